package dev.jadework.platform.insight.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.patents.index.PatentIndex;
import dev.jadework.platform.insight.assessment.Assessment;
import dev.jadework.platform.insight.assessment.AssessmentJson;
import dev.jadework.platform.insight.assessment.Change;
import dev.jadework.platform.insight.assessment.Examples;
import dev.jadework.platform.insight.assessment.RiskAssessor;
import dev.jadework.platform.insight.assessment.Score;
import dev.jadework.platform.insight.assessment.SignOff;
import dev.jadework.platform.insight.assessment.TinyCorpus;
import dev.jadework.platform.reports.HtmlWriter;
import dev.jadework.platform.reports.WordWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssessmentReportTest {
  private static final String HOSTILE = "电池<script>alert(1)</script>模组\u0000\u0008\uD800 & \"冷却\"";
  private static final String COMMAND = "./jadework assess p.yaml --as-of 2026-06-01 --out DIR";

  @TempDir Path directory;

  @Test
  void wordHasCoverContentsHeadingsTablesAndNativeCharts() throws IOException {
    try (XWPFDocument word = word(assessment("复合冷却电池模组"), SignOff.unsigned(), Locale.CHINESE)) {
      assertThat(headings(word, "Heading1"))
          .extracting(XWPFParagraph::getText)
          .contains("一、结论摘要", "二、评估依据与政策判定", "六、风险清单", "十、签署", "附录　复算");
      assertThat(word.getStyles().getStyle("Heading1").getName()).isEqualTo("heading 1");
      assertThat(word.getDocument().xmlText()).contains("PAGEREF _Toc0");
      assertThat(headings(word, "TOC1")).hasSameSizeAs(headings(word, "Heading1"));
      assertThat(headings(word, "TOC2")).hasSameSizeAs(headings(word, "Heading2"));
      assertThat(word.getCharts()).hasSize(2);
      assertThat(word.getCharts())
          .allSatisfy(
              chart -> assertThat(chart.getWorkbook().getSheetAt(0).getLastRowNum()).isPositive());
      assertThat(word.getFooterList().toString()).isNotEmpty();
      assertThat(text(word))
          .contains("YS-2026-001", "草稿，未签署", "R13", "评估员不得审批自己的评估", COMMAND)
          .contains("620 万元");
    }
  }

  @Test
  void theRiskTableNamesEveryRiskAndTheMatrixPlacesThem() throws IOException {
    Assessment assessment = assessment("复合冷却电池模组");
    try (XWPFDocument word = word(assessment, SignOff.unsigned(), Locale.CHINESE)) {
      XWPFTable matrix = table(word, "影响＼可能性");
      Score novelty = assessment.risk("R3").orElseThrow().score();
      assertThat(novelty).isNotNull();
      assertThat(matrix.getRow(6 - novelty.impact()).getCell(novelty.likelihood()).getText())
          .contains("R3");
      assertThat(matrix.getRow(6 - novelty.impact()).getCell(novelty.likelihood()).getColor())
          .isEqualTo(novelty.grade().colour());
      assertThat(table(word, "可能性×影响").getRows()).hasSize(14);
    }
  }

  @Test
  void signedReportsSayWhoSigned() throws IOException {
    SignOff signed =
        new SignOff("评估员甲", LocalDate.of(2026, 6, 2), "审批人乙", LocalDate.of(2026, 6, 3), "同意");

    try (XWPFDocument word = word(assessment("电池模组"), signed, Locale.CHINESE)) {
      assertThat(text(word)).contains("已签署", "评估员甲", "审批人乙").doesNotContain("未签署");
    }
  }

  @Test
  void hostileTitlesBreakNeitherWordNorHtml() throws IOException {
    Assessment assessment = assessment(HOSTILE);

    String html =
        HtmlWriter.write(
            AssessmentReport.of(assessment, SignOff.unsigned(), Locale.CHINESE, COMMAND));
    assertThat(Jsoup.parse(html).select("script")).isEmpty();
    assertThat(html).doesNotContain("<script", "\u0000", "\u0008").contains("&lt;script&gt;");
    try (XWPFDocument word = word(assessment, SignOff.unsigned(), Locale.CHINESE)) {
      assertThat(text(word)).contains("<script>alert(1)</script>").contains("\uFFFD");
    }
  }

  @Test
  void htmlHasTheSameHeadingsAsWord() throws IOException {
    Assessment assessment = assessment("复合冷却电池模组");
    String html =
        HtmlWriter.write(
            AssessmentReport.of(assessment, SignOff.unsigned(), Locale.CHINESE, COMMAND));

    try (XWPFDocument word = word(assessment, SignOff.unsigned(), Locale.CHINESE)) {
      assertThat(Jsoup.parse(html).select("body > h2").eachText())
          .isEqualTo(headings(word, "Heading1").stream().map(p -> p.getText()).toList());
    }
    assertThat(Jsoup.parse(html).select("nav a"))
        .allSatisfy(link -> assertThat(Jsoup.parse(html).select(link.attr("href"))).hasSize(1));
    assertThat(Jsoup.parse(html).select("svg")).hasSize(2);
  }

  @Test
  void theEnglishReportHasNoChineseWordingOfItsOwn() throws IOException {
    Assessment assessment = assessment("复合冷却电池模组");

    try (XWPFDocument word = word(assessment, SignOff.unsigned(), Locale.ENGLISH)) {
      assertThat(headings(word, "Heading1"))
          .allSatisfy(p -> assertThat(p.getText()).doesNotContainPattern("\\p{IsHan}"));
      assertThat(text(word)).contains("draft, not signed", "Open questions");
    }
  }

  @Test
  void inventorsAreNotNamed() throws IOException {
    Assessment assessment = assessment("复合冷却电池模组");

    assertThat(
            HtmlWriter.write(
                AssessmentReport.of(assessment, SignOff.unsigned(), Locale.CHINESE, COMMAND)))
        .doesNotContain("不应出现");
    assertThat(AssessmentJson.write(assessment)).doesNotContain("不应出现");
  }

  @Test
  void writingTwiceSaysSameResultAndWritesEqualFiles() throws IOException {
    Assessment assessment = assessment("复合冷却电池模组");
    Path out = directory.resolve("out");

    AssessmentFiles first =
        AssessmentFiles.write(out, assessment, SignOff.unsigned(), Locale.CHINESE, COMMAND);
    String html = Files.readString(first.html());
    AssessmentFiles second =
        AssessmentFiles.write(out, assessment, SignOff.unsigned(), Locale.CHINESE, COMMAND);

    assertThat(first.difference()).isNull();
    assertThat(second.difference()).isNotNull();
    assertThat(second.difference().same()).isTrue();
    assertThat(second.difference().lines()).isEmpty();
    assertThat(Files.readString(second.html())).isEqualTo(html);
    try (Stream<Path> files = Files.list(out)) {
      assertThat(files).hasSize(3);
    }
  }

  @Test
  void anotherCorpusIsNamedWithWhatItChanged() throws IOException {
    Path out = directory.resolve("out");
    AssessmentFiles.write(out, assessment("复合冷却电池模组"), SignOff.unsigned(), Locale.CHINESE, COMMAND);
    Assessment grown = assessed("grown", new TinyCorpus().noise(7, 30));

    AssessmentFiles again =
        AssessmentFiles.write(out, grown, SignOff.unsigned(), Locale.CHINESE, COMMAND);

    assertThat(again.difference()).isNotNull();
    assertThat(again.difference().same()).isFalse();
    assertThat(again.difference().lines())
        .anySatisfy(line -> assertThat(line.zh()).startsWith("语料快照"))
        .anySatisfy(line -> assertThat(line.zh()).startsWith("R3 建议分值：5×4 → 1×4"));
  }

  @Test
  void anEarlierResultWithEditsIsKept() throws IOException {
    Assessment assessment = assessment("复合冷却电池模组");
    Path out = directory.resolve("out");
    Change change = new Change(Instant.parse("2026-06-02T01:00:00Z"), "评估员甲", "R4", "已取得许可");
    Assessment edited =
        assessment.revised(assessment.risk("R4").orElseThrow().judged(new Score(1, 2), change));
    AssessmentFiles.write(out, edited, SignOff.unsigned(), Locale.CHINESE, COMMAND);

    AssessmentFiles again =
        AssessmentFiles.write(out, assessment, SignOff.unsigned(), Locale.CHINESE, COMMAND);

    assertThat(again.kept()).isNotNull();
    assertThat(AssessmentJson.read(Files.readString(again.kept()))).isEqualTo(edited);
    assertThat(again.difference()).isNotNull();
    assertThat(again.difference().same()).isTrue();
  }

  @Test
  void projectNumbersCannotLeaveTheDirectory() {
    assertThat(AssessmentFiles.fileName("../../etc/passwd")).isEqualTo("etc_passwd");
    assertThat(AssessmentFiles.fileName("桂科AB26-001")).isEqualTo("桂科AB26-001");
    assertThat(AssessmentFiles.fileName("...")).isEqualTo("project");
  }

  private Assessment assessment(String title) throws IOException {
    TinyCorpus corpus = new TinyCorpus().noise(42, 40);
    corpus.plant("U", LocalDate.of(2023, 3, 1), title, Examples.ALL, "对手一有限公司");
    return assessed("corpus", corpus);
  }

  private Assessment assessed(String name, TinyCorpus corpus) throws IOException {
    try (PatentIndex index = corpus.open(directory.resolve(name))) {
      return new RiskAssessor(index)
          .assess(Examples.request(Examples.facts(Map.of()), Examples.PROPOSAL, Examples.FEATURES));
    }
  }

  private static XWPFDocument word(Assessment assessment, SignOff signOff, Locale locale)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    WordWriter.write(AssessmentReport.of(assessment, signOff, locale, COMMAND), bytes);
    return new XWPFDocument(new ByteArrayInputStream(bytes.toByteArray()));
  }

  private static List<XWPFParagraph> headings(XWPFDocument word, String style) {
    return word.getParagraphs().stream().filter(p -> style.equals(p.getStyle())).toList();
  }

  private static XWPFTable table(XWPFDocument word, String head) {
    return word.getTables().stream()
        .filter(t -> t.getText().contains(head))
        .findFirst()
        .orElseThrow();
  }

  private static String text(XWPFDocument word) {
    return Stream.concat(
            word.getParagraphs().stream().map(XWPFParagraph::getText),
            word.getTables().stream().map(XWPFTable::getText))
        .collect(Collectors.joining("\n"));
  }
}
