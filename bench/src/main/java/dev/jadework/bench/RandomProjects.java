package dev.jadework.bench;

import dev.jadework.rules.fact.Fact;
import dev.jadework.rules.fact.FactSchema;
import dev.jadework.rules.fact.Facts;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/// Projects of chance in which no fact is unknown: what may be absent is absent every third time.
final class RandomProjects {
  private final Fact root;
  private final String region;
  private final Random random;

  RandomProjects(FactSchema schema, String region, Random random) {
    this.root = schema.project();
    this.region = region;
    this.random = random;
  }

  Facts next() {
    Map<String, Object> values = object(root);
    values.put("region", region);
    return new Facts(values);
  }

  private Map<String, Object> object(Fact object) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Fact fact : object.fields().values()) {
      if (fact.absence() == Fact.Absence.UNKNOWN || random.nextInt(3) > 0) {
        values.put(fact.key(), value(fact));
      }
    }
    return values;
  }

  private Object value(Fact fact) {
    return switch (fact.type()) {
      case STRING -> "text " + random.nextInt(1_000);
      case INTEGER -> (long) random.nextInt(5);
      case MONEY -> 1_000_000L * random.nextInt(1_000);
      case DATE -> LocalDate.of(2022, 1, 1).plusDays(random.nextInt(1_800));
      case BOOLEAN -> random.nextBoolean();
      case ENUM -> List.copyOf(fact.values().keySet()).get(random.nextInt(fact.values().size()));
      case OBJECT -> object(fact);
      case LIST -> IntStream.range(0, random.nextInt(4)).mapToObj(_ -> object(fact)).toList();
    };
  }
}
