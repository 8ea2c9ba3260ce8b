package dev.jadework.patents.index.lucene;

import dev.jadework.patents.document.Patent;
import dev.jadework.patents.index.CountUnit;
import dev.jadework.patents.index.Family;
import dev.jadework.patents.index.Family.Rule;
import dev.jadework.patents.number.PublicationNumber;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.FixedBitSet;

/// 同族成员. The documents of one group, by a look at the group of every document: a few
/// milliseconds per ten million.
final class FamilyLookup {
  private FamilyLookup() {}

  static Family of(
      IndexSearcher searcher, OpenReader state, PublicationNumber number, CountUnit unit)
      throws IOException {
    int[] groups = state.groups(unit);
    if (groups == null) {
      return new Family(unit, Rule.ITSELF, List.of(number));
    }
    Term key = new Term(PatentFields.ID, PatentFields.id(number));
    List<Patent> members = new ArrayList<>();
    for (ScoreDoc own : searcher.search(new TermQuery(key), 1).scoreDocs) {
      for (int document = 0; document < groups.length; document++) {
        if (groups[document] == groups[own.doc]) {
          members.add(PatentDocuments.read(searcher, document));
        }
      }
    }
    return Family.of(unit, members);
  }

  /// The groups of several members to which documents belong, each with all its documents.
  static Collection<List<Integer>> of(int[] documents, OpenReader state, CountUnit unit)
      throws IOException {
    int[] groups = state.groups(unit);
    if (groups == null) {
      return List.of();
    }
    FixedBitSet wanted = new FixedBitSet(state.groupCount(unit));
    for (int document : documents) {
      wanted.set(groups[document]);
    }
    Map<Integer, List<Integer>> members = new LinkedHashMap<>();
    for (int document = 0; document < groups.length; document++) {
      if (groups[document] >= 0 && wanted.get(groups[document])) {
        members.computeIfAbsent(groups[document], none -> new ArrayList<>()).add(document);
      }
    }
    members.values().removeIf(family -> family.size() == 1);
    return members.values();
  }
}
