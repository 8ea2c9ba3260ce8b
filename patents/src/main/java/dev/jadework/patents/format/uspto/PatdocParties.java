package dev.jadework.patents.format.uspto;

import dev.jadework.patents.document.Address;
import dev.jadework.patents.document.Party;
import dev.jadework.patents.format.xml.XmlElement;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Inventors (B720), assignees (B730), agents (B740) and examiners (B745) of an ST.32 grant.
final class PatdocParties {
  private static final List<String> NAME_PARTS = List.of("FNM", "SNM", "SFX", "ONM", "IID");

  private PatdocParties() {}

  /// Adds the parties of a part; what names none, as the role of an assignee, is kept.
  static void add(XmlElement part, List<Party> parties, UsptoDraft draft) {
    for (XmlElement entry : part.elements()) {
      Party party = party(entry);
      if (party == null) {
        draft.keep(entry.name(), UsptoFacts.told(entry));
      } else {
        parties.add(party);
      }
    }
  }

  static void examiners(XmlElement part, UsptoDraft draft) {
    for (XmlElement entry : part.elements()) {
      Party examiner = party(entry);
      draft.keep(entry.name(), examiner == null ? UsptoFacts.told(entry) : examiner.name());
    }
  }

  private static @Nullable Party party(XmlElement entry) {
    XmlElement party = entry.first("PARTY-US");
    if (party == null) {
      return null;
    }
    String name =
        NAME_PARTS.stream()
            .map(part -> party.textAt("NAM", part))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(" "));
    XmlElement at = party.first("ADR");
    return name.isEmpty() ? null : new Party(name, at == null ? null : address(at));
  }

  private static @Nullable Address address(XmlElement at) {
    return Address.of(
        at.textAt("CTRY"),
        at.textAt("STATE"),
        at.textAt("CITY"),
        at.textAt("PCODE"),
        at.textAt("STR"));
  }
}
