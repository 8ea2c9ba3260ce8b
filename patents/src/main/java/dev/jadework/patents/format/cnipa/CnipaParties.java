package dev.jadework.patents.format.cnipa;

import dev.jadework.patents.document.Address;
import dev.jadework.patents.document.Party;
import dev.jadework.patents.format.xml.XmlElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 当事人. Applicants or holders, inventors, agencies and attorneys of one document. A part of an
/// address that is not known stands as `0` in the source.
///
/// @param holders names of the holders, where they are others than the applicants
record CnipaParties(
    List<Party> applicants, List<Party> inventors, List<Party> agents, List<String> holders) {

  CnipaParties(XmlElement bibliography) {
    this(
        applicants(bibliography),
        parties(bibliography.descendants("Inventor")),
        agents(bibliography),
        others(bibliography));
  }

  /// A granted document names the holders, who need not be the applicants.
  private static List<Party> applicants(XmlElement bibliography) {
    List<Party> applicants = parties(bibliography.descendants("Applicant"));
    return applicants.isEmpty() ? assignees(bibliography) : applicants;
  }

  private static List<Party> assignees(XmlElement bibliography) {
    return parties(bibliography.descendants("Assignee"));
  }

  /// The holders, where they are others than the applicants.
  private static List<String> others(XmlElement bibliography) {
    List<String> holders = assignees(bibliography).stream().map(Party::name).toList();
    List<String> applicants = applicants(bibliography).stream().map(Party::name).toList();
    return holders.isEmpty() || holders.equals(applicants) ? List.of() : holders;
  }

  private static List<Party> parties(Stream<XmlElement> elements) {
    return elements.flatMap(element -> party(element).stream()).toList();
  }

  private static Optional<Party> party(XmlElement element) {
    return element
        .textOf("Name")
        .or(() -> element.textOf("OrganizationName"))
        .map(name -> new Party(name, address(element)));
  }

  /// The agency before its attorneys.
  private static List<Party> agents(XmlElement bibliography) {
    List<Party> agents = new ArrayList<>();
    for (XmlElement agent : bibliography.descendants("Agent").toList()) {
      Stream.concat(
              agent.textOf("OrganizationName").stream(),
              agent.descendants("Name").map(XmlElement::text))
          .filter(name -> !name.isEmpty())
          .map(Party::named)
          .filter(party -> !agents.contains(party))
          .forEach(agents::add);
    }
    return agents;
  }

  private static @Nullable Address address(XmlElement party) {
    return party
        .descendants("Address")
        .findFirst()
        .map(
            a ->
                new Address(
                    part(a, "WIPOST3Code"),
                    part(a, "Province"),
                    part(a, "City"),
                    part(a, "County"),
                    part(a, "PostCode"),
                    part(a, "Text")))
        .orElse(null);
  }

  private static @Nullable String part(XmlElement address, String name) {
    return address.textOf(name).filter(text -> !text.matches("0+")).orElse(null);
  }
}
