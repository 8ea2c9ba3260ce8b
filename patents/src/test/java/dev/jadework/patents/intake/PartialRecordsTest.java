package dev.jadework.patents.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.patents.document.LegalEvent;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.index.lucene.LuceneCorpusWriter;
import dev.jadework.patents.index.lucene.LucenePatentIndex;
import dev.jadework.patents.number.PublicationNumber;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What comes without a whole record: parts of it, events of its application, its deletion.
class PartialRecordsTest {
  private static final String WHOLE =
      """
      <exchange-document country="EP" doc-number="1000001" kind="A1" date-publ="20000517">
      <bibliographic-data><application-reference data-format="docdb"><document-id>
      <country>EP</country><doc-number>99203729</doc-number><kind>A</kind></document-id>
      </application-reference><invention-title lang="en">Sugar press</invention-title>
      </bibliographic-data></exchange-document>
      """;

  private static final String CLAIMS =
      """
      <world-patent-data><fulltext-documents><fulltext-document><bibliographic-data>
      <publication-reference data-format="docdb"><document-id><country>EP</country>
      <doc-number>1000001</doc-number><kind>A1</kind></document-id></publication-reference>
      </bibliographic-data><claims lang="EN"><claim><claim-text>1. A press.</claim-text></claim>
      </claims></fulltext-document></fulltext-documents></world-patent-data>
      """;

  private static final String EVENT =
      """
      <PRSRecord><ApplicationReference><DocumentID><WIPOST3Code>EP</WIPOST3Code>
      <DocNumber>%s</DocNumber></DocumentID></ApplicationReference><PRSCode>GR</PRSCode>
      <PRSPublicationDate>20030212</PRSPublicationDate></PRSRecord>
      """;

  @TempDir Path directory;

  @Test
  void aPartCompletesTheRecordThatIsThere() throws IOException {
    IntakeResult result = add(WHOLE, CLAIMS);

    assertThat(result.counts()).isEqualTo(new IntakeCounts(1, 1, 0, 0, 0));
    Patent patent = stored();
    assertThat(patent.title()).isEqualTo("Sugar press");
    assertThat(patent.claims()).hasSize(1);
    assertThat(add(CLAIMS).counts()).isEqualTo(new IntakeCounts(0, 0, 1, 0, 0));
  }

  @Test
  void eventsReachTheirApplicationAndThoseOfOthersAreKeptAndSaid() throws IOException {
    IntakeResult result =
        add(
            WHOLE,
            "<records>" + EVENT.formatted("99203729") + EVENT.formatted("88888888") + "</records>");

    assertThat(result.counts()).isEqualTo(new IntakeCounts(1, 2, 0, 0, 0));
    assertThat(events())
        .singleElement()
        .hasToString("LegalEvent[date=2003-02-12, code=GR, description=]");
    assertThat(result.remarks())
        .singleElement()
        .asString()
        .contains("1 application", "no publication", "EP88888888");
    assertThat(add("<records>" + EVENT.formatted("99203729") + "</records>").counts())
        .isEqualTo(new IntakeCounts(0, 0, 1, 0, 0));
  }

  @Test
  void eventsMayComeBeforeTheirPublication() throws IOException {
    assertThat(add("<records>" + EVENT.formatted("99203729") + "</records>").counts())
        .isEqualTo(new IntakeCounts(0, 1, 0, 0, 0));
    assertThat(add(WHOLE).counts()).isEqualTo(new IntakeCounts(1, 0, 0, 0, 0));
    assertThat(events()).hasSize(1);
  }

  @Test
  void aDeletionRemovesItsPublicationAndChangesNothingWhereThereIsNone() throws IOException {
    String deleted = WHOLE.replace("kind=\"A1\"", "kind=\"A1\" status=\"D\"");
    IntakeResult result = add(WHOLE, deleted, deleted);

    assertThat(result.counts()).isEqualTo(new IntakeCounts(1, 0, 1, 0, 0, 1));
    assertThat(result.snapshot().documents()).isZero();
  }

  private IntakeResult add(String... contents) throws IOException {
    List<Path> files = new ArrayList<>();
    for (String content : contents) {
      files.add(Files.writeString(directory.resolve("f" + files.size() + ".xml"), content));
    }
    return new CorpusIntake(
            () -> LuceneCorpusWriter.open(directory.resolve("corpus")),
            directory.resolve("rejects"))
        .add(files, IntakeListener.NONE);
  }

  private List<LegalEvent> events() throws IOException {
    try (LucenePatentIndex index = LucenePatentIndex.open(directory.resolve("corpus"))) {
      return index.status(PublicationNumber.parse("EP1000001A1")).orElseThrow().events();
    }
  }

  private Patent stored() throws IOException {
    try (LucenePatentIndex index = LucenePatentIndex.open(directory.resolve("corpus"))) {
      return index.find(PublicationNumber.parse("EP1000001A1")).orElseThrow();
    }
  }
}
