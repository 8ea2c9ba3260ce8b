package dev.jadework.rules.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.rules.loading.PackCopy;
import dev.jadework.rules.pack.Example;
import dev.jadework.rules.pack.PolicyPack;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How choices among readings and targets are told, in the pack of a fictional region.
class ReadingExplanationTest {
  @TempDir Path policies;
  private PolicyPack pack;

  @BeforeEach
  void load() {
    pack = PackCopy.ofFictional(policies).load();
  }

  @Test
  void tellsAChoiceByTheWordsOfItsOptions() {
    assertThat(sentences("fiction-open"))
        .contains("项目范围：「全部项目」，要求为「全部项目」：符合（项目范围：第1项 未明确，采用值自 2024-01-01 起；理由：条款写“每个项目”）");
  }

  @Test
  void tellsTheTargetsThatMeasureTheRule() {
    assertThat(sentences("fiction-open")).contains("目标：配备率 ≥ 95.5 %，考核期至 2025-12-31");
  }

  @Test
  void theExamplesOfTheRegionHold() {
    assertThat(pack.examples().stream().filter(one -> one.id().startsWith("fiction")))
        .hasSize(3)
        .allMatch(one -> finding(one).outcome().equals(one.expected().getFirst().outcome()));
  }

  private List<String> sentences(String example) {
    Example found =
        pack.examples().stream().filter(one -> one.id().equals(example)).findFirst().orElseThrow();
    return Trees.nodes(finding(found).why()).map(node -> node.text().zh()).toList();
  }

  private Finding finding(Example example) {
    return Guangxi.finding("FX-R-1", Evaluator.of(pack).evaluate(example.facts(), example.asOf()));
  }
}
