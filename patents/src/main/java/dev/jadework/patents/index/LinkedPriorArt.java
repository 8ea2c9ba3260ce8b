package dev.jadework.patents.index;

import dev.jadework.patents.document.Patent;
import dev.jadework.patents.query.Query;
import dev.jadework.patents.query.QueryField;
import dev.jadework.patents.similarity.Known.Member;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// 引证扩展. What the patent that a text is of and its family cite, and what cites them, within the
/// limits of the request, whether or not it shares terms with the text.
final class LinkedPriorArt {
  /// Numbers per query; a cluster takes a thousand clauses in one, some numbers have several forms.
  private static final int ASKED = 200;

  private final PriorArtRequest request;

  LinkedPriorArt(PriorArtRequest request) {
    this.request = request;
  }

  List<Patent> in(PriorArtSource corpus) throws IOException {
    List<Query> numbers = new ArrayList<>();
    TreeSet<String> cited = new TreeSet<>();
    for (Member member : family()) {
      numbers.add(new Query.Match(QueryField.CITE, member.number()));
      cited.addAll(member.cited());
    }
    cited.forEach(number -> numbers.add(new Query.Match(QueryField.PN, number)));
    List<Patent> linked = new ArrayList<>();
    for (int from = 0; from < numbers.size(); from += ASKED) {
      linked.addAll(
          corpus.found(within(numbers.subList(from, Math.min(numbers.size(), from + ASKED)))));
    }
    return linked;
  }

  private List<Member> family() {
    List<Member> family = request.known().family();
    return request.ingredients().family() > 0 || family.isEmpty() ? family : family.subList(0, 1);
  }

  private Query within(List<Query> numbers) {
    List<Query> parts = new ArrayList<>();
    parts.add(numbers.size() == 1 ? numbers.getFirst() : new Query.Or(numbers));
    parts.addAll(request.limits());
    return parts.size() == 1 ? parts.getFirst() : new Query.And(parts);
  }
}
