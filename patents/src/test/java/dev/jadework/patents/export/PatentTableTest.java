package dev.jadework.patents.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jadework.patents.document.Claim;
import dev.jadework.patents.document.Party;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.SamplePatents;
import dev.jadework.patents.number.PublicationNumber;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

class PatentTableTest {
  private static final Pattern REFERENCE = Pattern.compile("&#x([0-9a-f]+);");
  private static final List<ExportColumn> ALL = List.of(ExportColumn.values());

  @Test
  void headsStayAsOtherPeoplesScriptsExpectThem() {
    assertThat(ALL.stream().map(column -> column.head("zh")))
        .containsExactly(
            "公开（公告）号", "公开（公告）日", "申请号", "申请日", "申请年", "专利类型", "文献种类代码", "公开国别", "标题", "摘要", "申请人",
            "申请人数量", "申请人地址", "发明人", "代理机构", "IPC主分类", "IPC", "CPC", "优先权号", "引证专利", "引证次数", "简单同族",
            "权利要求数量", "首项权利要求", "首权字数");
    assertThat(ALL.stream().map(column -> column.head("en"))).doesNotHaveDuplicates();
  }

  @Test
  void aColumnIsFoundByCodeAndByEitherHeadInAnyWidth() {
    assertThat(ExportColumn.named("pn")).isEqualTo(ExportColumn.PN);
    assertThat(ExportColumn.named("公开(公告)号")).isEqualTo(ExportColumn.PN);
    assertThat(ExportColumn.named(" main ipc ")).isEqualTo(ExportColumn.MIPC);
    assertThatThrownBy(() -> ExportColumn.named("价值"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'价值' is no column")
        .hasMessageContaining("PN 公开（公告）号");
  }

  @Test
  void aRowSaysWhatThePatentSays() throws IOException {
    String csv = csv("en", SamplePatents.full());
    assertThat(csv.lines().findFirst().orElseThrow()).startsWith("\ufeffPublication Number,");
    assertThat(csv)
        .contains("CN110083831B,2021-03-02,CN201910302430.7,2019-04-16,2019,invention,B,CN,")
        .contains("甲公司; 乙大学; 丙,3,")
        .contains("H01M10/0525,H01M10/0525,Y02E60/10")
        .contains("CN1719946A; US7123456,2,family-1,2,1.一种电池。,7");
  }

  @Test
  void whatIsUnknownIsAnEmptyCell() throws IOException {
    assertThat(csv("zh", SamplePatents.bare("US7123456B2")).lines().toList().get(1))
        .isEqualTo("US7123456B2,,,,,unknown,B2,US,,,,0,,,,,,,,,0,,0,,0");
  }

  @Test
  void quotesLineBreaksAndFormulasCannotBreakOutOfACell() throws IOException {
    String csv =
        csv(
            "zh",
            List.of(ExportColumn.TI, ExportColumn.PA),
            Patent.of(PublicationNumber.parse("CN1234567A"))
                .title("zh", "=1+1, \"x\"\n次行")
                .applicants(List.of(Party.named("@甲"), Party.named("乙")))
                .build());
    assertThat(csv).isEqualTo("\ufeff标题,申请人\r\n\"'=1+1, \"\"x\"\"\n次行\",'@甲; 乙\r\n");
  }

  @Test
  void aWorkbookHasFrozenHeadsAFilterAndTypedCells() throws IOException {
    Map<String, String> parts = xlsx(100, SamplePatents.full());
    String sheet = parts.get("xl/worksheets/sheet1.xml");
    assertThat(sheet)
        .contains("公开（公告）号", "CN110083831B", "一种“锂离子”电池")
        .contains("state=\"frozen\"", "<autoFilter ref=\"A1:Y2\"")
        .contains("<v>44257") // 2021-03-02 as a day number
        .doesNotContain("\u0001");
  }

  @Test
  void aFullSheetIsFollowedByAnotherWithHeads() throws IOException {
    Patent patent = SamplePatents.titled("CN1234567A", "甲");
    Map<String, String> parts = xlsx(3, patent, patent, patent);
    assertThat(parts.get("xl/worksheets/sheet1.xml").split("CN1234567A", -1)).hasSize(3);
    assertThat(parts.get("xl/worksheets/sheet2.xml").split("CN1234567A", -1)).hasSize(2);
    assertThat(parts.get("xl/worksheets/sheet2.xml")).contains("公开（公告）号");
  }

  @Test
  void aTextLongerThanACellIsCutVisiblyAndCounted() throws IOException {
    Patent fits = claim("长".repeat(32_767));
    Patent longer = claim("长".repeat(32_768));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    XlsxTable table = new XlsxTable(out, List.of(ExportColumn.CL1), "zh");
    table.add(fits);
    assertThat(table.cutCells()).isZero();
    table.add(longer);
    assertThat(table.cutCells()).isEqualTo(1);
    table.close();
    assertThat(parts(out.toByteArray()).get("xl/worksheets/sheet1.xml").contains("长 […]<"))
        .isTrue();
  }

  private static Patent claim(String text) {
    return Patent.of(PublicationNumber.parse("CN1234567A"))
        .claims(List.of(new Claim(1, "zh", text, List.of())))
        .build();
  }

  private static String csv(String language, Patent patent) throws IOException {
    return csv(language, ALL, patent);
  }

  private static String csv(String language, List<ExportColumn> columns, Patent patent)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (CsvTable table = new CsvTable(out, columns, language)) {
      table.add(patent);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static Map<String, String> xlsx(int rows, Patent... patents) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XlsxTable table = new XlsxTable(out, ALL, "zh", rows)) {
      for (Patent patent : Arrays.asList(patents)) {
        table.add(patent);
      }
    }
    return parts(out.toByteArray());
  }

  private static String character(MatchResult reference) {
    return Matcher.quoteReplacement(Character.toString(Integer.parseInt(reference.group(1), 16)));
  }

  /// By the directory at its end: the writer states sizes only there.
  private static Map<String, String> parts(byte[] zip) throws IOException {
    Path file = Files.createTempFile("table", ".xlsx");
    Map<String, String> parts = new HashMap<>();
    try {
      Files.write(file, zip);
      try (ZipFile archive = new ZipFile(file.toFile())) {
        for (ZipEntry entry : Collections.list(archive.entries())) {
          byte[] content = archive.getInputStream(entry).readAllBytes();
          String xml = new String(content, StandardCharsets.UTF_8);
          parts.put(entry.getName(), REFERENCE.matcher(xml).replaceAll(PatentTableTest::character));
        }
      }
    } finally {
      Files.delete(file);
    }
    return parts;
  }
}
