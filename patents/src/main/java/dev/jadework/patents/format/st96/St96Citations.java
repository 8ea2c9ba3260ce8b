package dev.jadework.patents.format.st96;

import dev.jadework.patents.document.Citation;
import dev.jadework.patents.format.xml.XmlElement;
import dev.jadework.patents.number.PublicationNumber;
import dev.jadework.patents.number.UnreadableNumberException;
import java.util.List;
import java.util.Locale;

/// 引文. What a document of ST.96 cites, with the category and who cited it or when. A document
/// whose number cannot be read, and other literature, is kept in its words.
final class St96Citations {
  private final List<Citation> all;

  St96Citations(XmlElement data) {
    all =
        data.children("ReferenceCitationBag")
            .flatMap(bag -> bag.children("ReferenceCitation"))
            .map(St96Citations::citation)
            .toList();
  }

  List<Citation> all() {
    return all;
  }

  private static Citation citation(XmlElement citation) {
    String category = citation.textOf("CitationCategoryCode").orElse(null);
    String phase =
        citation
            .attribute("citedPhaseCategory")
            .or(() -> citation.attribute("citingPartyCategory"))
            .map(said -> said.toLowerCase(Locale.ROOT))
            .orElse(null);
    XmlElement id = citation.first("PatentCitation", "CitedPatentDocumentIdentification");
    if (id != null && !id.textAt("DocumentNumber").isEmpty()) {
      try {
        PublicationNumber cited =
            PublicationNumber.parse(id.textAt("IPOfficeCode"), id.textAt("DocumentNumber"));
        String kind = id.textAt("PatentDocumentKindCode");
        return new Citation(kind.isEmpty() ? cited : cited.withKind(kind), "", category, phase);
      } catch (UnreadableNumberException e) {
        return new Citation(null, id.text(), category, phase);
      }
    }
    return new Citation(null, words(citation), category, phase);
  }

  private static String words(XmlElement citation) {
    return citation
        .textOf("NPLCitationText")
        .or(() -> citation.textOf("PatentCitationText"))
        .orElseGet(citation::text);
  }
}
