package dev.jadework.patents.format.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.PatentType;
import dev.jadework.patents.document.Priority;
import dev.jadework.patents.format.CollectingSink;
import dev.jadework.patents.format.Reject;
import dev.jadework.patents.format.SourceText;
import dev.jadework.patents.intake.SourceFormats;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableFormatTest {
  private static final String LENS =
      """
      #,Jurisdiction,Kind,Publication Number,Publication Date,Publication Year,Application Number,\
      Application Date,Priority Numbers,Title,Applicants,Inventors,Type,CPC Classifications
      1,US,A,US 3982033 A,21/09/76,1976,US 17439471 A,24/08/71,US 88088069 A 19691128,\
      "Sauce, ""red""
      and green",FOODS CO;;SAUCE CO,DOE JANE,Granted Patent,A21D13/007;;A23G3/20
      """;

  private static final String CNIPR =
      """
      申请号,公开（公告）号,公开（公告）日,申请日,名称,主分类号,分类号,申请（专利权）人,地址,摘要,主权项,光盘号
      CN201220249767.4,CN202644312U,2013.01.02,2012.05.31,一种轨枕,E01B3/32(2006.01)I,\
      E01B3/32(2006.01)I;E01B9/10(2006.01)I,甲公司;乙公司,226634 江苏省某路,一种轨枕的摘要。,一种轨枕。,D1301
      """;

  @Test
  void mapsTheColumnsOfTheRecognisedSource() {
    CollectingSink sink = CollectingSink.read(LENS);

    assertThat(sink.rejects).isEmpty();
    Patent patent = sink.patents.getFirst();
    assertThat(patent.publication()).hasToString("US3982033A");
    assertThat(patent.published()).isEqualTo(LocalDate.of(1976, 9, 21));
    assertThat(patent.filed()).isEqualTo(LocalDate.of(1971, 8, 24));
    assertThat(patent.title()).isEqualTo("Sauce, \"red\"\nand green");
    assertThat(patent.applicants()).extracting("name").containsExactly("FOODS CO", "SAUCE CO");
    assertThat(patent.classifications())
        .extracting("symbol")
        .containsExactly("A21D13/007", "A23G3/20");
    assertThat(patent.priorities())
        .containsExactly(new Priority("US", "88088069", LocalDate.of(1969, 11, 28)));
    assertThat(patent.sources().getFirst().format()).isEqualTo("table-lens");
    assertThat(patent.extra()).containsEntry("#", List.of("1"));
  }

  @Test
  void readsChineseHeadsInGb18030WithTabs() {
    byte[] bytes = CNIPR.replace(',', '\t').getBytes(Charset.forName("GB18030"));
    CollectingSink sink = CollectingSink.read(bytes);

    assertThat(sink.rejects).isEmpty();
    Patent patent = sink.patents.getFirst();
    assertThat(patent.publication()).hasToString("CN202644312U");
    assertThat(patent.type()).isEqualTo(PatentType.UTILITY_MODEL);
    assertThat(patent.claims()).hasSize(1);
    assertThat(patent.applicants().getFirst().address().text()).isEqualTo("226634 江苏省某路");
    assertThat(patent.applicants().get(1).address()).isNull();
    assertThat(patent.extra()).containsEntry("光盘号", List.of("D1301"));
  }

  @Test
  void aRejectedRowIsReadAgainOnceCorrected() {
    CollectingSink sink = CollectingSink.read(CNIPR.replace("CN202644312U", "?"));

    Reject reject = sink.rejects.getFirst();
    assertThat(reject.code()).isEqualTo("number.unreadable");
    assertThat(reject.place()).isEqualTo("line 2");
    String row = ((SourceText.Whole) reject.source()).text();
    CollectingSink again = CollectingSink.read(row.replace("\"?\"", "\"CN202644312U\""));
    assertThat(again.rejects).isEmpty();
    assertThat(again.numbers()).containsExactly("CN202644312U");
    assertThat(again.patents.getFirst().applicants()).hasSize(2);
  }

  @Test
  void aQuoteThatIsNotClosedCostsItsRowOnly() {
    String good = "CN201220249771.0,CN%s,2013.01.02,2012.05.31,轨枕,,,丙,,,,\n";
    String bad = "CN201220249771.0,CN202644319U,2013.01.02,2012.05.31,\"轨枕,,,丙,,,,\n";
    CollectingSink sink =
        CollectingSink.read(
            CNIPR + bad + good.formatted("202644313U") + good.formatted("202644314U"));

    assertThat(sink.numbers()).containsExactly("CN202644312U", "CN202644313U", "CN202644314U");
    assertThat(sink.codes()).containsExactly("table.columns");
    assertThat(sink.rejects.getFirst().place()).isEqualTo("line 3");
  }

  private static final String MULTI_LINE =
      "CN201220249771.0,CN%s,2013.01.02,2012.05.31,轨枕,,,\"丙\",,\"一种轨枕，\n弹性好，\n\"\"耐用\"\"\",,\n";

  private static String multiLine(String number) {
    return MULTI_LINE.formatted(number);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"一种轨枕 | 一种轨枕",
        "\"\"耐用\"\"\" | \"\"耐用\"\"",
        "弹性好 | \"弹性好",
        "CN201220249771.0 | \"CN201220249771.0",
        "丙\" | 丙",
        "\"丙 | 丙",
        "轨枕, | \"轨枕",
        ",, | ,\",",
      },
      quoteCharacter = '`')
  void aQuoteThatIsDamagedInAFieldOfSeveralLinesCostsItsRecordOnly(String sound, String broken) {
    String bad = multiLine("202644319U").replace(sound, broken);
    CollectingSink sink =
        CollectingSink.read(CNIPR + bad + multiLine("202644313U") + multiLine("202644314U"));

    assertThat(sink.numbers()).startsWith("CN202644312U").endsWith("CN202644313U", "CN202644314U");
    assertThat(sink.rejects.size() + sink.patents.size()).isEqualTo(4);
    assertThat(sink.codes()).allMatch("table.columns"::equals);
  }

  @Test
  void whatIsLeftOfADamagedRecordIsOneRejectWithAllItsLines() {
    String bad = multiLine("202644319U").replace("\"一种轨枕", "一种轨枕");
    CollectingSink sink = CollectingSink.read(CNIPR + bad + multiLine("202644313U"));

    assertThat(sink.rejects).singleElement().extracting(Reject::place).isEqualTo("line 3");
    assertThat(sink.rejects.getFirst().source())
        .isEqualTo(new SourceText.Whole(bad.stripTrailing()));
  }

  @Test
  void aFieldOfSeveralLinesWithDelimitersIsOneRecord() {
    String text = multiLine("202644313U").replace("弹性好，", "1,2,3,4,5,6,7,8,9,10,11,12");
    CollectingSink sink = CollectingSink.read(CNIPR + text + multiLine("202644314U"));

    assertThat(sink.rejects).isEmpty();
    assertThat(sink.patents.get(1).abstracts().getFirst().text()).contains("\n1,2,3");
  }

  @Test
  void headsThatComeAgainAreNoRecord() {
    CollectingSink sink = CollectingSink.read(CNIPR + CNIPR.replace("202644312U", "202644313U"));

    assertThat(sink.rejects).isEmpty();
    assertThat(sink.numbers()).containsExactly("CN202644312U", "CN202644313U");
  }

  @Test
  void unknownHeadsAreToldWithWhatEachMappingKnows() {
    CollectingSink sink = CollectingSink.read("申请号,价格,颜色\n1,2,3\n4,5,6\n");

    assertThat(sink.codes()).containsExactly("table.unknown-heads");
    assertThat(sink.rejects.getFirst().message())
        .contains("cnipr knows 申请号 and misses the publication number", "--mapping");
  }

  @Test
  void aMappingOfTheUserIsTakenBesideTheOthers() throws IOException {
    TableMapping own =
        TableMapping.load(
            new StringReader(
                """
                name: house
                dates: [dd.MM.yyyy]
                columns:
                  publication: [Aktenzeichen]
                  title: [Bezeichnung]
                  publication-date: [Tag]
                """),
            "house.yaml");
    CollectingSink sink = new CollectingSink();
    byte[] table =
        "Aktenzeichen;Bezeichnung;Tag\nDE102011114434A1;Presse;28.03.2013\n"
            .getBytes(StandardCharsets.UTF_8);
    SourceFormats.reader(List.of(own)).read(new ByteArrayInputStream(table), "x.csv", sink);

    assertThat(sink.numbers()).containsExactly("DE102011114434A1");
    assertThat(sink.patents.getFirst().published()).isEqualTo(LocalDate.of(2013, 3, 28));
  }

  @Test
  void aWrongMappingNamesTheFieldAndThoseAllowed() {
    assertThatThrownBy(
            () ->
                TableMapping.load(new StringReader("name: x\ncolumns:\n  titel: [T]\n"), "x.yaml"))
        .hasMessageContaining("titel")
        .hasMessageContaining("title");
  }

  @Test
  void readsAWorkbookWithDatesAsNumbersAndHeadsBelowATitle() throws IOException {
    String sheet =
        """
        <worksheet><sheetData>
        <row r="1"><c r="A1" t="inlineStr"><is><t>My list</t></is></c></row>
        <row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3" t="s"><v>1</v></c><c r="C3" t="s"><v>2</v></c><c r="D3" t="s"><v>3</v></c></row>
        <row r="4"><c r="A4" t="inlineStr"><is><t>CN202644312U</t></is></c><c r="C4" s="1"><v>41276</v></c><c r="D4"><v>7</v></c></row>
        <row r="5"><c r="A5" t="inlineStr"><is><t>none</t></is></c></row>
        </sheetData></worksheet>
        """;
    CollectingSink sink = CollectingSink.read(workbook(sheet));

    assertThat(sink.numbers()).containsExactly("CN202644312U");
    assertThat(sink.patents.getFirst().published()).isEqualTo(LocalDate.of(2013, 1, 2));
    assertThat(sink.patents.getFirst().extra()).containsEntry("光盘号", List.of("7"));
    assertThat(sink.rejects)
        .singleElement()
        .satisfies(r -> assertThat(r.place()).isEqualTo("row 5"));
  }

  @Test
  void aDamagedRowOfAWorkbookCostsItselfOnly() throws IOException {
    String row =
        "<row r='%1$d'><c r='A%1$d' t='inlineStr'><is><t>CN20264431%1$dU</t></is></c></row>";
    String heads = "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c></row>";
    String sheet =
        "<worksheet><sheetData>"
            + heads
            + row.formatted(2)
            + row.formatted(3).replace("</is>", "")
            + row.formatted(4)
            + row.formatted(5).replace("inlineStr", "s")
            + row.formatted(6)
            + "</sheetData><headerFooter><oddHeader>List</oddHeader></headerFooter></worksheet>";
    CollectingSink sink = CollectingSink.read(workbook(sheet));

    assertThat(sink.numbers()).containsExactly("CN202644312U", "CN202644314U", "CN202644316U");
    assertThat(sink.rejects).extracting(Reject::place).containsExactly("row 3", "row 5");
    assertThat(sink.codes()).containsExactly("xml.malformed", "table.cell");
  }

  @Test
  void aWorkbookWhoseBytesAreDamagedSaysSo() throws IOException {
    byte[] bytes = workbook("<worksheet><sheetData/></worksheet>");
    int sheet = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("sheet1.xml") + 12;
    bytes[sheet] ^= 0x55;

    assertThat(CollectingSink.read(bytes).codes()).containsExactly("file.truncated");
  }

  @Test
  void aWorkbookThatUnpacksWithoutEndIsRefused() throws IOException {
    CollectingSink sink = CollectingSink.read(workbook(" ".repeat(40 << 20)));

    assertThat(sink.codes()).containsExactly("file.too-large");
  }

  private static byte[] workbook(String sheet) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      entry(zip, "[Content_Types].xml", "<Types/>");
      entry(zip, "xl/workbook.xml", "<workbook><workbookPr/></workbook>");
      entry(
          zip,
          "xl/sharedStrings.xml",
          "<sst><si><t>公开（公告）号</t></si><si><t>名</t><t>称</t></si><si><t>公开（公告）日</t></si>"
              + "<si><t>光盘号</t></si></sst>");
      entry(
          zip,
          "xl/styles.xml",
          "<styleSheet><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/></cellXfs></styleSheet>");
      entry(zip, "xl/worksheets/sheet1.xml", sheet);
    }
    return bytes.toByteArray();
  }

  private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  @Test
  void readsRealExports() throws IOException {
    Path folder = Path.of(System.getProperty("jadework.root", "."), "../shared/data/tables");
    assumeThat(Files.isDirectory(folder)).as("table exports in " + folder).isTrue();
    CollectingSink cnipr =
        CollectingSink.read(Files.newInputStream(folder.resolve("cnipr-export.xlsx")), "c.xlsx");
    assertThat(cnipr.rejects).isEmpty();
    assertThat(cnipr.patents).hasSize(199);
    assertThat(cnipr.patents).allMatch(p -> p.application().checkDigitOk());
    assertThat(cnipr.patents.getFirst().inventors()).extracting("name").containsExactly("顾国生");

    CollectingSink lens =
        CollectingSink.read(Files.newInputStream(folder.resolve("lens-export.csv")), "l.csv");
    assertThat(lens.patents.size() + lens.rejects.size()).isEqualTo(1000);
    assertThat(lens.codes()).containsOnly("text.undecodable");
    assertThat(lens.patents).allMatch(p -> p.published() != null);

    CollectingSink scope =
        CollectingSink.read(Files.newInputStream(folder.resolve("patentscope-export.csv")), "p");
    assertThat(scope.patents.size() + scope.rejects.size()).isEqualTo(10_000);
    assertThat(scope.codes()).containsOnly("text.undecodable");
  }
}
