package dev.jadework.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.rules.loading.PackCopy;
import dev.jadework.rules.pack.ClauseCoverage.Row;
import dev.jadework.rules.pack.ClauseCoverage.State;
import dev.jadework.rules.text.Labels;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClauseCoverageTest {
  @TempDir Path directory;
  private PackCopy pack = new PackCopy(Path.of(""), "");

  @BeforeEach
  void copy() {
    pack = PackCopy.ofFictional(directory);
  }

  @Test
  void aClauseWithARuleBesideItWorksInPartUntilATestIsNamed() {
    assertThat(row("FX-01").works()).isTrue();

    pack.write("cn-99/proofs.yaml", proof("FX-LAW-1"));
    Row row = row("FX-01");
    assertThat(row.state()).isEqualTo(State.PARTLY);
    assertThat(row.rules()).containsExactly("FX-R-1");
    assertThat(row.proofs()).isEmpty();
  }

  @Test
  void aClauseWithoutRuleIsOpenUntilATestShowsIt() {
    pack.write("cn-99/proofs.yaml", proof("FX-LAW-1"));
    assertThat(row("FX-02").state()).isEqualTo(State.OPEN);

    pack.write("cn-99/proofs.yaml", proof("FX-02"));
    assertThat(row("FX-02").state()).isEqualTo(State.WORKS);
    assertThat(row("FX-02").proofs())
        .extracting(Proof::test)
        .containsExactly("dev.jadework.SomeTest#shows");
    assertThat(row("FX-02").missing()).isEmpty();
  }

  @Test
  void aClauseOfWhichATestShowsAPartSaysWhatIsMissing() {
    assertThat(row("FX-02").state()).isEqualTo(State.PARTLY);
    assertThat(row("FX-02").missing()).extracting(Labels::en).containsExactly("the other half");
  }

  @Test
  void aClauseThatARuleNamesBesidesItsOwnWorksInPart() {
    pack.write("cn-99/proofs.yaml", proof("FX-LAW-1"));
    pack.change(
        "cn-99/documents/plan.yaml",
        "id: FX-R-1\n",
        "id: FX-R-1\n        also_founded_on: [FX-02]\n");

    assertThat(row("FX-02").state()).isEqualTo(State.PARTLY);
    assertThat(row("FX-02").rules()).containsExactly("FX-R-1");
    assertThat(row("FX-02").works()).isFalse();
  }

  @Test
  void whatIsBackgroundAndBearsNothingIsBackground() {
    assertThat(ClauseCoverage.of(pack.load()).rows())
        .filteredOn(row -> row.state() == State.BACKGROUND)
        .isNotEmpty()
        .allMatch(row -> row.clause().relevance().equals("context"));
  }

  @Test
  void aClauseOfSeveralPacksIsListedOnceAsItIsServedBest() {
    PolicyPack one = pack.load();
    pack.write("cn-99/proofs.yaml", proof("FX-02"));
    ClauseCoverage both = ClauseCoverage.of(List.of(one, pack.load()));

    assertThat(both.rows()).hasSameSizeAs(ClauseCoverage.of(one).rows());
    assertThat(both.rows())
        .filteredOn(row -> row.clause().id().equals("FX-02"))
        .extracting(Row::state)
        .containsExactly(State.WORKS);
  }

  @Test
  void lawsOfTheNationalPackAreLeftOutOnRequest() {
    assertThat(ClauseCoverage.of(pack.load()).withoutLaws().rows())
        .extracting(row -> row.document().pack())
        .containsOnly("cn-99");
  }

  private Row row(String clause) {
    return ClauseCoverage.of(pack.load()).rows().stream()
        .filter(row -> row.clause().id().equals(clause))
        .findFirst()
        .orElseThrow();
  }

  private static String proof(String clause) {
    return "proofs:\n  - {test: 'dev.jadework.SomeTest#shows', clauses: [%s]}\n".formatted(clause);
  }
}
