package dev.jadework.patents.index.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.patents.classification.Classification;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.PatentType;
import dev.jadework.patents.index.PatentIndex;
import dev.jadework.patents.index.PatentIndexWriter;
import dev.jadework.patents.index.PriorArtRequest;
import dev.jadework.patents.index.lucene.LuceneCorpusWriter;
import dev.jadework.patents.index.lucene.LucenePatentIndex;
import dev.jadework.patents.number.PublicationNumber;
import dev.jadework.patents.similarity.PriorArtResult;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Prior art for a text in a cluster: the documents, their order and reasons of the embedded index,
/// as long as all that share a term with the text are ranked.
class OpenSearchPriorArtTest {
  private static final String[] WORDS = {
    "硅碳复合材料", "石墨", "锂离子电池", "负极", "隔膜", "散热翅片", "质子交换膜", "housing", "vents", "灯珠", "，", "，用于"
  };

  @TempDir Path directory;

  @Test
  void findsAndExplainsWhatTheEmbeddedIndexDoes() throws IOException {
    List<Patent> corpus = corpus(new Random(11));
    OpenSearchAddress address = OneNode.newIndex();
    fill(OpenSearchCorpusWriter.open(address, 2), corpus);
    fill(LuceneCorpusWriter.open(directory), corpus);
    try (PatentIndex cluster = OpenSearchPatentIndex.open(address);
        PatentIndex embedded = LucenePatentIndex.open(directory)) {
      String silicon = "一种硅碳复合材料包覆石墨的锂离子电池负极";
      for (PriorArtRequest request :
          List.of(
              new PriorArtRequest(silicon, null, null, 10),
              new PriorArtRequest(silicon, LocalDate.of(2015, 3, 1), null, 10),
              new PriorArtRequest(silicon, null, "F21V", 10),
              new PriorArtRequest("battery housings with a vent", null, null, 5),
              new PriorArtRequest("没有的词", null, null, 5))) {
        PriorArtResult expected = embedded.similar(request);
        assertThat(cluster.similar(request)).as(request.toString()).isEqualTo(expected);
      }
      assertThat(cluster.similar(new PriorArtRequest(silicon, null, null, 10)).hits()).hasSize(10);
    }
  }

  private static void fill(PatentIndexWriter opened, List<Patent> corpus) throws IOException {
    try (PatentIndexWriter writer = opened) {
      for (Patent patent : corpus) {
        writer.put(patent);
      }
      writer.commit();
    }
  }

  private static List<Patent> corpus(Random random) {
    List<Patent> corpus = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      corpus.add(
          Patent.of(new PublicationNumber("CN", String.valueOf(100000000 + i), "A"))
              .published(LocalDate.of(2015, 1, 1).plusDays(i))
              .type(PatentType.INVENTION)
              .title("zh", text(random, 3))
              .abstractText("zh", text(random, 12))
              .classifications(
                  List.of(new Classification("IPC", i % 3 == 0 ? "F21V29/00" : "H01M4/36", true)))
              .build());
    }
    return corpus;
  }

  private static String text(Random random, int words) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      text.append(WORDS[random.nextInt(WORDS.length)]).append(random.nextInt(3) == 0 ? "。" : "");
    }
    return text.toString();
  }
}
