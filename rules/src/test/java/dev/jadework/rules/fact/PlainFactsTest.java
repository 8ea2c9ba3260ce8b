package dev.jadework.rules.fact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.rules.evaluation.Guangxi;
import dev.jadework.rules.pack.Example;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

class PlainFactsTest {
  static Stream<Example> examples() {
    return Guangxi.PACK.examples().stream();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void factsWrittenAsTextsAreReadAgainAsTheSame(Example example) {
    FactSchema schema = Guangxi.PACK.schema();
    DumperOptions quoted = new DumperOptions();
    quoted.setDefaultScalarStyle(DumperOptions.ScalarStyle.DOUBLE_QUOTED);
    String text = new Yaml(quoted).dump(PlainFacts.of(example.facts(), schema));

    assertThat(SubjectFile.parse(text, "text", example.facts().subject(), schema))
        .as(text)
        .isEqualTo(example.facts());
  }
}
