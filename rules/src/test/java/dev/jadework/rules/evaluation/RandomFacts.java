package dev.jadework.rules.evaluation;

import dev.jadework.rules.fact.Fact;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/// Facts drawn at random, each left out one time in four.
final class RandomFacts {
  private RandomFacts() {}

  static Map<String, Object> object(Fact fact, Random random) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Fact field : fact.fields().values()) {
      if (random.nextInt(4) > 0) {
        values.put(field.key(), value(field, random));
      }
    }
    if (!fact.path().contains(".")) {
      values.put("region", "45");
    }
    return values;
  }

  private static Object value(Fact fact, Random random) {
    return switch (fact.type()) {
      case STRING -> "text" + random.nextInt(5);
      case INTEGER -> (long) random.nextInt(3);
      case MONEY -> 1_000_000L * random.nextInt(1_000);
      case DATE ->
          LocalDate.of(2019 + random.nextInt(9), 1 + random.nextInt(12), 1 + random.nextInt(28));
      case BOOLEAN -> random.nextBoolean();
      case ENUM -> List.copyOf(fact.values().keySet()).get(random.nextInt(fact.values().size()));
      case OBJECT -> object(fact, random);
      case LIST ->
          IntStream.range(0, random.nextInt(4)).mapToObj(_ -> object(fact, random)).toList();
    };
  }
}
