package dev.jadework.platform.projects.imports;

import static dev.jadework.platform.projects.imports.ImportReceipt.Action.ADD;
import static dev.jadework.platform.projects.imports.ImportReceipt.Action.REJECT;
import static dev.jadework.platform.projects.imports.ImportReceipt.Action.UNCHANGED;
import static dev.jadework.platform.projects.imports.ImportReceipt.Action.UPDATE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.platform.projects.EntryKind;
import dev.jadework.platform.projects.Project;
import dev.jadework.platform.projects.ProjectField;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class ImportCheckTest {
  private static final List<String> HEADS =
      List.of("项目编号", "项目名称", "地区代码", "计划类别", "申请财政经费（万元）", "立项日期");

  @Test
  void readsGoodRowsOfAnyCellKind() {
    ImportCheck check =
        check(
            HEADS,
            List.of("A1", "电池热管理", 450200, "重点研发计划", 620.5, LocalDate.of(2026, 6, 30)),
            List.of("A2", "锰合金", "45", "KEY_RD", "499.99", "2026年6月30日"),
            List.of("A3", "甘蔗收获机", "450100", "科技重大专项", "=250*2", 20260630));
    assertThat(check.receipt().count(ADD)).isEqualTo(3);
    assertThat(check.rows())
        .extracting(row -> row.values().get(ProjectField.APPLIED))
        .containsExactly(620_500_000L, 499_990_000L, 500_000_000L);
    assertThat(check.rows())
        .extracting(row -> row.values().get(ProjectField.DATE_APPROVED))
        .containsOnly(LocalDate.of(2026, 6, 30));
  }

  @Test
  void acceptsEnglishHeadsInAnyOrder() {
    ImportCheck check =
        check(
            List.of("funds applied for (10,000 yuan)", "TITLE", "Region code", "Project number"),
            List.of(620, "Battery", "45", "A1"));
    assertThat(check.receipt().refused()).isEmpty();
    assertThat(check.rows().getFirst().values())
        .containsEntry(ProjectField.APPLIED, 620_000_000L)
        .containsEntry(ProjectField.NUMBER, "A1");
  }

  @Test
  void readsListsAndPointsAtACellThatIsNone() {
    List<String> heads = List.of("项目编号", "项目名称", "地区代码", "论文与公开发表");
    ImportCheck check =
        check(
            heads,
            List.of("A1", "电池", "45", "题名=论文甲；含拟申请专利的内容=是\n题名=论文乙"),
            List.of("A2", "电池", "45", "论文甲"));
    assertThat(check.rows())
        .singleElement()
        .extracting(row -> row.entries().get(EntryKind.PUBLICATIONS))
        .isEqualTo(List.of(Map.of("title", "论文甲", "to_be_patented", true), Map.of("title", "论文乙")));
    assertThat(check.receipt().of(REJECT))
        .singleElement()
        .extracting(row -> row.problems().getFirst().address())
        .isEqualTo("D3");
  }

  @Test
  void namesMissingAndUnknownHeadsAtOnceWithTheNearest() {
    ImportReceipt receipt =
        check(List.of("项目编码", "项目名称", "备注xyz甲乙丙丁"), List.of("A1", "电池", "x")).receipt();
    assertThat(receipt.refused()).hasSize(3);
    assertThat(receipt.refused().get(0).zh()).contains("项目编号").contains("地区代码");
    assertThat(receipt.refused().get(1).zh()).contains("A1").contains("是否为“项目编号”");
    assertThat(receipt.refused().get(2).zh()).contains("C1").contains("备注xyz");
    assertThat(receipt.rows()).isEmpty();
  }

  @Test
  void leavesOutUnknownColumnsOnlyOnTheUsersWish() {
    byte[] file =
        Workbooks.xlsx(
            List.of(List.of("项目编号", "项目名称", "地区代码", "备注"), List.of("A1", "电池", "45", "x")));
    assertThat(ImportCheck.of(file, false, register()).receipt().refused()).hasSize(1);
    ImportReceipt receipt = ImportCheck.of(file, true, register()).receipt();
    assertThat(receipt.ignored()).containsExactly("备注");
    assertThat(receipt.count(ADD)).isEqualTo(1);
  }

  @Test
  void refusesAmountsWhoseUnitIsYuanOrNotStated() {
    for (String head : List.of("申请财政经费（元）", "申请财政经费")) {
      ImportReceipt receipt =
          check(List.of("项目编号", "项目名称", "地区代码", head), List.of("A1", "电池", "45", 6_200_000))
              .receipt();
      assertThat(receipt.refused().getFirst().zh()).contains("D1").contains("申请财政经费（万元）");
    }
  }

  @Test
  void pointsAtTheCellOfTextInAMoneyColumn() {
    ImportReceipt receipt =
        check(HEADS, good("A1"), List.of("A2", "锰合金", "45", "KEY_RD", "约五百万", "2026-06-30"))
            .receipt();
    assertThat(receipt.count(ADD)).isEqualTo(1);
    CellProblem problem = onlyProblem(receipt);
    assertThat(problem.address()).isEqualTo("E3");
    assertThat(problem.found()).isEqualTo("约五百万");
    assertThat(problem.head()).isEqualTo("申请财政经费（万元）");
  }

  @Test
  void refusesNegativeMoneyAndFormulaErrors() {
    ImportReceipt receipt =
        check(
                HEADS,
                List.of("A1", "锰合金", "45", "KEY_RD", -5, "2026-06-30"),
                List.of("A2", "锰合金", "45", "KEY_RD", "=1/0", "2026-06-30"))
            .receipt();
    assertThat(receipt.of(REJECT))
        .extracting(row -> row.problems().getFirst().found())
        .containsExactly("-5", "#DIV/0!");
  }

  @Test
  void reportsEveryWrongCellOfARowAtOnce() {
    ImportReceipt receipt =
        check(HEADS, List.of("A 1", "", "99", "不存在的计划", "x", "2026-02-30")).receipt();
    assertThat(receipt.of(REJECT).getFirst().problems())
        .extracting(CellProblem::address)
        .containsExactlyInAnyOrder("A2", "B2", "C2", "D2", "E2", "F2");
  }

  @Test
  void rejectsBothRowsOfANumberThatRepeatsAndNamesTheOther() {
    ImportReceipt receipt = check(HEADS, good("A1"), good("B1"), good("A1")).receipt();
    assertThat(receipt.count(ADD)).isEqualTo(1);
    assertThat(receipt.of(REJECT)).extracting(ImportReceipt.Row::row).containsExactly(2, 4);
    assertThat(receipt.of(REJECT).get(0).problems().getFirst().fix().zh()).contains("A4");
    assertThat(receipt.of(REJECT).get(1).problems().getFirst().fix().zh()).contains("A2");
  }

  @Test
  void listsWhatAKnownNumberWouldChangeAndKeepsBlankCells() {
    Project known = known("A1", Map.of(ProjectField.APPLIED, 100_000_000L));
    ImportReceipt receipt =
        ImportCheck.of(
                Workbooks.xlsx(List.of(HEADS, List.of("A1", "新名称", "45", "", 620, ""))),
                false,
                register(known))
            .receipt();
    assertThat(receipt.of(UPDATE).getFirst().changes())
        .extracting(change -> change.field() + ":" + change.before() + "→" + change.after())
        .containsExactlyInAnyOrder("title:旧名称→新名称", "amounts.applied:100→620");
  }

  @Test
  void countsAKnownProjectThatIsTheSameAsUnchanged() {
    ImportCheck check =
        ImportCheck.of(
            Workbooks.xlsx(List.of(HEADS, List.of("A1", "旧名称", "45", "", "", ""))),
            false,
            register(known("A1", Map.of())));
    assertThat(check.receipt().count(UNCHANGED)).isEqualTo(1);
    assertThat(check.rows()).isEmpty();
  }

  @Test
  void refusesToMoveAKnownProjectToAnotherStage() {
    byte[] file =
        Workbooks.xlsx(
            List.of(
                List.of("项目编号", "项目名称", "地区代码", "项目阶段"),
                List.of("A1", "旧名称", "45", "立项"),
                List.of("A2", "新项目", "45", "实施")));
    ImportReceipt receipt = ImportCheck.of(file, false, register(known("A1", Map.of()))).receipt();
    assertThat(onlyProblem(receipt).address()).isEqualTo("D2");
    assertThat(receipt.count(ADD)).isEqualTo(1);
  }

  @Test
  void refusesAnEndBeforeTheStart() {
    List<String> heads = List.of("项目编号", "项目名称", "地区代码", "实施开始日期", "计划结束日期");
    ImportReceipt receipt =
        check(
                heads,
                List.of("A1", "x", "45", "2026-01-01", "2026-01-01"),
                List.of("A2", "x", "45", "2026-01-02", "2026-01-01"))
            .receipt();
    assertThat(receipt.count(ADD)).isEqualTo(1);
    assertThat(onlyProblem(receipt).address()).isEqualTo("E3");
  }

  @Test
  void sumsUpToWhatWasRead() {
    ImportReceipt receipt =
        ImportCheck.of(
                Workbooks.xlsx(
                    List.of(
                        HEADS,
                        good("N1"),
                        List.of("A1", "旧名称", "45", "", "", ""),
                        List.of("A2", "改名", "45", "", "", ""),
                        List.of("", "没有编号", "45", "", "", ""))),
                false,
                register(known("A1", Map.of()), known("A2", Map.of())))
            .receipt();
    assertThat(receipt.read()).isEqualTo(4);
    assertThat(Stream.of(ADD, UPDATE, UNCHANGED, REJECT).map(receipt::count).toList())
        .containsExactly(1L, 1L, 1L, 1L);
  }

  @Test
  void theTemplateItselfIsAcceptedAndItsExampleNotImported() throws IOException {
    for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ImportTemplate.write(locale, out);
      ImportReceipt receipt = ImportCheck.of(out.toByteArray(), false, register()).receipt();
      assertThat(receipt.refused()).isEmpty();
      assertThat(receipt.examples()).isEqualTo(1);
      assertThat(receipt.read()).isZero();
    }
  }

  @Test
  void aFilledInTemplateIsImported() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImportTemplate.write(Locale.CHINESE, out);
    ByteArrayOutputStream filled = new ByteArrayOutputStream();
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      // The example row shows every spelling that is allowed: under a real number it must pass.
      workbook.getSheetAt(0).getRow(1).getCell(0).setCellValue("A1");
      workbook.write(filled);
    }
    ImportCheck check = ImportCheck.of(filled.toByteArray(), false, register());
    assertThat(check.receipt().of(REJECT)).isEmpty();
    assertThat(check.rows().getFirst().values())
        .containsEntry(ProjectField.RECEIVED, 499_990_000L)
        .containsEntry(ProjectField.DATE_STARTED, LocalDate.of(2026, 8, 1));
  }

  @Test
  void theErrorReceiptComesBackCorrectedAndIsAccepted() throws IOException {
    ImportReceipt receipt =
        check(HEADS, good("A1"), List.of("A2", "锰合金", "45", "KEY_RD", "约五百万", "2026-06-30"))
            .receipt();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ErrorReceipt.write(receipt, Locale.CHINESE, out);
    ByteArrayOutputStream corrected = new ByteArrayOutputStream();
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      var sheet = workbook.getSheetAt(0);
      assertThat(sheet.getLastRowNum()).isEqualTo(1);
      assertThat(sheet.getRow(0).getCell(6).getStringCellValue()).isEqualTo("错误原因");
      assertThat(sheet.getRow(1).getCell(6).getStringCellValue()).contains("E3", "约五百万", "万元");
      assertThat(sheet.getRow(1).getCell(4).getCellStyle().getFillForegroundColorColor())
          .isNotNull();
      assertThat(sheet.getRow(1).getCell(1).getCellStyle().getFillForegroundColorColor()).isNull();
      sheet.getRow(1).getCell(4).setCellValue("500");
      workbook.write(corrected);
    }
    ImportCheck again = ImportCheck.of(corrected.toByteArray(), false, register());
    assertThat(again.receipt().refused()).isEmpty();
    assertThat(again.rows()).hasSize(1);
    assertThat(again.rows().getFirst().values())
        .containsEntry(ProjectField.APPLIED, 500_000_000L)
        .containsEntry(ProjectField.DATE_APPROVED, LocalDate.of(2026, 6, 30));
  }

  @Test
  void readsCsvInEveryUsualEncoding() {
    String csv = "项目编号,项目名称,地区代码\nA1,\"电池,热管理\n第二行\"\"引\"\"\",45\n";
    List<byte[]> files =
        List.of(
            csv.getBytes(StandardCharsets.UTF_8),
            ("\uFEFF" + csv).getBytes(StandardCharsets.UTF_8),
            csv.getBytes(Charset.forName("GB18030")),
            ("\uFEFF" + csv).getBytes(StandardCharsets.UTF_16LE),
            csv.replace(',', '\t').replace("电池\t", "电池,").getBytes(StandardCharsets.UTF_8),
            csv.replace("\n", "\r\n").replace("热管理\r\n", "热管理\n").getBytes(StandardCharsets.UTF_8));
    for (byte[] file : files) {
      ImportCheck check = ImportCheck.of(file, false, register());
      assertThat(check.rows().getFirst().values())
          .containsEntry(ProjectField.TITLE, "电池,热管理\n第二行\"引\"");
    }
  }

  @Test
  void refusesAQuoteThatNeverCloses() {
    assertThat(refusal("项目编号,项目名称,地区代码\nA1,\"电池,45\n".getBytes(StandardCharsets.UTF_8)))
        .contains("引号");
  }

  @Test
  void refusesFilesWithoutRows() {
    assertThat(refusal(new byte[0])).contains("空");
    assertThat(refusal(Workbooks.xlsx(List.of()))).contains("空");
    assertThat(refusal(Workbooks.xlsx(List.of(HEADS)))).contains("没有数据行");
    assertThat(refusal("\n\n".getBytes(StandardCharsets.UTF_8))).contains("没有内容");
  }

  @Test
  void refusesAWorkbookWithAPassword() throws Exception {
    try (POIFSFileSystem files = new POIFSFileSystem();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
      encryptor.confirmPassword("secret");
      try (var stream = encryptor.getDataStream(files)) {
        stream.write(Workbooks.xlsx(List.of(HEADS, good("A1"))));
      }
      files.writeFilesystem(out);
      assertThat(refusal(out.toByteArray())).contains("密码");
    }
  }

  @Test
  void refusesWhatIsNoWorkbook() throws IOException {
    byte[] workbook = Workbooks.xlsx(List.of(HEADS, good("A1")));
    assertThat(refusal(java.util.Arrays.copyOf(workbook, workbook.length / 2))).contains("损坏");
    assertThat(refusal("%PDF-1.7 …".getBytes(StandardCharsets.UTF_8))).contains("XLSX");
    assertThat(refusal(new byte[] {1, 2, 0, 3, 4, 5, 6, 7})).contains("XLSX");
    assertThat(refusal(zip(Map.of("hello.txt", "hello".getBytes(StandardCharsets.UTF_8)))))
        .contains("损坏");
  }

  @Test
  void refusesAZipBomb() throws IOException {
    Map<String, byte[]> parts =
        new java.util.LinkedHashMap<>(unzip(Workbooks.xlsx(List.of(HEADS, good("A1")))));
    parts.put("xl/sharedStrings.xml", bomb());
    assertThat(refusal(zip(parts))).contains("压缩炸弹");
  }

  @Test
  void fetchesNoExternalEntity() throws IOException {
    Map<String, byte[]> parts =
        new java.util.LinkedHashMap<>(unzip(Workbooks.xlsx(List.of(HEADS, good("A1")))));
    String sheet = new String(parts.get("xl/worksheets/sheet1.xml"), StandardCharsets.UTF_8);
    parts.put(
        "xl/worksheets/sheet1.xml",
        sheet
            .replaceFirst(
                "<worksheet",
                "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><worksheet")
            .replaceFirst("</sheetData>", "<row><c t=\"str\"><v>&x;</v></c></row></sheetData>")
            .getBytes(StandardCharsets.UTF_8));
    ImportReceipt receipt = ImportCheck.of(zip(parts), false, register()).receipt();
    assertThat(receipt.toString()).doesNotContain("root:");
  }

  @Test
  void checksTenThousandRows() {
    String rows =
        Stream.iterate(1, i -> i + 1)
            .limit(10_000)
            .map(i -> "A" + i + ",项目" + i + ",45," + (i % 10 == 0 ? "x" : i))
            .collect(Collectors.joining("\n", "项目编号,项目名称,地区代码,申请财政经费（万元）\n", "\n"));
    ImportReceipt receipt =
        ImportCheck.of(rows.getBytes(StandardCharsets.UTF_8), false, register()).receipt();
    assertThat(receipt.count(ADD)).isEqualTo(9_000);
    assertThat(receipt.count(REJECT)).isEqualTo(1_000);
  }

  private static List<?> good(String number) {
    return List.of(number, "电池热管理", "45", "KEY_RD", 620, "2026-06-30");
  }

  private static ImportCheck check(List<?>... rows) {
    return ImportCheck.of(Workbooks.xlsx(List.of(rows)), false, register());
  }

  private static String refusal(byte[] file) {
    ImportReceipt receipt = ImportCheck.of(file, false, register()).receipt();
    assertThat(receipt.refused()).isNotEmpty();
    assertThat(receipt.refused()).allSatisfy(reason -> assertThat(reason.en()).isNotBlank());
    return receipt.refused().getFirst().zh();
  }

  private static CellProblem onlyProblem(ImportReceipt receipt) {
    assertThat(receipt.of(REJECT)).hasSize(1);
    assertThat(receipt.of(REJECT).getFirst().problems()).hasSize(1);
    return receipt.of(REJECT).getFirst().problems().getFirst();
  }

  private static Project known(String number, Map<ProjectField, Object> more) {
    Map<ProjectField, Object> values = new java.util.EnumMap<>(ProjectField.class);
    values.put(ProjectField.NUMBER, number);
    values.put(ProjectField.TITLE, "旧名称");
    values.put(ProjectField.REGION_CODE, "45");
    values.put(ProjectField.STAGE, "TOPIC");
    values.putAll(more);
    return new Project(1, 7, values, Map.of());
  }

  private static ImportCheck.Register register(Project... known) {
    return new ImportCheck.Register(
        numbers ->
            Stream.of(known)
                .filter(project -> numbers.contains(project.number()))
                .collect(Collectors.toMap(Project::number, project -> project)),
        List.of("45"));
  }

  private static byte[] bomb() {
    byte[] bomb = new byte[50_000_000];
    java.util.Arrays.fill(bomb, (byte) ' ');
    byte[] start = "<sst><si><t>".getBytes(StandardCharsets.UTF_8);
    System.arraycopy(start, 0, bomb, 0, start.length);
    return bomb;
  }

  private static Map<String, byte[]> unzip(byte[] file) throws IOException {
    Map<String, byte[]> parts = new java.util.LinkedHashMap<>();
    try (var zip = new java.util.zip.ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    return parts;
  }

  private static byte[] zip(Map<String, byte[]> parts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String name : new ArrayList<>(parts.keySet())) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(parts.get(name));
      }
    }
    return out.toByteArray();
  }
}
