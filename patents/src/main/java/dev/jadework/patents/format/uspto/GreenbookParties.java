package dev.jadework.patents.format.uspto;

import dev.jadework.patents.document.Address;
import dev.jadework.patents.document.Party;
import dev.jadework.patents.format.uspto.GreenbookFields.Field;
import dev.jadework.patents.format.uspto.GreenbookFields.Section;
import dev.jadework.patents.format.xml.Blanks;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Inventors (`INVT`), assignees (`ASSG`) and agents (`LREP`) of a green book record.
final class GreenbookParties {
  private GreenbookParties() {}

  static void add(Section section, List<Party> parties) {
    String name = name(section.text("NAM"));
    if (!name.isEmpty()) {
      parties.add(new Party(name, address(section)));
    }
  }

  /// Firms and persons; what is no name is kept.
  static void agents(Section section, UsptoDraft draft) {
    for (Field field : section.fields()) {
      switch (field.code()) {
        case "FRM", "FR2", "AAT", "AGT", "ATT", "NAM" ->
            draft.agents.add(Party.named(name(field.text())));
        default -> draft.keep("LREP", field.code() + "=" + Blanks.drawnTogether(field.text()));
      }
    }
  }

  /// `Hoff; Don G.` becomes `Don G. Hoff`; companies have no semicolon.
  private static String name(String text) {
    String plain = Blanks.drawnTogether(text);
    int semicolon = plain.indexOf(';');
    return semicolon < 0
        ? plain
        : (plain.substring(semicolon + 1).strip() + " " + plain.substring(0, semicolon)).strip();
  }

  private static @Nullable Address address(Section section) {
    String state = section.text("STA");
    String country = country(section.text("CNT"));
    return Address.of(
        country.isEmpty() && !state.isEmpty() ? "US" : country,
        state,
        section.text("CTY"),
        section.text("ZIP"),
        Blanks.drawnTogether(section.text("STR")));
  }

  /// `JPX`, `DE2`, `GB3`: the country and a mark.
  static String country(String code) {
    return code.length() >= 2 ? code.substring(0, 2) : code;
  }
}
