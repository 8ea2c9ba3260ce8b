package dev.jadework.platform.policy;

import dev.jadework.rules.evaluation.Phrases;
import dev.jadework.rules.fact.Fact;
import dev.jadework.rules.fact.FactSchema;
import dev.jadework.rules.fact.Facts;
import dev.jadework.rules.pack.PolicyPack;
import dev.jadework.rules.text.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// 事实清单. Facts in words, one line each: `申请财政经费 500 万元`.
public final class FactLines {
  private static final String REGION = "region";

  private final List<PolicyPack> packs;

  private FactLines(List<PolicyPack> packs) {
    this.packs = packs;
  }

  /// The facts of a subject that are given, in the order of the schema.
  ///
  /// @param packs those that name the regions; other regions stay codes
  public static List<Labels> of(FactSchema schema, Facts facts, List<PolicyPack> packs) {
    List<Labels> lines = new ArrayList<>();
    new FactLines(packs).collect(schema.subject(facts.subject()), facts.values(), lines);
    return List.copyOf(lines);
  }

  private void collect(Fact fact, Map<?, ?> values, List<Labels> lines) {
    for (Fact field : fact.fields().values()) {
      switch (values.get(field.key())) {
        case null -> {}
        case Map<?, ?> below -> collect(field, below, lines);
        case List<?> items when items.isEmpty() -> lines.add(line(field, new Labels("无", "none")));
        case List<?> items -> {
          for (Object item : items) {
            List<Labels> parts = new ArrayList<>();
            collect(field, (Map<?, ?>) item, parts);
            lines.add(line(field, joined(parts)));
          }
        }
        case Object value -> lines.add(line(field, value(field, value)));
      }
    }
  }

  private Labels value(Fact field, Object value) {
    Labels plain = Phrases.value(field, value);
    if (!field.key().equals(REGION)) {
      return plain;
    }
    return packs.stream()
        .filter(pack -> pack.region().equals(value))
        .findFirst()
        .map(PolicyPack::regionName)
        .map(
            name ->
                new Labels(plain.zh() + "（" + name.zh() + "）", plain.en() + " (" + name.en() + ")"))
        .orElse(plain);
  }

  private static Labels line(Fact fact, Labels value) {
    return new Labels(fact.label().zh() + " " + value.zh(), fact.label().en() + " " + value.en());
  }

  private static Labels joined(List<Labels> parts) {
    return new Labels(
        String.join("、", parts.stream().map(Labels::zh).toList()),
        String.join(", ", parts.stream().map(Labels::en).toList()));
  }
}
