package dev.jadework.rules.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.rules.fact.Facts;
import dev.jadework.rules.fact.SubjectFile;
import dev.jadework.rules.loading.PackCopy;
import dev.jadework.rules.loading.PolicyPacks;
import dev.jadework.rules.pack.PolicyPack;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The region that docs/howto/add-a-region.md makes works beside the shipped packs.
class ExampleRegionTest {
  @TempDir Path directory;
  private PolicyPack pack = Guangxi.PACK;

  @BeforeEach
  void addTheRegion() {
    pack = PackCopy.ofExampleRegion(directory).load();
  }

  @Test
  void itsExamplesComeOutAsItSays() {
    assertThat(ExampleRun.all(pack))
        .hasSizeGreaterThanOrEqualTo(6)
        .allSatisfy(run -> assertThat(run.problems()).as(run.example().id()).isEmpty());
  }

  @Test
  void theRegionOfAProjectChoosesIt() {
    assertThat(PolicyPacks.forRegion(directory, "980100")).contains("cn-98");
    assertThat(PolicyPacks.forRegion(directory, "450100")).contains("cn-45");
  }

  @Test
  void itsProjectIsBoundFromTheDayOnWhichTheMeasuresApply() {
    assertThat(finding("2025-05-31").outcome()).isEqualTo("not-applicable");
    assertThat(finding("2025-06-01").state()).isEqualTo("open");
    assertThat(finding("2025-06-01").rule().clauses()).containsExactly("RV-2025-01");
  }

  private Finding finding(String day) {
    Path file = Guangxi.ROOT.resolve("examples/region/sensor-project.yaml");
    Facts facts = SubjectFile.read(file, pack.schema());
    return Guangxi.finding("RV-R-1", Evaluator.of(pack).evaluate(facts, LocalDate.parse(day)));
  }
}
