package dev.jadework.platform.insight.register;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.rules.fact.Facts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InputsJsonTest {
  @Test
  void readsBackWhatItWrote() {
    Inputs inputs =
        new Inputs(
            new Facts(
                Map.of(
                    "number",
                    "2026-06-01",
                    "big",
                    499_990_000L,
                    "small",
                    3L,
                    "yes",
                    true,
                    "dates",
                    Map.of("applied", LocalDate.of(2026, 3, 1)),
                    "rights",
                    List.of(Map.of("filed", LocalDate.of(2020, 2, 29))))),
            "450100",
            "文本\u0000\"<>\n",
            List.of("甲,乙", "丙"),
            LocalDate.of(2026, 6, 1),
            20);
    assertThat(InputsJson.read(InputsJson.write(inputs))).isEqualTo(inputs);
  }
}
