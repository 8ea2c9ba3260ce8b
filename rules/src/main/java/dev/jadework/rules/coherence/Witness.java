package dev.jadework.rules.coherence;

import dev.jadework.rules.fact.Fact;
import dev.jadework.rules.fact.FactSchema;
import dev.jadework.rules.fact.Facts;
import dev.jadework.rules.fact.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// 例证. The smallest facts that show an issue.
///
/// @param yaml the same as a file for `policy explain`
public record Witness(Facts facts, String yaml) {
  static Witness of(FactSchema schema, Facts facts) {
    StringBuilder yaml = new StringBuilder(facts.subject()).append(":\n");
    block(schema.subject(facts.subject()), facts.values(), "  ", yaml);
    return new Witness(facts, yaml.toString());
  }

  private static void block(Fact fact, Map<?, ?> values, String indent, StringBuilder yaml) {
    for (Fact field : fact.fields().values()) {
      Object value = values.get(field.key());
      switch (value) {
        case null -> {}
        case Map<?, ?> below -> {
          yaml.append(indent).append(field.key()).append(":\n");
          block(field, below, indent + "  ", yaml);
        }
        case List<?> items ->
            yaml.append(indent)
                .append(field.key())
                .append(": [")
                .append(
                    String.join(
                        ", ", items.stream().map(item -> flow(field, (Map<?, ?>) item)).toList()))
                .append("]\n");
        default ->
            yaml.append(indent)
                .append(field.key())
                .append(": ")
                .append(scalar(field, value))
                .append('\n');
      }
    }
  }

  private static String flow(Fact list, Map<?, ?> item) {
    List<String> parts = new ArrayList<>();
    for (Fact field : list.fields().values()) {
      Object value = item.get(field.key());
      if (value != null) {
        parts.add(field.key() + ": " + scalar(field, value));
      }
    }
    return "{" + String.join(", ", parts) + "}";
  }

  private static String scalar(Fact fact, Object value) {
    return switch (fact.type()) {
      case MONEY -> Money.wan((Long) value);
      case STRING -> "'" + String.valueOf(value).replace("'", "''") + "'";
      default -> String.valueOf(value);
    };
  }
}
