package dev.jadework.patents.format.st96;

import dev.jadework.patents.document.Address;
import dev.jadework.patents.document.Party;
import dev.jadework.patents.format.KeptFacts;
import dev.jadework.patents.format.xml.XmlElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 当事人. Applicants, inventors and representatives of a document of ST.96. Where it names no
/// applicant, those to whom the right was assigned are taken; else they are kept in their words.
final class St96Parties {
  private final List<Party> applicants;
  private final List<Party> inventors;
  private final List<Party> agents;

  St96Parties(XmlElement data, KeptFacts kept) {
    List<XmlElement> bags =
        data.elements().stream().filter(e -> e.name().endsWith("PartyBag")).toList();
    List<Party> named = parties(bags, "Applicant");
    List<Party> holders =
        Stream.of("Assignee", "Owner").flatMap(name -> parties(bags, name).stream()).toList();
    applicants = named.isEmpty() ? holders : named;
    inventors = inventors(bags);
    agents = parties(bags, "RegisteredPractitioner");
    holders.stream()
        .map(Party::name)
        .filter(name -> !names(applicants).contains(name))
        .forEach(name -> kept.keep("Assignee", name));
  }

  List<Party> applicants() {
    return applicants;
  }

  List<Party> inventors() {
    return inventors;
  }

  List<Party> agents() {
    return agents;
  }

  private static List<String> names(List<Party> parties) {
    return parties.stream().map(Party::name).toList();
  }

  /// An applicant may be an inventor and be named once.
  private static List<Party> inventors(List<XmlElement> bags) {
    List<Party> inventors = new ArrayList<>(parties(bags, "Inventor"));
    for (XmlElement bag : bags) {
      bag.descendants("Applicant")
          .filter(a -> a.textAt("ApplicantCategory").toLowerCase(Locale.ROOT).contains("inventor"))
          .flatMap(a -> party(a).stream())
          .filter(party -> !names(inventors).contains(party.name()))
          .forEach(inventors::add);
    }
    return inventors;
  }

  private static List<Party> parties(List<XmlElement> bags, String name) {
    return bags.stream()
        .flatMap(bag -> bag.descendants(name))
        .flatMap(element -> party(element).stream())
        .distinct()
        .toList();
  }

  /// The contact for publication; the Japanese office marks names in another language.
  private static Optional<Party> party(XmlElement element) {
    return Stream.of("PublicationContact", "Contact")
        .flatMap(element::children)
        .filter(contact -> !contact.textAt("OriginalLanguageIndicator").equals("true"))
        .filter(contact -> !name(contact).isEmpty())
        .findFirst()
        .map(contact -> new Party(name(contact), address(contact)));
  }

  private static String name(XmlElement contact) {
    XmlElement name = contact.first("Name");
    if (name == null) {
      return "";
    }
    XmlElement person = name.first("PersonName", "PersonStructuredName");
    return Stream.of(
            name.textAt("OrganizationName", "OrganizationStandardName"),
            name.textAt("EntityName"),
            name.textAt("PersonName", "PersonFullName"),
            person == null ? "" : person(person))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse(name.text());
  }

  private static String person(XmlElement name) {
    List<String> parts = new ArrayList<>();
    for (String part :
        List.of(
            "NamePrefix",
            "FirstName",
            "MiddleName",
            "LastName",
            "FirstLastName",
            "SecondLastName",
            "NameSuffix")) {
      parts.add(name.textAt(part));
    }
    parts.removeIf(String::isEmpty);
    return String.join(" ", parts);
  }

  private static @Nullable Address address(XmlElement contact) {
    XmlElement postal = contact.descendants("PostalStructuredAddress").findFirst().orElse(contact);
    List<String> lines = new ArrayList<>();
    postal.children("AddressLineText").map(XmlElement::text).forEach(lines::add);
    contact.descendants("PostalAddressText").map(XmlElement::text).forEach(lines::add);
    return Address.of(
        postal.textAt("CountryCode"),
        postal.textAt("GeographicRegionName"),
        postal.textAt("CityName"),
        postal.textAt("PostalCode"),
        String.join(", ", lines));
  }
}
