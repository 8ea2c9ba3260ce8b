package dev.jadework.patents.reference;

import dev.jadework.patents.index.CountUnit;
import dev.jadework.patents.index.PatentIndex;
import dev.jadework.patents.index.SearchRequest;
import dev.jadework.patents.index.SearchResult.Hit;
import dev.jadework.patents.number.PublicationNumber;
import dev.jadework.patents.number.UnreadableNumberException;
import dev.jadework.patents.query.NumberKeys;
import dev.jadework.patents.query.Query;
import dev.jadework.patents.query.QueryField;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// 按号查同族. The simple family asked for by the number of one of its publications: `FAM=CN101234567A`.
///
/// @param index the corpus of which the publications are members
record FamilyClauses(PatentIndex index) {
  /// One number without a kind code stands for few publications.
  private static final int MOST_KINDS = 20;

  /// True if a family number is one of a publication.
  static boolean asked(Query.Match match) {
    if (match.field() != QueryField.FAM) {
      return false;
    }
    try {
      PublicationNumber.parse(number(match));
      return true;
    } catch (UnreadableNumberException familyNumber) {
      return false;
    }
  }

  /// The members of the corpus, and what has the text for its family number.
  Query clause(Query.Match match) {
    return Clauses.any(List.of(match, new Query.AnyOf(QueryField.PN, members(match))));
  }

  /// What the clause goes by.
  String note(Query.Match match) {
    int members = members(match).size();
    return match
        + ": "
        + (members == 0
            ? "no publication of the corpus has this number"
            : "the simple family of the publication, of which the corpus has " + members);
  }

  private Set<String> members(Query.Match match) {
    SearchRequest asked =
        SearchRequest.of(new Query.Match(QueryField.PN, number(match))).first(MOST_KINDS);
    return index.search(asked).hits().stream()
        .map(Hit::pn)
        .map(PublicationNumber::parse)
        .flatMap(number -> index.family(number, CountUnit.SIMPLE_FAMILY).stream())
        .flatMap(family -> family.members().stream())
        .map(NumberKeys::exact)
        .collect(Collectors.toSet());
  }

  private static String number(Query.Match match) {
    return match.text().toUpperCase(Locale.ROOT);
  }
}
