package dev.jadework.patents.format.st96;

import dev.jadework.patents.document.RelatedDocument;
import dev.jadework.patents.document.RelatedDocument.Relation;
import dev.jadework.patents.format.xml.XmlElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// 相关申请. The bag of related documents of ST.96: of each relation the parent, and the
/// international application from which it comes.
final class St96Related {
  private static final Map<String, Relation> RELATIONS =
      Map.ofEntries(
          Map.entry("Addition", Relation.ADDITION),
          Map.entry("Division", Relation.DIVISION),
          Map.entry("Continuation", Relation.CONTINUATION),
          Map.entry("PartialContinuation", Relation.CONTINUATION_IN_PART),
          Map.entry("Conversion", Relation.CONVERSION),
          Map.entry("UtilityModelBasis", Relation.CONVERSION),
          Map.entry("ContinuingReissue", Relation.REISSUE),
          Map.entry("Reissue", Relation.REISSUE),
          Map.entry("DivisionalReissue", Relation.REISSUE),
          Map.entry("ReexaminationReissueMerger", Relation.REISSUE),
          Map.entry("Reexamination", Relation.REEXAMINATION),
          Map.entry("Substitution", Relation.SUBSTITUTION),
          Map.entry("ProvisionalApplication", Relation.PROVISIONAL));

  private final List<RelatedDocument> all = new ArrayList<>();

  St96Related(XmlElement data) {
    for (XmlElement bag : data.elements("RelatedDocumentBag")) {
      for (XmlElement related : bag.elements()) {
        Relation relation = RELATIONS.get(related.name());
        if (relation != null) {
          XmlElement parent = related.first("ParentDocument");
          (parent == null ? related : parent)
              .descendants("ApplicationIdentification")
              .forEach(id -> add(relation, id));
        }
      }
    }
  }

  List<RelatedDocument> all() {
    return all;
  }

  private void add(Relation relation, XmlElement id) {
    String number = id.textAt("ApplicationNumber", "ApplicationNumberText");
    if (!number.isEmpty()) {
      all.add(
          new RelatedDocument(
              relation,
              id.textAt("IPOfficeCode"),
              number,
              St96Dates.dayIfKnown(id.textAt("FilingDate"))));
    }
  }
}
