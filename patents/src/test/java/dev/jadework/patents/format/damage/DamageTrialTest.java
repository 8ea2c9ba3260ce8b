package dev.jadework.patents.format.damage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jadework.patents.intake.SourceFormats;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Damaged documents of every format with a sample under `samples` take no neighbour with them.
class DamageTrialTest {
  private static final int TIMES = 60;
  private static final long SEED = 20261125;

  static List<Sample> samples() throws IOException {
    Path samples =
        Path.of(System.getProperty("jadework.root", ".."), "patents/src/test/resources/samples");
    try (Stream<Path> files = Files.walk(samples)) {
      List<Sample> all = new ArrayList<>();
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        all.addAll(Sample.of(file));
      }
      return all;
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aDamagedDocumentIsReadOrRejectedAndItsNeighboursAreRead(Sample sample) throws IOException {
    DamageTrial trial = new DamageTrial(sample, SourceFormats.reader());

    DamageTrial.Result result = trial.run(TIMES, SEED);

    assertThat(result.lost()).as("%s with seed %d", sample.name(), SEED).isEmpty();
    assertThat(result.read() + result.rejected() + result.nothingLeft()).isEqualTo(TIMES);
    assertThat(result.rejected()).isPositive();
    assertThat(result.slowestMillis()).isLessThan(10_000);
  }

  @Test
  void aDocumentThatIsNotHealthyIsRefused() {
    byte[] broken = "<us-patent-grant>".getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> new DamageTrial(Sample.of("grant", broken), SourceFormats.reader()))
        .hasMessageContaining("a healthy document is needed");
  }
}
