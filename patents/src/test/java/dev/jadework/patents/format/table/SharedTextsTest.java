package dev.jadework.patents.format.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.patents.format.CollectingSink;
import dev.jadework.patents.format.Reject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class SharedTextsTest {
  private static final String PART = "xl/sharedStrings.xml";

  /// Texts 0 and 1 are the heads, 2 to 5 the numbers of rows 2 to 5.
  private static final List<String> TEXTS =
      List.of("公开（公告）号", "名称", "CN202644312U", "CN202644313U", "CN202644314U", "CN202644315U");

  @Test
  void aDamagedTextCostsTheRowsThatReferToItOrToOneBehindIt() throws IOException {
    String texts = list(TEXTS).replace("<t>CN202644314U</t>", "<t>CN202644314U<");
    CollectingSink sink = CollectingSink.read(workbook(texts, sheet(2, 3, 4, 5, 3)));

    assertThat(sink.numbers()).containsExactly("CN202644312U", "CN202644313U", "CN202644313U");
    assertThat(sink.codes()).containsExactly("table.cell", "table.cell");
    assertThat(sink.rejects).extracting(Reject::place).containsExactly("row 4", "row 5");
    assertThat(sink.rejects.getFirst().message())
        .startsWith("a cell refers to the shared text “4”; shared texts from number 4 on are");
    assertThat(sink.remarks).singleElement().asString().contains("from number 4 on");
  }

  @Test
  void aDamagedHeadCostsTheWorkbook() throws IOException {
    String texts = list(TEXTS).replace("<t>名称</t>", "<t>名称<");
    CollectingSink sink = CollectingSink.read(workbook(texts, sheet(2, 3)));

    assertThat(sink.patents).isEmpty();
    assertThat(sink.codes()).containsExactly("file.damaged");
    assertThat(sink.rejects.getFirst().message())
        .contains("no heads, since its shared texts from number 1 on are damaged");
  }

  @Test
  void textsBeforeThePlaceWhereThePackingBreaksAreRead() throws IOException {
    // Filling that does not pack, so that the break lies between the first texts and the last.
    Random random = new Random(7);
    String filling =
        IntStream.range(0, 40_000)
            .mapToObj(i -> Character.toString('a' + random.nextInt(26)))
            .collect(Collectors.joining());
    List<String> texts = List.of(TEXTS.get(0), TEXTS.get(1), TEXTS.get(2), filling, TEXTS.get(3));
    byte[] bytes = workbook(list(texts), sheet(2, 4));
    int begin = dataOf(bytes);
    for (int i = 20_000; i < 20_400; i++) {
      bytes[begin + i] = (byte) 0xff;
    }
    CollectingSink sink = CollectingSink.read(bytes);

    assertThat(sink.numbers()).containsExactly("CN202644312U");
    assertThat(sink.codes()).containsExactly("table.cell");
    assertThat(sink.rejects).extracting(Reject::place).containsExactly("row 3");
  }

  @Test
  void aWrongChecksumAloneDoesNotSayWhichTextIsWrongAndCostsTheWorkbook() throws IOException {
    byte[] bytes = workbook(list(TEXTS), sheet(2, 3));
    String all = new String(bytes, StandardCharsets.ISO_8859_1);
    // The checksum stands 30 bytes before the name in the directory at the end.
    bytes[all.lastIndexOf(PART) - 30] ^= 1;
    CollectingSink sink = CollectingSink.read(bytes);

    assertThat(sink.patents).isEmpty();
    assertThat(sink.codes()).containsExactly("file.damaged");
    assertThat(sink.rejects.getFirst().message()).contains("no telling which", "checksum");
  }

  /// Where the packed bytes of the part begin.
  private static int dataOf(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(PART) + PART.length();
  }

  private static String list(List<String> texts) {
    return texts.stream()
        .map(text -> "<si><t>" + text + "</t></si>")
        .collect(Collectors.joining("", "<sst>", "</sst>"));
  }

  /// Heads, then one row for each text from row 2 on.
  private static String sheet(int... texts) {
    StringBuilder rows =
        new StringBuilder(
            "<worksheet><sheetData><row r='1'><c r='A1' t='s'><v>0</v></c>"
                + "<c r='B1' t='s'><v>1</v></c></row>");
    for (int text : texts) {
      rows.append("<row><c t='s'><v>").append(text).append("</v></c></row>");
    }
    return rows.append("</sheetData></worksheet>").toString();
  }

  private static byte[] workbook(String texts, String sheet) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      entry(zip, "[Content_Types].xml", "<Types/>");
      entry(zip, PART, texts);
      entry(zip, "xl/worksheets/sheet1.xml", sheet);
    }
    return bytes.toByteArray();
  }

  private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
