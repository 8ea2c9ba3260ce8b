package dev.jadework.patents.format.uspto;

import dev.jadework.patents.document.RelatedDocument;
import dev.jadework.patents.document.RelatedDocument.Relation;
import dev.jadework.patents.format.SourceDates;
import dev.jadework.patents.format.xml.XmlElement;
import java.util.Map;
import java.util.Optional;

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
          Map.entry("non-provisional-of-provisional", Relation.PROVISIONAL));

  private RelatedApplications() {}

  /// @param related an element of `us-related-documents` or `continuity-data`
  static void read(XmlElement related, UsptoDraft draft) {
    draft.keep(related.name(), UsptoText.describe(related));
    Relation relation = RELATIONS.get(related.name());
    if (relation == null) {
      return;
    }
    earlier(related)
        .filter(id -> !id.textAt("doc-number").isEmpty())
        .ifPresent(
            id ->
                draft.related.add(
                    new RelatedDocument(
                        relation,
                        "US",
                        id.textAt("doc-number"),
                        SourceDates.dayIfKnown(
                            id.textAt("date").isEmpty()
                                ? id.textAt("document-date")
                                : id.textAt("date")))));
  }

  /// Of a pair the parent; the child is this application or one between.
  private static Optional<XmlElement> earlier(XmlElement related) {
    for (String parent : new String[] {"parent-doc", "parent"}) {
      Optional<XmlElement> found =
          related.descendants(parent).flatMap(p -> p.children("document-id")).findFirst();
      if (found.isPresent()) {
        return found;
      }
    }
    return related.child("document-id");
  }
}
