package dev.jadework.patents.index;

import dev.jadework.patents.document.Patent;
import dev.jadework.patents.number.PublicationNumber;
import dev.jadework.patents.query.Query;
import dev.jadework.patents.similarity.PriorArtRequest;
import dev.jadework.patents.similarity.PriorArtResult;
import java.util.List;
import java.util.Optional;

/// 专利索引. A corpus that can be asked. Thread-safe; answers from one point in time per call.
public interface PatentIndex extends AutoCloseable {

  /// What the corpus holds now: equal content has equal ids on every machine.
  CorpusSnapshot snapshot();

  /// The publication as it was read; without a kind code in the request, the one stored under the
  /// same office and number if there is exactly one.
  Optional<Patent> find(PublicationNumber number);

  /// Hits in descending score, ties by publication number.
  ///
  /// @param limit hits to return, 0 to count only
  /// @param facets field codes to count over all hits (`PA`, `IPC`, `PD` …)
  SearchResult search(Query query, int limit, List<String> facets);

  /// 现有技术. Documents close to a text, each with its reasons.
  PriorArtResult similar(PriorArtRequest request);

  @Override
  void close();
}
