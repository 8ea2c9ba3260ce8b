package dev.jadework.patents.format.uspto;

import dev.jadework.patents.format.xml.XmlElement;

/// References cited in a red book document and who cited them.
final class RedbookCitations {
  private RedbookCitations() {}

  static void read(XmlElement part, UsptoDraft draft) {
    for (XmlElement citation : part.elements()) {
      String by = citation.textAt("category");
      XmlElement document = citation.first("patcit", "document-id");
      if (document != null) {
        draft.cited(
            document.textAt("country"),
            document.textAt("doc-number"),
            document.textAt("kind"),
            document.textAt("name"),
            document.textAt("date"),
            classes(citation),
            by);
      } else if (citation.first("nplcit") != null) {
        XmlElement text = citation.first("nplcit", "othercit");
        draft.citedLiterature(text == null ? UsptoFacts.told(citation) : UsptoText.text(text), by);
      } else {
        draft.keep(part.name(), UsptoFacts.told(citation));
      }
    }
  }

  private static String classes(XmlElement citation) {
    XmlElement symbol = citation.first("classification-national", "main-classification");
    if (symbol != null) {
      return UsptoClasses.uspc(symbol.verbatim());
    }
    symbol = citation.first("classification-ipc", "main-classification");
    return symbol == null
        ? citation.textAt("classification-cpc-text")
        : UsptoClasses.ipc(symbol.verbatim());
  }
}
