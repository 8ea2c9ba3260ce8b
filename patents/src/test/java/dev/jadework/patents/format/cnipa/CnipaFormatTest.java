package dev.jadework.patents.format.cnipa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.jadework.patents.document.Address;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.PatentType;
import dev.jadework.patents.format.CollectingSink;
import dev.jadework.patents.format.Reject;
import dev.jadework.patents.format.SourceText;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CnipaFormatTest {
  private static final String HEAD =
      """
      <?xml version="1.0" encoding="utf-8"?>
      <!DOCTYPE business:PatentDocumentAndRelated SYSTEM "/nowhere/entities.dtd"[]>
      """;

  @Test
  void mapsADocument() throws IOException {
    CollectingSink sink = CollectingSink.read(sample());

    assertThat(sink.rejects).isEmpty();
    Patent patent = sink.patents.getFirst();
    assertThat(patent.publication()).hasToString("CN101000001B");
    assertThat(patent.published()).isEqualTo(LocalDate.of(2019, 8, 2));
    assertThat(patent.application()).hasToString("CN201010298420.4");
    assertThat(patent.application().checkDigitOk()).isTrue();
    assertThat(patent.filed()).isEqualTo(LocalDate.of(2010, 10, 2));
    assertThat(patent.filingYear()).isEqualTo(2010);
    assertThat(patent.type()).isEqualTo(PatentType.INVENTION);
    assertThat(patent.title()).isEqualTo("一种榨糖机 及其控制方法");
    assertThat(patent.abstractText()).isEqualTo("一种榨糖机。\n其中H2O & 糖分离。");
    assertThat(patent.description())
        .singleElement()
        .satisfies(d -> assertThat(d.text()).isEqualTo("技术领域\n本发明涉及榨糖。"));
    assertThat(patent.claims()).hasSize(2);
    assertThat(patent.claims().get(0).text()).isEqualTo("1.一种榨糖机，包括：\n辊；");
    assertThat(patent.claims().get(0).independent()).isTrue();
    assertThat(patent.claims().get(1).dependsOn()).containsExactly(1);
    assertThat(patent.applicants())
        .singleElement()
        .satisfies(
            a -> {
              assertThat(a.name()).isEqualTo("演示糖业有限公司");
              assertThat(a.address())
                  .isEqualTo(
                      new Address("CN", "广西壮族自治区", "南宁市", null, "530000", "530000 广西南宁市某路1号"));
            });
    assertThat(patent.inventors()).extracting("name").containsExactly("甲某", "乙某");
    assertThat(patent.agents()).extracting("name").containsExactly("某代理事务所", "丙某");
    assertThat(patent.classifications())
        .extracting("symbol", "main")
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("C13B10/02", true),
            org.assertj.core.groups.Tuple.tuple("G05B19/00", false));
    assertThat(patent.priorities())
        .singleElement()
        .hasToString("Priority[country=US, number=61/123,456, date=2009-10-02]");
    assertThat(patent.citations()).hasSize(2);
    assertThat(patent.citations().get(0).patent()).hasToString("CN1719946A");
    assertThat(patent.citations().get(0).phase()).isEqualTo("SEA");
    assertThat(patent.citations().get(1).text()).isEqualTo("《制糖》，2001年");
    assertThat(patent.extra())
        .containsEntry("RelatedPublicationDoc", List.of("CN101000001A 20110112"))
        .containsEntry("Assignee", List.of("演示糖业集团"))
        .containsEntry("PublicAvailabilityDate", List.of("35-3102"));
  }

  @Test
  void readsConcatenatedDocumentsAndRejectsOnlyTheBrokenOne() throws IOException {
    String one = HEAD + body("101000001");
    String broken = HEAD + body("101000002").replace("</business:Claims>", "");
    String three = HEAD + body("101000003");
    CollectingSink sink = CollectingSink.read(one + "\n" + broken + "\n" + three);

    assertThat(sink.numbers()).containsExactly("CN101000001B", "CN101000003B");
    Reject reject = sink.rejects.getFirst();
    assertThat(reject.code()).isEqualTo("xml.malformed");
    assertThat(reject.place()).startsWith("document 2");
    assertThat(reject.message()).contains("Claims");
    assertThat(((SourceText.Whole) reject.source()).text()).contains("101000002");
    assertThat(sink.rejects).hasSize(1);
  }

  /// Whatever is cut out of the middle document, its neighbours are read.
  @Test
  void readsTheNeighboursOfADocumentCutOffAnywhere() throws IOException {
    String one = HEAD + body("101000001");
    String two = HEAD + body("101000002");
    String three = HEAD + body("101000003");
    for (int cut = 60; cut < two.length() - 2; cut += 97) {
      CollectingSink sink = CollectingSink.read(one + two.substring(0, cut) + "\n" + three);

      assertThat(sink.numbers()).as("cut at " + cut).contains("CN101000001B", "CN101000003B");
      assertThat(sink.patents.size() + sink.rejects.size()).as("cut at " + cut).isEqualTo(3);
    }
  }

  @Test
  void readsDocumentsInACommonWrapper() throws IOException {
    String wrapped =
        "<?xml version=\"1.0\"?>\n<all>\n"
            + body("101000001")
            + body("101000002")
            + "\n</all>\n<!-- end -->";
    CollectingSink sink = CollectingSink.read(wrapped);

    assertThat(sink.numbers()).containsExactly("CN101000001B", "CN101000002B");
    assertThat(sink.rejects).isEmpty();
  }

  @Test
  void rejectsTextThatBelongsToNoDocument() throws IOException {
    CollectingSink sink =
        CollectingSink.read(HEAD + body("101000001") + "lost" + body("101000002"));

    assertThat(sink.numbers()).containsExactly("CN101000001B", "CN101000002B");
    assertThat(sink.codes()).containsExactly("xml.stray-text");
  }

  @Test
  void refusesEntitiesOfEveryKind() throws IOException {
    String laughs =
        "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
    String file = "<!DOCTYPE x [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>";
    String parameter = "<!DOCTYPE x [<!ENTITY % p SYSTEM \"http://localhost:9/x\"> %p;]>";
    for (String type : List.of(laughs, file, parameter, "")) {
      String inText = type + body("101000001").replace("榨糖机。", "&b;");
      String inAttribute =
          type + body("101000001").replace("docNumber=\"101000001\"", "docNumber=\"&b;\"");

      assertThat(CollectingSink.read(inText).codes()).as(inText).containsExactly("xml.malformed");
      assertThat(CollectingSink.read(inAttribute).codes()).containsExactly("xml.malformed");
    }
    assertThat(CollectingSink.read(parameter + body("101000001")).patents).hasSize(1);
  }

  @Test
  void rejectsAnotherFormatOnce() {
    String us = "<?xml version=\"1.0\"?><office-gazette><a/></office-gazette>\n";
    CollectingSink sink = CollectingSink.read(us + us + us);

    assertThat(sink.codes()).containsExactly("xml.unknown-root");
    assertThat(sink.rejects.getFirst().message()).contains("office-gazette");
  }

  @Test
  void rejectsDocumentsWhoseNumbersOrDatesCannotBeRead() throws IOException {
    assertThat(CollectingSink.read(body("12")).codes()).containsExactly("number.unreadable");
    assertThat(CollectingSink.read(body("101000001").replace("201010298420.4", "?")).codes())
        .containsExactly("number.unreadable");
    assertThat(CollectingSink.read(body("101000001").replace("20101002", "20101302")).codes())
        .containsExactly("date.unreadable");
  }

  @Test
  void keepsAndFlagsAWrongCheckDigit() throws IOException {
    CollectingSink sink = CollectingSink.read(body("101000001").replace("420.4", "420.5"));

    assertThat(sink.patents.getFirst().application().checkDigitOk()).isFalse();
  }

  @Test
  void readsTheCharacterSetTheDocumentNames() throws IOException {
    String text = (HEAD + body("101000001")).replace("utf-8", "GB2312");
    List<Patent> expected = CollectingSink.read(HEAD + body("101000001")).patents;

    assertThat(CollectingSink.read(text.getBytes(Charset.forName("GB18030"))).patents)
        .isEqualTo(expected);
    assertThat(CollectingSink.read("\ufeff" + HEAD + body("101000001")).patents)
        .isEqualTo(expected);
  }

  @Test
  void readsGb18030ThatNamesUtf8AndSaysSoOnce() throws IOException {
    String text = HEAD + body("101000001") + HEAD + body("101000002");
    List<Patent> expected = CollectingSink.read(text).patents;

    CollectingSink sink = CollectingSink.read(text.getBytes(Charset.forName("GB18030")));
    assertThat(sink.patents).isEqualTo(expected).hasSize(2);
    assertThat(sink.rejects).isEmpty();
    assertThat(sink.remarks).singleElement().asString().contains("document 1", "read as GB18030");
  }

  @Test
  void rejectsDamagedUtf8AndTakesItForNothingElse() throws IOException {
    byte[] text = (HEAD + body("101000001")).getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < text.length; i++) {
      if (text[i] < 0) {
        byte[] damaged = text.clone();
        damaged[i] = (byte) 0xff;
        CollectingSink sink = CollectingSink.read(damaged);
        assertThat(sink.codes()).as("byte %d", i).containsExactly("text.undecodable");
        assertThat(sink.remarks).isEmpty();
      }
    }
    String latin =
        HEAD + body("101000001").replaceAll("[^\\x00-\\x7f]+", "J\u00f8rgensen M\u00fcller");
    assertThat(CollectingSink.read(latin.getBytes(StandardCharsets.ISO_8859_1)).codes())
        .containsExactly("text.undecodable");
  }

  @Test
  void rejectsElementsWithoutEnd() throws IOException {
    String deep = body("101000001").replace("技术领域", "<a>".repeat(100_000));

    assertThat(CollectingSink.read(deep).codes()).containsExactly("xml.malformed");
  }

  @Test
  void readsTheOfficesOwnFiles() throws IOException {
    Path folder = Path.of(System.getProperty("jadework.root", "."), "../shared/data/cn/cnipa-xml");
    assumeThat(Files.isDirectory(folder)).as("sample documents in " + folder).isTrue();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        CollectingSink sink = CollectingSink.read(Files.newInputStream(file), "x.xml");

        assertThat(sink.rejects).isEmpty();
        Patent patent = sink.patents.getFirst();
        assertThat(patent.application().checkDigitOk()).isTrue();
        assertThat(patent.claims()).isNotEmpty();
        assertThat(patent.claims().getFirst().independent()).isTrue();
        assertThat(patent.description()).isNotEmpty();
        assertThat(patent.applicants().getFirst().address().city()).isNotBlank();
        Map<Boolean, Long> main =
            patent.classifications().stream()
                .collect(
                    java.util.stream.Collectors.partitioningBy(
                        c -> c.main(), java.util.stream.Collectors.counting()));
        assertThat(main.get(true)).isEqualTo(1);
      }
    }
  }

  private static byte[] sample() throws IOException {
    return (HEAD + body("101000001")).getBytes(StandardCharsets.UTF_8);
  }

  private static String body(String number) throws IOException {
    try (var in = CnipaFormatTest.class.getResourceAsStream("document.xml")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(Arrays.stream(text.split("101000001", -1)).count()).isGreaterThan(2);
      return text.replace("101000001", number);
    }
  }
}
