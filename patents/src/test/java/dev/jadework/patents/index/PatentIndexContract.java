package dev.jadework.patents.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.patents.document.LocalizedText;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.index.PatentIndexWriter.Outcome;
import dev.jadework.patents.index.SearchResult.FacetCount;
import dev.jadework.patents.index.SearchResult.Hit;
import dev.jadework.patents.index.SortOrder.Key;
import dev.jadework.patents.index.memory.MemoryCorpus;
import dev.jadework.patents.number.PublicationNumber;
import dev.jadework.patents.query.QueryParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What every index must do. A test of an index extends this class and says how a corpus, empty at
/// the beginning of each test, is opened.
public abstract class PatentIndexContract extends CountContract {
  /// Opens the corpus of the running test for writing.
  @Override
  protected abstract PatentIndexWriter writer() throws IOException;

  /// Opens the corpus of the running test for reading; a writer has committed before.
  @Override
  protected abstract PatentIndex index() throws IOException;

  @Test
  void anEmptyCorpusAnswersEverythingWithNothing() throws IOException {
    fill(List.of());
    try (PatentIndex index = index()) {
      assertThat(index.snapshot()).isEqualTo(snapshotOf(List.of()));
      assertThat(index.search(SearchRequest.of(ALL).first(10).counting(List.of("PA"))))
          .isEqualTo(new SearchResult(0, ALL.toString(), List.of(), Map.of("PA", List.of())));
      for (CountUnit unit : CountUnit.values()) {
        CountTable table = index.count(CountRequest.of(ALL, "PA", "PD").by(unit));
        assertThat(table.total()).isZero();
        assertThat(table.rows()).isEmpty();
      }
      assertThat(exported(index, ALL)).isEmpty();
      assertThat(index.find(PublicationNumber.parse("CN100000001A"))).isEmpty();
      assertThat(index.family(PublicationNumber.parse("CN100000001A"), CountUnit.SIMPLE_FAMILY))
          .isEmpty();
    }
  }

  @Test
  void aPublicationIsReplacedByTheOneOfItsNumber() throws IOException {
    Patent first = named("CN100000001A", "甲公司").build();
    Patent second = named("CN100000001A", "乙公司").build();
    try (PatentIndexWriter writer = writer()) {
      assertThat(writer.put(first)).isEqualTo(Outcome.ADDED);
      assertThat(writer.put(first)).isEqualTo(Outcome.UNCHANGED);
      assertThat(writer.put(second)).isEqualTo(Outcome.UPDATED);
      writer.commit();
      assertThat(writer.put(second)).isEqualTo(Outcome.UNCHANGED);
      assertThat(writer.put(first)).isEqualTo(Outcome.UPDATED);
      assertThat(writer.put(second)).isEqualTo(Outcome.UPDATED);
      writer.commit();
    }
    try (PatentIndex index = index()) {
      assertThat(index.find(first.publication())).contains(second);
      assertThat(exported(index, ALL)).containsExactly(second);
      assertThat(index.search(SearchRequest.of(QueryParser.parse("PA=甲公司"))).total()).isZero();
      assertThat(index.snapshot()).isEqualTo(snapshotOf(List.of(second)));
    }
  }

  @Test
  void kindsOfOneNumberAreApart() throws IOException {
    List<Patent> kinds =
        List.of(
            named("CN100000001", "丙").build(),
            named("CN100000001A", "甲").build(),
            named("CN100000001B", "乙").build());
    fill(kinds);
    try (PatentIndex index = index()) {
      for (Patent kind : kinds) {
        assertThat(index.find(kind.publication())).contains(kind);
      }
      assertThat(exported(index, ALL)).isEqualTo(kinds);
    }
    try (PatentIndexWriter writer = writer()) {
      writer.delete(kinds.getFirst().publication());
      writer.commit();
    }
    try (PatentIndex index = index()) {
      assertThat(index.find(PublicationNumber.parse("CN100000001"))).isEmpty();
      assertThat(index.find(PublicationNumber.parse("CN100000001C"))).isEmpty();
    }
  }

  @Test
  void publicationsAreGivenByTheirVeryNumbersAsFarAsTheyAreThere() throws IOException {
    Patent bare = named("CN100000001", "丙").build();
    Patent application = named("CN100000001A", "甲").build();
    Patent grant = named("CN100000001B", "乙").build();
    fill(List.of(bare, application, grant));
    PublicationNumber absent = PublicationNumber.parse("CN100000002A");
    List<Patent> found = new ArrayList<>();
    try (PatentIndex index = index()) {
      index.forEach(
          List.of(grant.publication(), bare.publication(), absent, bare.publication()), found::add);
      assertThat(found).containsExactlyInAnyOrder(bare, grant);
      found.clear();
      index.forEach(List.of(), found::add);
      assertThat(found).isEmpty();
    }
  }

  @Test
  void aDeletedPublicationIsAsNeverAdded() throws IOException {
    Patent kept = named("CN100000001A", "甲").build();
    Patent gone = named("CN100000002A", "乙").build();
    try (PatentIndexWriter writer = writer()) {
      writer.put(kept);
      writer.put(gone);
      assertThat(writer.delete(PublicationNumber.parse("CN100000002B"))).isFalse();
      writer.commit();
      assertThat(writer.delete(gone.publication())).isTrue();
      assertThat(writer.delete(gone.publication())).isFalse();
      assertThat(writer.put(gone)).isEqualTo(Outcome.ADDED);
      assertThat(writer.delete(gone.publication())).isTrue();
      writer.commit();
      assertThat(writer.snapshot()).isEqualTo(snapshotOf(List.of(kept)));
    }
    try (PatentIndex index = index()) {
      assertThat(index.snapshot()).isEqualTo(snapshotOf(List.of(kept)));
      assertThat(exported(index, ALL)).containsExactly(kept);
      assertThat(index.find(gone.publication())).isEmpty();
      assertThat(index.search(SearchRequest.of(ALL).counting(List.of("PA"))).facets())
          .isEqualTo(Map.of("PA", List.of(new FacetCount("甲", 1))));
    }
  }

  @Test
  void aReaderSeesACommitAtItsNextCallAndNothingBefore() throws IOException {
    Patent first = named("CN100000001A", "甲").build();
    Patent second = named("CN100000002A", "乙").build();
    fill(List.of(first));
    try (PatentIndex index = index();
        PatentIndexWriter writer = writer()) {
      writer.put(second);
      writer.delete(first.publication());
      assertThat(exported(index, ALL)).containsExactly(first);
      assertThat(index.snapshot()).isEqualTo(snapshotOf(List.of(first)));
      writer.commit();
      assertThat(exported(index, ALL)).containsExactly(second);
      assertThat(index.snapshot()).isEqualTo(snapshotOf(List.of(second)));
      assertThat(index.search(SearchRequest.of(ALL).by(CountUnit.APPLICATION)).total())
          .isEqualTo(1);
    }
  }

  @Test
  void whatWasNotCommittedIsAsNeverDone() throws IOException {
    Patent kept = named("CN100000001A", "甲").build();
    fill(List.of(kept));
    try (PatentIndexWriter writer = writer()) {
      writer.put(named("CN100000002A", "乙").build());
      writer.delete(kept.publication());
    }
    try (PatentIndexWriter writer = writer()) {
      assertThat(writer.snapshot()).isEqualTo(snapshotOf(List.of(kept)));
      assertThat(writer.put(kept)).isEqualTo(Outcome.UNCHANGED);
    }
    try (PatentIndex index = index()) {
      assertThat(exported(index, ALL)).containsExactly(kept);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theSnapshotTellsTheContentWhateverTheOrder(long seed) throws IOException {
    Random random = new Random(seed);
    List<Patent> corpus = corpus(random, 60);
    List<Patent> shuffled = new ArrayList<>(corpus);
    Collections.shuffle(shuffled, random);
    try (PatentIndexWriter writer = writer()) {
      for (Patent patent : shuffled) {
        writer.put(patent.with().titles(List.of(new LocalizedText("zh", "以后改正"))).build());
        if (random.nextInt(10) == 0) {
          writer.commit();
        }
        writer.put(patent);
      }
      writer.commit();
      assertThat(writer.snapshot()).isEqualTo(snapshotOf(corpus));
    }
    try (PatentIndex index = index()) {
      assertThat(index.snapshot()).isEqualTo(snapshotOf(corpus));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void pagesFollowEachOtherWithoutGapOrRepeat(long seed) throws IOException {
    Random random = new Random(seed);
    List<Patent> corpus = corpus(random, 200);
    fillInSteps(corpus, random);
    MemoryCorpus memory = new MemoryCorpus();
    try (PatentIndexWriter writer = memory.writer()) {
      for (Patent patent : corpus) {
        writer.put(patent);
      }
      writer.commit();
    }
    try (PatentIndex index = index();
        PatentIndex oracle = memory.index()) {
      for (Key key : Key.values()) {
        for (boolean descending : new boolean[] {true, false}) {
          for (CountUnit unit : CountUnit.values()) {
            SearchRequest request =
                SearchRequest.of(ALL).sorted(new SortOrder(key, descending)).by(unit);
            List<String> paged = new ArrayList<>();
            long total = index.search(request).total();
            for (int from = 0; from < total; from += 37) {
              SearchResult page = index.search(request.page(from, 37));
              assertThat(page.total()).isEqualTo(total);
              page.hits().stream().map(Hit::pn).forEach(paged::add);
            }
            List<String> atOnce = numbers(index.search(request.first(1000)));
            assertThat(paged).as("%s %s", request.sort(), unit).isEqualTo(atOnce);
            if (key != Key.RELEVANCE) {
              assertThat(atOnce)
                  .as("%s %s", request.sort(), unit)
                  .isEqualTo(numbers(oracle.search(request.first(1000))));
            }
          }
        }
      }
      assertThat(index.search(SearchRequest.of(ALL).page(200, 10)).hits()).isEmpty();
      assertThat(index.search(SearchRequest.of(ALL).page(199, 10)).hits()).hasSize(1);
    }
  }

  @Test
  void hitsAreSortedWithMissingValuesLastInEitherDirection() throws IOException {
    Patent early = dated("CN100000003A", "201310000003", 2013).build();
    Patent late = dated("CN100000001A", "201410000001", 2015).build();
    Patent undated = Patent.of(PublicationNumber.parse("CN100000002A")).build();
    fill(List.of(early, late, undated));
    try (PatentIndex index = index()) {
      assertThat(sorted(index, SortOrder.descending(Key.PD)))
          .containsExactly("CN100000001A", "CN100000003A", "CN100000002A");
      assertThat(sorted(index, SortOrder.ascending(Key.AD)))
          .containsExactly("CN100000003A", "CN100000001A", "CN100000002A");
      assertThat(sorted(index, SortOrder.ascending(Key.AN)))
          .containsExactly("CN100000003A", "CN100000001A", "CN100000002A");
      assertThat(sorted(index, SortOrder.descending(Key.PN)))
          .containsExactly("CN100000003A", "CN100000002A", "CN100000001A");
    }
  }

  /// Over several commits, with updates and deletions between them.
  @Test
  void everyDocumentIsGivenOnceAndNoneThatIsGone() throws IOException {
    Patent kept = named("CN100000001A", "甲公司").build();
    Patent gone = named("CN100000002A", "乙公司").build();
    try (PatentIndexWriter writer = writer()) {
      writer.put(named("CN100000001A", "旧名").build());
      writer.put(gone);
      writer.commit();
      writer.put(kept);
      writer.delete(gone.publication());
      writer.commit();
    }
    List<Patent> given = new ArrayList<>();
    try (PatentIndex index = index()) {
      index.forEach(given::add);
    }
    assertThat(given).containsExactly(kept);
  }

  private static CorpusSnapshot snapshotOf(List<Patent> corpus) {
    try (PatentIndexWriter writer = new MemoryCorpus().writer()) {
      for (Patent patent : corpus) {
        writer.put(patent);
      }
      return writer.snapshot();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> sorted(PatentIndex index, SortOrder order) {
    return numbers(index.search(SearchRequest.of(ALL).first(10).sorted(order)));
  }

  private static List<String> numbers(SearchResult result) {
    return result.hits().stream().map(Hit::pn).toList();
  }
}
