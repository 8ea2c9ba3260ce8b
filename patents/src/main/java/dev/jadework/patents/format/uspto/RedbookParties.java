package dev.jadework.patents.format.uspto;

import dev.jadework.patents.document.Address;
import dev.jadework.patents.document.Party;
import dev.jadework.patents.format.xml.XmlElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Inventors, applicants, assignees, agents and examiners of a red book document.
final class RedbookParties {
  private RedbookParties() {}

  static void read(XmlElement parties, UsptoDraft draft) {
    for (XmlElement group : parties.elements()) {
      switch (group.name()) {
        case "applicants", "us-applicants" -> applicants(group, draft);
        case "inventors" -> group.elements().forEach(i -> add(i, draft.inventors, draft));
        case "agents" -> group.elements().forEach(a -> add(a, draft.agents, draft));
        default -> draft.keep(group.name(), UsptoFacts.told(group));
      }
    }
  }

  /// Until 2012 the applicants are the inventors.
  private static void applicants(XmlElement group, UsptoDraft draft) {
    for (XmlElement applicant : group.elements()) {
      if (applicant.attribute("app-type").orElse("").contains("inventor")) {
        add(applicant, draft.inventors, draft);
      } else if (addressBook(applicant).first("orgname") != null
          || applicant.attribute("applicant-authority-category").isPresent()) {
        add(applicant, draft.companies, draft);
      } else {
        add(applicant, draft.persons, draft);
      }
    }
  }

  private static void add(XmlElement element, List<Party> parties, UsptoDraft draft) {
    Party party = party(element);
    if (party == null) {
      return;
    }
    parties.add(party);
    element
        .attribute("applicant-authority-category")
        .ifPresent(role -> draft.keep("applicant-authority-category", party.name() + ": " + role));
    String nationality = element.textAt("nationality", "country");
    if (!nationality.isEmpty() && !nationality.equals("omitted")) {
      draft.keep("nationality", party.name() + ": " + nationality);
    }
    String residence = element.textAt("residence", "country");
    Address address = party.address();
    if (!residence.isEmpty() && (address == null || !residence.equals(address.country()))) {
      draft.keep("residence", party.name() + ": " + residence);
    }
  }

  static void assignees(XmlElement group, UsptoDraft draft) {
    for (XmlElement assignee : group.elements()) {
      Party party = party(assignee);
      if (party != null) {
        draft.assignees.add(party);
        String role = addressBook(assignee).textAt("role");
        draft.keep("assignee-role", role.isEmpty() ? "" : party.name() + ": " + role);
      }
    }
  }

  static void examiners(XmlElement group, UsptoDraft draft) {
    for (XmlElement examiner : group.elements()) {
      Party party = party(examiner);
      String department = examiner.textAt("department");
      if (party != null) {
        draft.keep(
            examiner.name(), party.name() + (department.isEmpty() ? "" : " (" + department + ")"));
      }
    }
  }

  private static XmlElement addressBook(XmlElement element) {
    XmlElement book = element.first("addressbook");
    return book == null ? element : book;
  }

  private static @Nullable Party party(XmlElement element) {
    XmlElement book = addressBook(element);
    String name = name(book);
    XmlElement address = book.first("address");
    return name.isEmpty() ? null : new Party(name, address == null ? null : address(address));
  }

  private static String name(XmlElement book) {
    List<String> parts = new ArrayList<>();
    for (String part : List.of("prefix", "first-name", "middle-name", "last-name", "suffix")) {
      parts.add(book.textAt(part));
    }
    parts.removeIf(String::isEmpty);
    String person = String.join(" ", parts);
    String company = book.textAt("orgname");
    if (company.isEmpty() && person.isEmpty()) {
      return book.textAt("name");
    }
    return company.isEmpty() || person.isEmpty() ? company + person : person + ", " + company;
  }

  private static @Nullable Address address(XmlElement address) {
    List<String> lines = new ArrayList<>();
    for (XmlElement part : address.elements()) {
      if (part.name().startsWith("address-") || part.name().equals("street")) {
        lines.add(part.text());
      }
    }
    String country = address.textAt("country").toUpperCase(Locale.ROOT);
    return Address.of(
        country.equals("UNKNOWN") ? "" : country,
        address.textAt("state"),
        address.textAt("city"),
        address.textAt("postcode"),
        String.join(", ", lines));
  }
}
