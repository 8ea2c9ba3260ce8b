package dev.jadework.patents.index;

import dev.jadework.patents.document.Patent;
import dev.jadework.patents.query.Query;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// 现有技术来源. What the ranking of prior art asks of an index: all of one point in time. Documents
/// come without descriptions at least.
public interface PriorArtSource {
  /// Publications of the corpus.
  long documents() throws IOException;

  /// In how many documents terms occur in the field, of title, abstract and claims, in which they
  /// are most frequent; at least for those that occur.
  Map<String, Long> frequencies(Collection<String> terms) throws IOException;

  /// The documents that hold most of the weight of these terms, within the limits of the request.
  ///
  /// @param most how many, if there are so many
  List<Patent> closest(List<PriorArtTerms.Weighted> terms, PriorArtRequest request, int most)
      throws IOException;

  /// All documents that a query without legal status finds.
  List<Patent> found(Query query) throws IOException;

  /// The families of several members to which these documents belong, each with all its members
  /// in the corpus; texts may be missing.
  List<List<Patent>> families(Collection<Patent> documents, CountUnit unit) throws IOException;
}
