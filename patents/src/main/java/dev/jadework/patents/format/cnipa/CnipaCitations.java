package dev.jadework.patents.format.cnipa;

import dev.jadework.patents.document.Citation;
import dev.jadework.patents.format.SourceNumbers;
import dev.jadework.patents.format.xml.XmlElement;
import dev.jadework.patents.number.UnreadableNumberException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// 引证. Documents cited by one document.
final class CnipaCitations {
  private CnipaCitations() {}

  static List<Citation> read(XmlElement bibliography) {
    List<Citation> citations = new ArrayList<>();
    for (XmlElement cited : bibliography.children("ReferencesCited").toList()) {
      for (XmlElement citation : cited.children("Citation").toList()) {
        citations.add(citation(citation));
      }
    }
    return citations;
  }

  /// A document whose number cannot be read, or other literature, is kept in its words.
  private static Citation citation(XmlElement citation) {
    String category = citation.textOf("Category").orElse(null);
    String phase = citation.attribute("srepPhase").orElse(null);
    Optional<XmlElement> document = citation.descendants("DocumentID").findFirst();
    if (document.isPresent()) {
      String office = document.get().textOf("WIPOST3Code").orElse("");
      String number = document.get().textOf("DocNumber").orElse("");
      String kind = document.get().textOf("Kind").orElse("");
      try {
        return new Citation(
            SourceNumbers.publication(office, number, kind),
            citation.textOf("Text").orElse(""),
            category,
            phase);
      } catch (UnreadableNumberException e) {
        return new Citation(null, (office + number + kind).strip(), category, phase);
      }
    }
    return new Citation(null, citation.text(), category, phase);
  }
}
