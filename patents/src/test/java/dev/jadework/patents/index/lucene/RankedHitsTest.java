package dev.jadework.patents.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.patents.document.Patent;
import dev.jadework.patents.index.SearchRequest;
import dev.jadework.patents.number.PublicationNumber;
import dev.jadework.patents.query.QueryParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// More hits than are counted while the best are looked for.
class RankedHitsTest {
  private static final int DOCUMENTS = 24_000;
  private static final String WORDS = "锂电池隔膜极片涂布装置方法系统";

  private static final ByteBuffersDirectory DIRECTORY = new ByteBuffersDirectory();
  private static DirectoryReader reader;

  @BeforeAll
  static void index() throws IOException {
    Random random = new Random(42);
    try (IndexWriter writer =
        new IndexWriter(DIRECTORY, new IndexWriterConfig(PatentFields.analyzer()))) {
      for (int i = 0; i < DOCUMENTS; i++) {
        StringBuilder title = new StringBuilder();
        for (int length = 2 + random.nextInt(9); length > 0; length--) {
          double drawn = random.nextDouble();
          title.append(WORDS.charAt((int) (drawn * drawn * WORDS.length())));
        }
        Patent patent =
            Patent.of(new PublicationNumber("CN", String.valueOf(900_000_000 - i * 7), "A"))
                .title("zh", title.toString())
                .build();
        writer.addDocument(PatentFields.document(patent));
      }
    }
    reader = DirectoryReader.open(DIRECTORY);
  }

  @AfterAll
  static void close() throws IOException {
    reader.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TI=锂",
        "TI=锂 OR TI=电",
        "TI=(锂 AND 电)",
        "TI=锂电",
        "TI=锂 NOT TI=统",
        "OFFICE=CN",
        "TI=锂 OR OFFICE=CN",
        "TI=统"
      })
  void thePageAndTheTotalAreThoseOfScoringEveryHit(String text) throws IOException {
    IndexSearcher searcher = new IndexSearcher(reader);
    var parsed = QueryParser.parse(text);
    Query query = new QueryTranslator().translate(parsed);
    TopFieldDocs all =
        searcher.search(
            query, new TopFieldCollectorManager(RankedHits.CLOSEST_FIRST, 30, Integer.MAX_VALUE));
    RankedHits.Page page =
        RankedHits.publications(searcher, query, SearchRequest.of(parsed).first(30));
    assertThat(page.total()).isEqualTo(all.totalHits.value());
    List<Integer> expected = new ArrayList<>();
    for (var hit : all.scoreDocs) {
      expected.add(hit.doc);
    }
    assertThat(page.hits().stream().map(hit -> hit.doc).toList()).as("seed 42").isEqualTo(expected);
  }
}
