package dev.jadework.patents.format.epo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.Priority;
import dev.jadework.patents.format.CollectingSink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EpFullTextsTest {
  private static final String DOCUMENT =
      """
      <ep-patent-document id="EP96939832B1" lang="en" country="EP" doc-number="0874807" kind="B1"
        date-publ="20060802" status="n" dtd-version="ep-patent-document-v1-0">
      <SDOBI lang="en"><B200><B210>96939832.0</B210><B220><date>19961118</date></B220></B200>
      <B300><B310>338895</B310><B320><date>19951129</date></B320><B330><ctry>CH</ctry></B330>
       <B310>45196</B310><B320><date>19960221</date></B320><B330><ctry>CH</ctry></B330></B300>
      <B500><B510><B516>7</B516><B511> 7B 22D  29/00   A</B511><B512> 7B 22D  31/00   B</B512></B510>
       <B540><B541>de</B541><B542>Presse</B542><B541>en</B541><B542>Press</B542></B540>
       <B560><B561><text>WO-A-03/008444</text></B561><B561><text>US-A- 5 948 634</text></B561>
        <B562><text>Sugar, 2001</text></B562></B560></B500>
      <B700><B721><snm>DOE, Jane</snm><adr><str>Road 1</str><city>Utrecht</city><ctry>NL</ctry></adr></B721>
       <B731><snm>Sugar Works B.V.</snm></B731><B741><snm>Agents &amp; Co</snm></B741></B700>
      <B800><B840><ctry>DE</ctry><ctry>NL</ctry></B840></B800></SDOBI>
      <description id="desc" lang="en"><heading>FIELD</heading><p num="0001">A press for H<sub>2</sub>O.</p></description>
      <claims id="claims01" lang="en"><claim num="0001"><claim-text>A press.</claim-text></claim>
       <claim num="0002"><claim-text>A press as in <claim-ref idref="c-en-01-0001">the first</claim-ref>.</claim-text></claim></claims>
      <claims id="claims02" lang="de"><claim num="0001"><claim-text>Presse.</claim-text></claim>
       <claim num="0002"><claim-text>Presse nach Anspruch 1.</claim-text></claim></claims>
      </ep-patent-document>
      """;

  @Test
  void mapsTheInidCodes() {
    CollectingSink sink = CollectingSink.read(DOCUMENT);

    assertThat(sink.rejects).isEmpty();
    Patent patent = sink.patents.getFirst();
    assertThat(patent.publication()).hasToString("EP0874807B1");
    assertThat(patent.published()).isEqualTo(LocalDate.of(2006, 8, 2));
    assertThat(patent.application()).hasToString("EP96939832.0");
    assertThat(patent.filed()).isEqualTo(LocalDate.of(1996, 11, 18));
    assertThat(patent.priorities())
        .containsExactly(
            new Priority("CH", "338895", LocalDate.of(1995, 11, 29)),
            new Priority("CH", "45196", LocalDate.of(1996, 2, 21)));
    assertThat(patent.titles()).extracting("language").containsExactly("de", "en");
    assertThat(patent.classifications())
        .extracting("symbol")
        .containsExactly("B22D29/00", "B22D31/00");
    assertThat(patent.citations())
        .extracting(c -> String.valueOf(c.patent()))
        .containsExactly("WO2003008444A", "US5948634A", "null");
    assertThat(patent.inventors().getFirst().address().text()).isEqualTo("Road 1, Utrecht");
    assertThat(patent.applicants()).extracting("name").containsExactly("Sugar Works B.V.");
    assertThat(patent.agents()).extracting("name").containsExactly("Agents & Co");
    assertThat(patent.description().getFirst().text()).isEqualTo("FIELD\nA press for H2O.");
    assertThat(patent.claims()).extracting("language").containsExactly("en", "en", "de", "de");
    assertThat(patent.claims().get(1).dependsOn()).containsExactly(1);
    assertThat(patent.claims().get(3).dependsOn()).containsExactly(1);
    assertThat(patent.extra()).containsEntry("designated-states", List.of("DE NL"));
  }

  @Test
  void aDocumentThatIsNotWellFormedIsRejectedWithItsLine() {
    CollectingSink sink = CollectingSink.read(DOCUMENT.replace("Agents &amp; Co", "Agents & Co"));

    assertThat(sink.codes()).containsExactly("xml.malformed");
    assertThat(sink.rejects.getFirst().message()).contains("line 11");
  }

  @Test
  void readsTheOfficesOwnFiles() throws IOException {
    Path folder =
        Path.of(System.getProperty("jadework.root", "."), "../shared/data/ep/fulltext-grants");
    assumeThat(Files.isDirectory(folder)).as("EP full texts in " + folder).isTrue();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        CollectingSink sink = CollectingSink.read(Files.newInputStream(file), "ep.xml");

        assertThat(sink.rejects).as(file.toString()).isEmpty();
        Patent patent = sink.patents.getFirst();
        assertThat(patent.titles()).as(file.toString()).hasSize(3);
        assertThat(patent.claims()).as(file.toString()).isNotEmpty();
        assertThat(patent.applicants()).as(file.toString()).isNotEmpty();
        assertThat(patent.description()).as(file.toString()).isNotEmpty();
        assertThat(patent.classifications()).as(file.toString()).isNotEmpty();
      }
    }
  }
}
