package dev.jadework.rules.loading;

import dev.jadework.rules.expression.ParameterType;
import dev.jadework.rules.fact.Fact;
import dev.jadework.rules.fact.Money;
import dev.jadework.rules.yaml.Nearest;
import dev.jadework.rules.yaml.Problems;
import dev.jadework.rules.yaml.Yaml;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Reads a value as the type of its parameter asks.
public final class ValueReader {
  private final ParameterType type;
  private final Problems problems;

  public ValueReader(ParameterType type, Problems problems) {
    this.type = type;
    this.problems = problems;
  }

  /// Long (money in fen), BigDecimal, Boolean, the code of a choice or a List of codes; empty if
  /// what is written is none, which is then a problem.
  public Optional<Object> read(Yaml yaml) {
    if (type.kind() == ParameterType.Kind.CODES) {
      return codes(yaml);
    }
    String text = yaml instanceof Yaml.Scalar scalar ? scalar.text().strip() : "";
    Optional<Object> value =
        switch (type.kind()) {
          case MONEY -> Money.parse(text).map(Object.class::cast);
          case INTEGER ->
              text.matches("-?[0-9]{1,15}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
          case DECIMAL ->
              text.matches("-?[0-9]{1,15}(\\.[0-9]{1,10})?")
                  ? Optional.of(new BigDecimal(text))
                  : Optional.empty();
          case CHOICE -> type.options().containsKey(text) ? Optional.of(text) : Optional.empty();
          case BOOLEAN, CODES ->
              text.equals("true") || text.equals("false")
                  ? Optional.of(Boolean.parseBoolean(text))
                  : Optional.empty();
        };
    if (value.isEmpty()) {
      problems.add(yaml.place(), "found %s; %s".formatted(yaml.kind(), allowed(text)));
    }
    return value;
  }

  private String allowed(String text) {
    return switch (type.kind()) {
      case MONEY -> "write an amount with its unit as 500万元";
      case INTEGER -> "write a whole number";
      case DECIMAL -> "write a number";
      case CHOICE ->
          "allowed: %s%s"
              .formatted(
                  String.join(", ", type.options().keySet()),
                  Nearest.hint(text, type.options().keySet()));
      case BOOLEAN, CODES -> "write true or false";
    };
  }

  private Optional<Object> codes(Yaml yaml) {
    if (!(yaml instanceof Yaml.Sequence sequence)) {
      problems.add(yaml.place(), "found " + yaml.kind() + "; write a list of codes");
      return Optional.empty();
    }
    Fact of = type.of();
    List<String> codes = new ArrayList<>();
    for (Yaml item : sequence.items()) {
      String code = item instanceof Yaml.Scalar scalar ? scalar.text() : "";
      if (of != null && !of.values().containsKey(code)) {
        Collection<String> allowed = of.values().keySet();
        problems.add(
            item.place(),
            "found %s; allowed: %s%s"
                .formatted(item.kind(), String.join(", ", allowed), Nearest.hint(code, allowed)));
      }
      codes.add(code);
    }
    return Optional.of(List.copyOf(codes));
  }
}
