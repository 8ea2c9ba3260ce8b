package dev.jadework.patents.format.epo;

import dev.jadework.patents.document.Address;
import dev.jadework.patents.document.Party;
import dev.jadework.patents.format.xml.XmlElement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 当事人. Applicants or holders, inventors and agents of an `ep-patent-document`.
final class EpParties {
  private EpParties() {}

  /// Holders of a specification, applicants of an application (B711) where it names them apart.
  static List<Party> applicants(XmlElement data) {
    List<Party> holders = of(data, "B731");
    return holders.isEmpty() ? of(data, "B711") : holders;
  }

  /// @param code `B721` for inventors, `B741` for agents
  static List<Party> of(XmlElement data, String code) {
    List<Party> parties = new ArrayList<>();
    for (XmlElement party : data.descendants(code).toList()) {
      String name = party.textAt("snm");
      XmlElement adr = party.first("adr");
      if (!name.isEmpty()) {
        parties.add(new Party(name, adr == null ? null : address(adr)));
      }
    }
    return parties;
  }

  private static @Nullable Address address(XmlElement adr) {
    String city = adr.textAt("city");
    String street = String.join(", ", adr.children("str").map(XmlElement::text).toList());
    String text = street.isEmpty() || city.isEmpty() ? street + city : street + ", " + city;
    return Address.of(adr.textAt("ctry"), null, null, null, text);
  }
}
