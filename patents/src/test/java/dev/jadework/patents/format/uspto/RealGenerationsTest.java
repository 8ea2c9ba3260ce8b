package dev.jadework.patents.format.uspto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.jadework.patents.document.Claim;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.format.CollectingSink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Real documents of every generation of American full texts against what plain text search finds
/// in them: numbers and days, how many claims, citations, persons and classes, and that every value
/// of the bibliographic data is somewhere in the record.
class RealGenerationsTest {
  private static final Path DATA =
      Path.of(System.getProperty("jadework.root", ".."), "../shared/data/us/samples");

  /// Values that say that nothing is said.
  private static final Set<String> SAYING_NOTHING = Set.of("omitted", "unknown");

  /// A value between two tags.
  private static final String VALUE = ">([^<]+)<";

  @Test
  void greenBookGrantsSince1976() throws IOException {
    for (Path file : files(3, "greenbook")) {
      PlainText text = PlainText.of(file);
      PlainText head = text.before("(?m)^ABST");
      Patent patent = only(file);

      assertThat("0" + patent.publication().number()).isEqualTo(text.first("WKU  (\\d{8})"));
      assertThat(patent.application())
          .hasToString("US0" + text.first("SRC  (.*)") + text.first("APN  (\\d{6})"));
      days(patent, text.first("ISD  (.*)"), text.first("APD  (.*)"));
      assertThat(patent.title()).isEqualTo(text.first("TTL  (.*)"));
      assertThat(patent.claims()).hasSize(Integer.parseInt(text.first("NCL  (.*)")));
      assertThat(patent.claims()).hasSize(text.count("(?m)^NUM "));
      assertThat(patent.inventors()).hasSize(text.count("(?m)^INVT"));
      assertThat(assignees(patent)).hasSize(text.count("(?m)^ASSG"));
      assertThat(patent.agents()).hasSize(text.count("(?m)^(FRM|FR2|AAT|ATT|AGT) "));
      assertThat(patent.citations()).hasSize(text.count("(?m)^[UF]REF"));
      assertThat(patent.priorities()).hasSize(text.count("(?m)^PRIR"));
      assertThat(patent.related()).hasSize(text.count("(?m)^RLAP"));
      PlainText classes = head.from("(?m)^CLAS").before("(?m)^[UF]REF");
      assertThat(symbols(patent, "IPC")).isEqualTo(classes.count("(?m)^ICL "));
      assertThat(symbols(patent, "USPC")).isEqualTo(classes.count("(?m)^[OX]CL "));
      nothingIsLost(patent, head.values("(?m)^(?!WKU|APN  \\d{7}$)[A-Z0-9]{3}  +(.+?)X?$"));
    }
  }

  @Test
  void st32GrantsOf2001And2002() throws IOException {
    for (Path file : files(3, "sgml")) {
      PlainText text = PlainText.of(file);
      PlainText head = text.from("<SDOBI>").before("</SDOBI>");
      Patent patent = only(file);

      numbers(patent, head.first("(?s)<B110>.*?" + VALUE), head.first("(?s)<B210>.*?" + VALUE));
      days(patent, head.first("<B140><DATE><PDAT>(.*?)<"), head.first("<B220><DATE><PDAT>(.*?)<"));
      assertThat(patent.title()).isEqualTo(head.first("<B540><STEXT><PDAT>(.*?)<"));
      assertThat(patent.claims()).hasSize(Integer.parseInt(head.first("<B577><PDAT>(.*?)<")));
      assertThat(patent.claims()).hasSize(text.count("<CLM "));
      assertThat(dependent(patent)).isEqualTo(text.count("(?s)<CLM (?:(?!</CLM>).)*?<CLREF"));
      assertThat(patent.abstracts()).hasSize(text.count("<SDOAB>"));
      assertThat(patent.citations()).hasSize(head.count("<B56[12]>"));
      assertThat(patent.inventors()).hasSize(head.count("<B72[12]>"));
      assertThat(assignees(patent)).hasSize(head.count("<B731>"));
      assertThat(patent.agents()).hasSize(head.count("<B741>"));
      assertThat(patent.priorities()).hasSize(head.count("<B310>"));
      assertThat(patent.related()).hasSize(head.count("<PARENT-US>|<B680US>"));
      assertThat(symbols(patent, "USPC")).isEqualTo(head.count("<B52[12]>"));
      assertThat(symbols(patent, "IPC") + symbols(patent, "LOCARNO"))
          .isEqualTo(head.count("<B51[12]>"));
      nothingIsLost(patent, head.values(VALUE));
    }
  }

  @Test
  void applicationPublicationsOf2001() throws IOException {
    for (Path file : files(3, "pap")) {
      PlainText text = PlainText.of(file);
      PlainText head = text.from("<subdoc-bib").before("</subdoc-bib");
      Patent patent = only(file);

      numbers(
          patent,
          head.first("<document-id>\\s*<doc-number>(.*?)<"),
          head.first("<application-number>\\s*<doc-number>(.*?)<"));
      days(patent, head.first("<document-date>(.*?)<"), filed(head));
      assertThat(patent.title()).isEqualTo(head.first("(?s)<title-of-invention>(.*?)<"));
      assertThat(patent.claims()).hasSize(text.count("<claim "));
      assertThat(dependent(patent))
          .isEqualTo(text.count("(?s)<claim (?:(?!</claim>).)*?(<dependent-claim|claims? [0-9])"));
      assertThat(patent.inventors()).hasSize(head.count("<(first-named-)?inventor>"));
      assertThat(assignees(patent)).hasSize(head.count("<assignee>"));
      assertThat(patent.priorities()).hasSize(head.count("<foreign-priority-data>"));
      assertThat(patent.related()).hasSize(head.count("<parent>|<non-provisional-of-provisional>"));
      assertThat(symbols(patent, "USPC")).isEqualTo(head.count("<uspc>"));
      assertThat(symbols(patent, "IPC")).isEqualTo(head.count("<ipc>"));
      assertThat(patent.abstractText()).doesNotStartWith("Abstract");
      assertThat(text.values("<number>(.*?)</number>"))
          .noneMatch(number -> ("\n" + description(patent)).contains("\n" + number + " "));
      nothingIsLost(patent, head.values(VALUE));
    }
  }

  @Test
  void redBookGrantsAndApplicationsSince2005() throws IOException {
    List<Path> files = new ArrayList<>(files(2, "xml2004"));
    files.addAll(files(1, "xml2006"));
    files.addAll(files(3, "xml2014"));
    files.addAll(files(2, "xmlApp2004"));
    for (Path file : files) {
      PlainText text = PlainText.of(file);
      PlainText head = text.from("<us-bibliographic-data").before("</us-bibliographic-data");
      PlainText application = head.from("<application-reference");
      Patent patent = only(file);

      numbers(patent, head.first("<doc-number>(.*?)<"), application.first("<doc-number>(.*?)<"));
      days(patent, head.first("<date>(.*?)<"), application.first("<date>(.*?)<"));
      assertThat(patent.title()).isEqualTo(head.first("<invention-title[^>]*>(.*?)<"));
      assertThat(patent.claims()).hasSize(text.count("<claim "));
      assertThat(dependent(patent))
          .isEqualTo(text.count("(?s)<claim (?:(?!</claim>).)*?<claim-ref "));
      assertThat(patent.citations()).hasSize(head.count("<(patcit|nplcit) "));
      assertThat(patent.inventors())
          .hasSize(head.count("app-type=\"applicant-inventor\"|<inventor "));
      assertThat(patent.agents()).hasSize(head.count("<agent "));
      assertThat(assignees(patent)).hasSize(head.count("<assignee>"));
      assertThat(patent.priorities()).hasSize(head.count("<priority-claim "));
      assertThat(patent.related()).hasSize(head.count("<parent-doc>|<us-provisional-application>"));
      nothingIsLost(patent, head.values(VALUE));
    }
  }

  private static void numbers(Patent patent, String publication, String application) {
    assertThat(bare(patent.publication().number())).isEqualTo(bare(publication));
    assertThat(patent.application()).hasToString("US" + application);
  }

  private static void days(Patent patent, String published, String filed) {
    assertThat(String.valueOf(patent.published()).replace("-", "")).isEqualTo(published);
    assertThat(String.valueOf(patent.filed()).replace("-", "")).isEqualTo(filed);
  }

  private static String filed(PlainText head) {
    return head.from("<domestic-filing-data>").first("<filing-date>(.*?)<");
  }

  /// Every value is told somewhere in the record, be it with other separators and zeros, and a
  /// person's names in another order.
  private static void nothingIsLost(Patent patent, List<String> values) {
    String told = bare(patent.toString());
    assertThat(values).isNotEmpty();
    assertThat(
            values.stream()
                .flatMap(value -> Stream.of(value.split("&[#a-zA-Z0-9]+;|; ", -1)))
                .filter(Predicate.not(SAYING_NOTHING::contains))
                .filter(value -> !told.contains(bare(value))))
        .as("values of %s that are not in its record", patent.publication())
        .isEmpty();
  }

  private static String bare(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]|0", "");
  }

  private static List<String> assignees(Patent patent) {
    return patent.extra().getOrDefault("assignees", List.of());
  }

  private static long dependent(Patent patent) {
    return patent.claims().stream().filter(Predicate.not(Claim::independent)).count();
  }

  private static long symbols(Patent patent, String scheme) {
    return patent.classifications().stream().filter(c -> c.scheme().equals(scheme)).count();
  }

  private static String description(Patent patent) {
    return patent.description().getFirst().text();
  }

  private static List<Path> files(int howMany, String directory) throws IOException {
    assumeTrue(Files.isDirectory(DATA), "skipped: no real data beside the checkout");
    try (Stream<Path> files = Files.list(DATA.resolve(directory))) {
      List<Path> all = files.sorted().toList();
      assertThat(all).hasSize(howMany);
      return all;
    }
  }

  private static Patent only(Path file) throws IOException {
    CollectingSink read =
        CollectingSink.read(Files.newInputStream(file), String.valueOf(file.getFileName()));
    assertThat(read.rejects).isEmpty();
    assertThat(read.patents).hasSize(1);
    return read.patents.getFirst();
  }
}
