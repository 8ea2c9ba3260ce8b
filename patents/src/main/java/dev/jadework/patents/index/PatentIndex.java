package dev.jadework.patents.index;

import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.RegisterEntry;
import dev.jadework.patents.number.PublicationNumber;
import dev.jadework.patents.query.Query;
import dev.jadework.patents.similarity.PriorArtResult;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// 专利索引. A corpus that can be asked. Thread-safe.
///
/// Every call answers from one point in time: the last commit before it began. What a writer has
/// put but not committed is seen by nobody; what it has committed is seen by the next call.
public interface PatentIndex extends AutoCloseable {

  /// What the corpus holds now: equal content has equal ids on every machine and in every index.
  CorpusSnapshot snapshot();

  /// The publication as it was read; without a kind code in the request, the one stored under the
  /// same office and number if there is exactly one.
  Optional<Patent> find(PublicationNumber number);

  /// Hits, their exact number, and facets over all of them.
  ///
  /// @throws IllegalArgumentException if a facet cannot be counted, naming those that can
  SearchResult search(SearchRequest request);

  /// Counts by the values of one to three fields, exactly.
  ///
  /// @throws IllegalArgumentException if a field cannot be counted, naming those that can
  CountTable count(CountRequest request);

  /// 导出. Gives every document the query finds, in the order of publication numbers, one at a time:
  /// memory stays bounded however many there are.
  ///
  /// @param asOf day for which legal status is asked; null if the query asks for none
  void forEach(Query query, @Nullable LocalDate asOf, Consumer<Patent> each);

  /// 著录要素. Gives what the query finds without its texts ([Patent#outline]), one at a time, in the
  /// order of storage: several times as fast as whole documents, and enough for figures of
  /// families, citations and events.
  ///
  /// @param asOf day for which legal status is asked; null if the query asks for none
  void forEachOutline(Query query, @Nullable LocalDate asOf, Consumer<Patent> each);

  /// Gives the publications of these very numbers, kind codes included, as far as they are in the
  /// corpus, one at a time and in any order.
  void forEach(Collection<PublicationNumber> numbers, Consumer<Patent> each);

  /// 同族. What belongs together with a publication; empty if it is not in the corpus.
  Optional<Family> family(PublicationNumber number, CountUnit unit);

  /// 法律状态. Where the application of a publication stands, by what all its publications in the
  /// corpus and the registers say; empty if the publication is not in the corpus.
  Optional<ApplicationStatus> status(PublicationNumber number);

  /// 现有技术. Documents close to a text, each with its reasons. The documents of the corpus that are
  /// compared at all may differ between indexes at the end of the list, where there are more of
  /// them than are ranked.
  PriorArtResult similar(PriorArtRequest request);

  /// Gives every document of the corpus, in the order of storage, which is the fastest.
  void forEach(Consumer<Patent> each);

  /// Gives what registers told of applications, in the order of storage; of applications without
  /// a publication in the corpus too.
  void forEachRegisterEntry(Consumer<RegisterEntry> each);

  /// 校验存储. Compares every byte of the index with the checksums written beside it; nothing to do
  /// where the index has no files of its own.
  ///
  /// @throws UncheckedIOException naming the file that is damaged
  default void checkStorage() {}

  @Override
  void close();
}
