package dev.jadework.patents.format.uspto;

import dev.jadework.patents.document.RelatedDocument;
import dev.jadework.patents.document.RelatedDocument.Relation;
import dev.jadework.patents.format.SourceDates;
import dev.jadework.patents.format.xml.XmlElement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// 相关申请. What an American patent says it continues, divides, reissues or claims as provisional.
/// The earlier application is typed; its state, its patent and the whole chain stay in the extra
/// facts too.
final class RelatedApplications {
  private static final Map<String, Relation> RELATIONS =
      Map.ofEntries(
          Map.entry("addition", Relation.ADDITION),
          Map.entry("division", Relation.DIVISION),
          Map.entry("division-of", Relation.DIVISION),
          Map.entry("us-divisional-reissue", Relation.REISSUE),
          Map.entry("continuation", Relation.CONTINUATION),
          Map.entry("continuation-of", Relation.CONTINUATION),
          Map.entry("continuation-in-part", Relation.CONTINUATION_IN_PART),
          Map.entry("continuation-in-part-of", Relation.CONTINUATION_IN_PART),
          Map.entry("continuing-reissue", Relation.REISSUE),
          Map.entry("reissue", Relation.REISSUE),
          Map.entry("reissue-of", Relation.REISSUE),
          Map.entry("us-reexamination-reissue-merger", Relation.REISSUE),
          Map.entry("reexamination", Relation.REEXAMINATION),
          Map.entry("substitution", Relation.SUBSTITUTION),
          Map.entry("utility-model-basis", Relation.CONVERSION),
          Map.entry("us-provisional-application", Relation.PROVISIONAL),
          Map.entry("non-provisional-of-provisional", Relation.PROVISIONAL),
          Map.entry("B610", Relation.ADDITION),
          Map.entry("B620", Relation.DIVISION),
          Map.entry("B631", Relation.CONTINUATION),
          Map.entry("B632", Relation.CONTINUATION_IN_PART),
          Map.entry("B633", Relation.REISSUE),
          Map.entry("B640", Relation.REISSUE),
          Map.entry("B641US", Relation.REISSUE),
          Map.entry("B660", Relation.SUBSTITUTION),
          Map.entry("B680US", Relation.PROVISIONAL));

  private RelatedApplications() {}

  /// @param related an element of `us-related-documents` or `continuity-data`, or one of the codes
  ///     B610 to B680US of ST.32
  static void read(XmlElement related, UsptoDraft draft) {
    draft.keep(related.name(), UsptoFacts.told(related));
    Relation relation = RELATIONS.get(related.name());
    if (relation == null) {
      return;
    }
    earlier(related)
        .filter(id -> !first(id, "doc-number", "DNUM").isEmpty())
        .ifPresent(
            id ->
                draft.related.add(
                    new RelatedDocument(
                        relation,
                        "US",
                        first(id, "doc-number", "DNUM"),
                        SourceDates.dayIfKnown(first(id, "date", "document-date", "DATE")))));
  }

  /// Of a pair the parent; the child is this application or one between.
  private static Optional<XmlElement> earlier(XmlElement related) {
    for (String parent : List.of("parent-doc", "parent", "PDOC")) {
      Optional<XmlElement> found =
          related.descendants(parent).flatMap(RelatedApplications::ids).findFirst();
      if (found.isPresent()) {
        return found;
      }
    }
    return ids(related).findFirst();
  }

  private static Stream<XmlElement> ids(XmlElement element) {
    return Stream.of("document-id", "DOC").flatMap(element::children);
  }

  /// The text of the first element that has one: each generation has names of its own.
  private static String first(XmlElement id, String... names) {
    return Stream.of(names).map(id::textAt).filter(text -> !text.isEmpty()).findFirst().orElse("");
  }
}
