package dev.jadework.patents.format.st36;

import dev.jadework.patents.document.Citation;
import dev.jadework.patents.format.xml.XmlElement;
import dev.jadework.patents.number.UnreadableNumberException;
import java.util.ArrayList;
import java.util.List;

/// 引证. Documents cited by a document of ST.36, with category and phase of the search.
final class St36Citations {
  private St36Citations() {}

  static List<Citation> read(XmlElement data) {
    List<Citation> citations = new ArrayList<>();
    for (XmlElement group : data.elements("references-cited")) {
      for (XmlElement citation : group.elements("citation")) {
        String category = citation.textOf("category").orElse(null);
        String phase = citation.attribute("srep-phase").orElse(null);
        XmlElement patent = citation.first("patcit");
        try {
          XmlElement id = patent == null ? null : patent.first("document-id");
          citations.add(
              id == null
                  ? new Citation(null, citation.text(), category, phase)
                  : new Citation(DocumentIds.publication(id), "", category, phase));
        } catch (UnreadableNumberException e) {
          citations.add(new Citation(null, citation.text(), category, phase));
        }
      }
    }
    return citations;
  }
}
