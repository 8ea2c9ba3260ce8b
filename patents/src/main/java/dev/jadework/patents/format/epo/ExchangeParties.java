package dev.jadework.patents.format.epo;

import dev.jadework.patents.document.Address;
import dev.jadework.patents.document.Party;
import dev.jadework.patents.format.xml.XmlElement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// 当事人. Applicants or inventors, each of whom stands there in up to three forms: as printed
/// (`docdba`, `original`), standardised (`docdb`) and short (`epodoc`, with the country behind:
/// `BOER BEHEER BV [NL]`). The printed name is taken, the country from whichever form has it.
final class ExchangeParties {
  private static final List<String> PRINTED = List.of("docdba", "original", "intermediate");
  private static final Pattern COUNTRY =
      Pattern.compile("(.*?)\\s*\\[([A-Z]{2})\\]", Pattern.UNICODE_CHARACTER_CLASS);

  private final List<Party> parties = new ArrayList<>();
  private final List<String> standard = new ArrayList<>();

  /// @param group `applicants` or `inventors`, null if the document names none
  /// @param element `applicant` or `inventor`
  ExchangeParties(@Nullable XmlElement group, String element) {
    if (group == null) {
      return;
    }
    Map<String, List<XmlElement>> people = new LinkedHashMap<>();
    for (XmlElement one : group.elements(element)) {
      String sequence = one.attribute("sequence").orElse(String.valueOf(people.size()));
      people.computeIfAbsent(sequence, s -> new ArrayList<>()).add(one);
    }
    people.values().forEach(this::person);
  }

  List<Party> parties() {
    return parties;
  }

  /// The standardised names, empty if they are the printed ones.
  List<String> standard() {
    return standard.equals(parties.stream().map(Party::name).toList()) ? List.of() : standard;
  }

  private void person(List<XmlElement> forms) {
    String printed = "";
    String abbreviated = "";
    String country = "";
    for (XmlElement form : forms) {
      String name = form.textOf("name").or(() -> form.textOf("last-name")).orElse("");
      Matcher m = COUNTRY.matcher(name);
      if (m.matches()) {
        name = m.group(1);
        country = m.group(2);
      }
      XmlElement residence = form.first("residence", "country");
      country = residence == null ? country : residence.text();
      if (PRINTED.contains(form.attribute("data-format").orElse(""))) {
        printed = printed.isEmpty() ? withoutComma(name) : printed;
      } else {
        abbreviated = abbreviated.isEmpty() ? name : abbreviated;
      }
    }
    String name = printed.isEmpty() ? abbreviated : printed;
    if (!name.isEmpty() && parties.stream().noneMatch(known -> same(known.name(), name))) {
      Address address =
          country.isEmpty() ? null : new Address(country, null, null, null, null, null);
      parties.add(new Party(name, address));
      standard.add(abbreviated.isEmpty() ? name : abbreviated);
    }
  }

  /// Some offices number the same people a second time in another spelling.
  private static boolean same(String a, String b) {
    return folded(a).equals(folded(b));
  }

  private static String folded(String name) {
    return name.replaceAll("[\\s,.]+", "").toUpperCase(Locale.ROOT);
  }

  private static String withoutComma(String name) {
    return name.endsWith(",") ? name.substring(0, name.length() - 1).strip() : name;
  }
}
