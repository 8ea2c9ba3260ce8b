package dev.jadework.patents.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.jadework.patents.classification.ClassScheme.Basis;
import dev.jadework.patents.classification.ClassScheme.Entry;
import dev.jadework.patents.classification.EmergingIndustries.Match;
import dev.jadework.patents.classification.EmergingIndustries.Table;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassTablesTest {

  @ParameterizedTest
  @CsvSource({
    "H01M2/16, H01M10/00", // main groups are numbers
    "H01M10/05, H01M10/0525",
    "H01M10/0525, H01M10/052501",
    "H01M10/0525, H01M10/06", // subgroups are decimals
    "H01L21/00, H01M2/00"
  })
  void theSortKeyFollowsTheScheme(String lower, String higher) {
    assertThat(symbol(lower).sortKey()).isLessThan(symbol(higher).sortKey());
  }

  @ParameterizedTest
  @CsvSource({
    "H01M4, H01M10, H01M10/9999, true",
    "H01M4, H01M10, H01M4/00, true",
    "H01M4, H01M10, H01M2/16, false",
    "H01M4, H01M10, H01M12/00, false",
    "H01M4, H01M10, H01M, false",
    "H01L, H01M, H01M99/00, true",
    "H01L, H01M, H01P1/00, false",
    "H01M10/05, H01M10/06, H01M10/0525, true",
    "H01M10/05, H01M10/06, H01M10/0601, false"
  })
  void aRangeHoldsBothEndsWithAllTheirLevelsCover(
      String from, String to, String symbol, boolean inside) {
    assertThat(new ClassRange(symbol(from), symbol(to)).contains(symbol(symbol))).isEqualTo(inside);
  }

  @Test
  void aRangeFromHighToLowIsRefused() {
    assertThatThrownBy(() -> new ClassRange(symbol("H01M10"), symbol("H01M4")))
        .hasMessageContaining("H01M10")
        .hasMessageContaining("lower");
  }

  @Test
  void theFixedFormIsReadAndWritten() {
    String text = "H01M  10/0525      20100101AFI20190802BHCN        ";

    FixedForm form = FixedForm.read(text).orElseThrow();

    assertThat(form.symbol()).hasToString("H01M10/0525");
    assertThat(form.first()).isTrue();
    assertThat(form.version()).isEqualTo("20100101");
    assertThat(form.write()).isEqualTo(text).hasSize(50);
    assertThat(FixedForm.read(form.write())).contains(form);
  }

  @ParameterizedTest
  @CsvSource({"H01M", "H01M  10-0525", "'                                                   '"})
  void whatHasNoGroupIsNoFixedForm(String text) {
    assertThat(FixedForm.read(text)).isEmpty();
  }

  @Test
  void belowGoesByTheDotsOfALoadedScheme() {
    ClassScheme scheme =
        ClassScheme.of(
            List.of(
                entry("A01B1/00", 0),
                entry("A01B1/02", 1),
                entry("A01B1/04", 2),
                entry("A01B1/06", 1),
                entry("A01B3/00", 0)));

    assertThat(scheme.basis(symbol("A01B1/02"))).isEqualTo(Basis.SCHEME);
    assertThat(scheme.covers(symbol("A01B1/02"), symbol("A01B1/04"))).isTrue();
    assertThat(scheme.covers(symbol("A01B1/02"), symbol("A01B1/06"))).isFalse();
    assertThat(scheme.covers(symbol("A01B1/00"), symbol("A01B1/04"))).isTrue();
    assertThat(scheme.covers(symbol("A01B1/00"), symbol("A01B3/00"))).isFalse();
    assertThat(scheme.parent(symbol("A01B1/00"))).isEmpty();
  }

  @Test
  void withoutASchemeBelowGoesByLevelsAndSaysSo() {
    assertThat(ClassScheme.NONE.basis(symbol("A01B1/02"))).isEqualTo(Basis.LEVELS);
    assertThat(ClassScheme.NONE.covers(symbol("A01B1/02"), symbol("A01B1/04"))).isFalse();
    assertThat(ClassScheme.NONE.covers(symbol("A01B1"), symbol("A01B1/04"))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "H04N5/225, 2", // the main group before the subclass
    "H04N1/00, 3",
    "H04N21/43, 4",
    "G01N33/50, 11",
    "G01N21/00, 10",
    "A61K8/02, 14",
    "A61K31/00, 16",
    "B01D53/00, 24",
    "B01D1/00, 23",
    "H01L21/00, 8",
    "H10K50/00, 8"
  })
  void theLongestPrefixGivesTheField(String symbol, int field) {
    assertThat(TechnologyFields.STARTER.of(symbol(symbol)).orElseThrow().number()).isEqualTo(field);
  }

  @Test
  void extensionsOfTheStarterTableAreMarked() {
    assertThat(TechnologyFields.STARTER.byExtension(symbol("H10K50/00"))).isTrue();
    assertThat(TechnologyFields.STARTER.byExtension(symbol("H01L21/00"))).isFalse();
    assertThat(TechnologyFields.STARTER.of(symbol("H04N99/00"))).isEmpty();
  }

  @Test
  void aDocumentIsSharedAmongItsDistinctFields() {
    assertThat(
            TechnologyFields.STARTER.shares(
                List.of(symbol("H01L21/00"), symbol("H01L23/00"), symbol("G06F17/30"))))
        .hasSize(2)
        .hasEntrySatisfying(8, share -> assertThat(share).isCloseTo(0.5, within(1e-12)));
  }

  @Test
  void aTableOfFieldsCanBeLoaded() {
    TechnologyFields loaded =
        TechnologyFields.of(List.of("no\tsector\tfield\tprefix", "7\tS\tF\tH04N 5"));

    assertThat(loaded.of(symbol("H04N5/225")).orElseThrow().number()).isEqualTo(7);
    assertThatThrownBy(() -> TechnologyFields.of(List.of("heads", "7\tS\tF\tnothing")))
        .hasMessageContaining("line 2");
  }

  @Test
  void aRowWithKeywordsHoldsOnlyWithOneOfThem() {
    EmergingIndustries table =
        EmergingIndustries.of(
            Table.RECONSTRUCTION,
            List.of("ipc\trule", "A01B1/00\t1", "A01B1/02\t2", "A01B\t1"),
            List.of("id\tcode\tname\tkeywords", "1\t2.1\t装备\t", "2\t3.6\t材料\t等离子体、石墨烯等其他材料。"));

    assertThat(table.matches(List.of(symbol("A01B1/00")), ""))
        .containsExactly(new Match("2.1", "装备", "1", "A01B1/00", ""));
    assertThat(table.matches(List.of(symbol("A01B1/02")), "一种石墨烯薄膜"))
        .containsExactly(new Match("3.6", "材料", "2", "A01B1/02", "石墨烯"));
    assertThat(table.matches(List.of(symbol("A01B1/02")), "等离子体炬")).hasSize(1);
    assertThat(table.matches(List.of(symbol("A01B1/02")), "一种离子膜")).isEmpty();
    assertThat(table.matches(List.of(symbol("A01B1/04")), "石墨烯")).isEmpty(); // no hierarchy
    assertThat(EmergingIndustries.NONE.table()).isEqualTo(Table.ABSENT);
  }

  @Test
  void aConcordanceWithAnUnknownRuleIsRefusedWithItsLine() {
    assertThatThrownBy(
            () ->
                EmergingIndustries.of(
                    Table.OFFICIAL, List.of("heads", "A01B\t9"), List.of("heads")))
        .hasMessageContaining("line 2")
        .hasMessageContaining("9");
  }

  @ParameterizedTest
  @CsvSource({
    "B60L50/60, 汽车",
    "H01M10/0525, 汽车",
    "F16D3/00, 汽车",
    "F16L1/00, 机械",
    "C22C21/00, 高端金属新材料"
  })
  void pillarIndustriesGoByTheLongestPrefix(String symbol, String industry) {
    assertThat(PillarIndustries.STARTER.of(symbol(symbol))).contains(industry);
  }

  @Test
  void aMappingThatGivesOnePrefixToTwoIndustriesIsRefused() {
    assertThatThrownBy(() -> PillarIndustries.of(List.of("甲\tB60", "乙\tB60")))
        .hasMessageContaining("B60")
        .hasMessageContaining("甲");
    assertThat(PillarIndustries.STARTER.of(symbol("A61K31/00"))).isEmpty();
  }

  private static Entry entry(String symbol, int dots) {
    return new Entry(symbol(symbol), dots);
  }

  private static ClassificationSymbol symbol(String text) {
    return ClassificationSymbol.parse(text).orElseThrow();
  }
}
