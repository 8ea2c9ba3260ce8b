package dev.jadework.platform.policy;

import dev.jadework.rules.expression.ParameterType;
import dev.jadework.rules.fact.Money;
import dev.jadework.rules.pack.Parameter;
import dev.jadework.rules.pack.PolicyPack;
import dev.jadework.rules.yaml.Fields;
import dev.jadework.rules.yaml.Problems;
import dev.jadework.rules.yaml.Yaml;
import dev.jadework.rules.yaml.YamlReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Between the edits of a form and a draft file of docs/simulation.md.
final class DraftYaml {
  private DraftYaml() {}

  /// The file of a draft that gives parameters other values.
  static String write(PolicyPack pack, String name, List<ParameterEdit> edits) {
    StringBuilder yaml = new StringBuilder();
    String quoted = quoted(name);
    yaml.append("pack: ").append(pack.id()).append('\n');
    yaml.append("name: {zh: ").append(quoted).append(", en: ").append(quoted).append("}\n");
    yaml.append("edits:\n");
    for (ParameterEdit edit : edits) {
      yaml.append("  - parameter: ").append(edit.parameter()).append('\n');
      yaml.append("    from: ").append(edit.from()).append('\n');
      if (edit.until() != null) {
        yaml.append("    until: ").append(edit.until()).append('\n');
      }
      yaml.append("    value: ").append(value(pack, edit)).append('\n');
    }
    return yaml.toString();
  }

  private static String value(PolicyPack pack, ParameterEdit edit) {
    ParameterType.Kind kind =
        pack.parameter(edit.parameter())
            .map(parameter -> parameter.type().kind())
            .orElse(ParameterType.Kind.INTEGER);
    return switch (kind) {
      case CODES -> "[" + String.join(", ", edit.values()) + "]";
      case MONEY -> edit.values().getFirst() + "万元";
      case INTEGER, DECIMAL, BOOLEAN, CHOICE -> edit.values().getFirst();
    };
  }

  private static String quoted(String text) {
    return "\""
        + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ")
        + "\"";
  }

  /// The edits of a file, empty if it does what the form cannot show: edits of rules, reasons, or
  /// several of one parameter.
  static Optional<List<ParameterEdit>> read(PolicyPack pack, String content) {
    Problems problems = new Problems();
    return YamlReader.parse(content, "draft.yaml", problems)
        .flatMap(root -> edits(pack, Fields.of(root, problems), problems))
        .filter(_ -> problems.isEmpty());
  }

  private static Optional<List<ParameterEdit>> edits(
      PolicyPack pack, Fields root, Problems problems) {
    List<ParameterEdit> edits = new ArrayList<>();
    for (Yaml written : root.list("edits")) {
      Fields fields = Fields.of(written, problems);
      Optional<Parameter> parameter = pack.parameter(fields.text("parameter"));
      LocalDate from = fields.date("from");
      LocalDate until = fields.optionalDate("until").orElse(null);
      List<String> values = values(parameter, fields);
      boolean plain = fields.finish() && parameter.isPresent();
      if (!plain
          || edits.stream().anyMatch(edit -> edit.parameter().equals(parameter.get().id()))) {
        return Optional.empty();
      }
      edits.add(new ParameterEdit(parameter.get().id(), values, from, until));
    }
    return Optional.of(edits);
  }

  private static List<String> values(Optional<Parameter> parameter, Fields fields) {
    ParameterType.Kind kind =
        parameter.map(found -> found.type().kind()).orElse(ParameterType.Kind.INTEGER);
    if (kind == ParameterType.Kind.CODES) {
      return fields.texts("value");
    }
    String text = fields.text("value");
    return List.of(
        kind == ParameterType.Kind.MONEY ? Money.parse(text).map(Money::wan).orElse(text) : text);
  }
}
