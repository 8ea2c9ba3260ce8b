package dev.jadework.patents.format.st36;

import dev.jadework.patents.document.Address;
import dev.jadework.patents.document.Party;
import dev.jadework.patents.format.xml.XmlElement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 当事人. Applicants, inventors and agents of a document of ST.36.
final class St36Parties {
  private St36Parties() {}

  /// @param element `applicant`, `inventor` or `agent`
  static List<Party> of(XmlElement data, String element) {
    List<Party> parties = new ArrayList<>();
    for (XmlElement group : data.elements("parties")) {
      for (XmlElement party : group.descendants(element).toList()) {
        XmlElement book = party.child("addressbook").orElse(party);
        String name = name(book);
        if (!name.isEmpty()) {
          parties.add(new Party(name, address(book.first("address"))));
        }
      }
    }
    return parties;
  }

  private static String name(XmlElement book) {
    String last = book.textAt("last-name");
    String first = book.textAt("first-name");
    String whole = book.textOf("name").or(() -> book.textOf("orgname")).orElse("");
    return !whole.isEmpty() ? whole : first.isEmpty() ? last : last + ", " + first;
  }

  private static @Nullable Address address(@Nullable XmlElement address) {
    if (address == null) {
      return null;
    }
    String text =
        String.join(
            ", ",
            address
                .children()
                .filter(part -> !part.name().equals("country"))
                .map(XmlElement::text)
                .filter(part -> !part.isEmpty())
                .toList());
    return Address.of(address.textAt("country"), null, null, null, text);
  }
}
