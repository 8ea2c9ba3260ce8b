package dev.jadework.rules.loading;

import dev.jadework.rules.pack.Clause;
import dev.jadework.rules.pack.PolicyDocument;
import dev.jadework.rules.yaml.Fields;
import dev.jadework.rules.yaml.Problems;
import dev.jadework.rules.yaml.Yaml;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Reads documents with their clauses.
final class DocumentReader {
  private final Names names;
  private final Problems problems;
  private final ClauseReader clauses;

  DocumentReader(Names names, Problems problems, ClauseReader clauses) {
    this.names = names;
    this.problems = problems;
    this.clauses = clauses;
  }

  /// @param pack the pack in which the document stands
  PolicyDocument read(Yaml yaml, PackHead pack) {
    Fields fields = Fields.of(yaml, problems);
    PolicyDocument document = head(fields, pack);
    List<Clause> read = new ArrayList<>();
    for (Yaml clause : fields.list("clauses")) {
      read.add(clauses.read(clause, document));
    }
    fields.finish();
    return document.with(read);
  }

  /// The document without its clauses.
  private PolicyDocument head(Fields fields, PackHead pack) {
    String id = names.documents().give(fields);
    if (!fields.keys().contains("issued")) {
      problems.add(
          fields.place(), "\"issued\" is missing; write the date, or null if the text has none");
    }
    LocalDate from = fields.date("in_force_from");
    LocalDate until = fields.optionalDate("in_force_until").orElse(null);
    if (until != null && until.isBefore(from)) {
      problems.add(
          fields.place("in_force_until"),
          "ends before it begins (%s); check both dates".formatted(from));
    }
    return new PolicyDocument(
        id,
        pack.id(),
        fields.labels("title"),
        fields.wordings("issuers"),
        fields.text("number", ""),
        fields.choice("kind", PolicyDocument.Kind.class, PolicyDocument.Kind.POLICY),
        groups(fields),
        fields.optionalDate("issued").orElse(null),
        from,
        fields.labels("in_force_basis"),
        until,
        fields.optionalDate("recorded").orElse(pack.recorded()),
        readings(fields),
        List.of());
  }

  private PolicyDocument.Readings readings(Fields fields) {
    ReadingUses uses = names.readings();
    return new PolicyDocument.Readings(
        uses.use(fields, "first_day_reading", PolicyDocument.Readings.UNKNOWN),
        uses.use(fields, "text_reading", "false"));
  }

  private List<PolicyDocument.Group> groups(Fields fields) {
    List<PolicyDocument.Group> groups = new ArrayList<>();
    Set<Integer> numbers = new HashSet<>();
    for (Yaml yaml : fields.list("groups")) {
      Fields group = Fields.of(yaml, problems);
      int number = group.count("number");
      if (!numbers.add(number)) {
        problems.add(
            group.place("number"),
            "group %d is there already; number the groups 1, 2, 3 …".formatted(number));
      }
      groups.add(new PolicyDocument.Group(number, group.labels("zh", "en")));
      group.finish();
    }
    return groups;
  }
}
