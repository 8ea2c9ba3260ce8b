package dev.jadework.patents.format.uspto;

import dev.jadework.patents.document.Address;
import dev.jadework.patents.document.Party;
import dev.jadework.patents.format.xml.XmlElement;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Inventors and assignees of an application publication of 2001 to 2004.
final class PublicationParties {
  private static final Set<String> NAME_PARTS =
      Set.of("given-name", "middle-name", "family-name", "name-suffix");

  private PublicationParties() {}

  static void inventor(XmlElement element, UsptoDraft draft) {
    Party inventor = party(element);
    if (inventor != null) {
      draft.inventors.add(inventor);
      keep(inventor, "name-prefix", element.textAt("name", "name-prefix"), draft);
      keep(inventor, "authority-applicant", element.textAt("authority-applicant"), draft);
      keep(inventor, "citizenship", element.textAt("residence", "citizenship"), draft);
      XmlElement mail = element.first("residence") == null ? null : element.first("address");
      keep(inventor, "mailing-address", mail == null ? "" : UsptoFacts.told(mail), draft);
    }
  }

  static void assignee(XmlElement element, UsptoDraft draft) {
    Party assignee = party(element);
    if (assignee != null) {
      draft.assignees.add(assignee);
      keep(assignee, "assignee-role", element.textAt("assignee-type"), draft);
    }
  }

  private static void keep(Party whose, String fact, String value, UsptoDraft draft) {
    draft.keep(fact, value.isEmpty() ? "" : whose.name() + ": " + value);
  }

  private static @Nullable Party party(XmlElement element) {
    XmlElement person = element.first("name");
    String name = person == null ? "" : name(person);
    if (name.isEmpty()) {
      name = element.textAt("organization-name");
    }
    return name.isEmpty() ? null : new Party(name, address(element));
  }

  private static String name(XmlElement person) {
    return person
        .children()
        .filter(part -> NAME_PARTS.contains(part.name()))
        .map(XmlElement::text)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /// Where a person lives, else where he gets his mail.
  private static @Nullable Address address(XmlElement element) {
    XmlElement residence = element.first("residence");
    XmlElement at = residence == null ? element.first("address") : residence;
    return at == null
        ? null
        : Address.of(
            first(at, "country-code"),
            first(at, "state"),
            first(at, "city"),
            first(at, "postalcode"),
            first(at, "address-1"));
  }

  private static String first(XmlElement address, String part) {
    return address.textOf(part).orElse("");
  }
}
