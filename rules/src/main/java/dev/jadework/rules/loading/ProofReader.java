package dev.jadework.rules.loading;

import dev.jadework.rules.pack.Proof;
import dev.jadework.rules.text.Labels;
import dev.jadework.rules.yaml.Fields;
import dev.jadework.rules.yaml.Problems;
import dev.jadework.rules.yaml.Yaml;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads one entry of `proofs.yaml`.
final class ProofReader {
  private static final Pattern TEST = Pattern.compile("([a-z0-9]+\\.)+[A-Z]\\w*#[a-z]\\w*");

  private final Names names;
  private final Problems problems;

  ProofReader(Names names, Problems problems) {
    this.names = names;
    this.problems = problems;
  }

  Proof read(Fields fields) {
    String test = fields.text("test");
    if (!test.isEmpty() && !TEST.matcher(test).matches()) {
      problems.add(
          fields.place("test"),
          "test \"%s\" is no test; write class and method, dev.jadework.rules.SomeTest#showsIt"
              .formatted(test));
    }
    List<String> clauses = clauses(fields, "clauses", test);
    List<String> partly = clauses(fields, "partly", test);
    Optional<Labels> missing = fields.optionalLabels("missing");
    if (clauses.isEmpty() && partly.isEmpty()) {
      problems.add(
          fields.place(),
          "proof %s names no clause; name some below clauses or partly".formatted(test));
    }
    if (partly.isEmpty() == missing.isPresent()) {
      problems.add(
          fields.place(),
          "proof %s: partly and missing stand together; say what the clauses below partly ask for besides"
              .formatted(test));
    }
    return new Proof(test, clauses, partly, missing);
  }

  private List<String> clauses(Fields fields, String key, String test) {
    for (Yaml.Scalar item : fields.scalars(key)) {
      String clause = item.text().strip();
      names
          .clauses()
          .name(
              item.place(),
              clause,
              "proof %s: %s names clause \"%s\", which does not stand in any document of the pack"
                  .formatted(test, key, clause));
    }
    return fields.texts(key);
  }
}
