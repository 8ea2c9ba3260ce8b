package dev.jadework.patents.format.uspto;

import dev.jadework.patents.format.xml.XmlElement;

/// 引证. Documents cited by an ST.32 grant (B560): patents (`PCIT`) and other literature (`NCIT`).
final class PatdocCitations {
  private PatdocCitations() {}

  static void read(XmlElement part, UsptoDraft draft) {
    XmlElement document = part.first("PCIT", "DOC");
    XmlElement literature = part.first("NCIT");
    if (document != null) {
      draft.cited(
          document.textAt("CTRY"),
          document.textAt("DNUM"),
          document.textAt("KIND"),
          part.textAt("PCIT", "PARTY-US"),
          document.textAt("DATE"),
          classes(part),
          by(part));
    } else if (literature != null) {
      draft.citedLiterature(literature.text(), by(part));
    } else {
      draft.keep(part.name(), UsptoFacts.told(part));
    }
  }

  private static String by(XmlElement part) {
    if (part.first("CITED-BY-EXAMINER") != null) {
      return "cited by examiner";
    }
    return part.first("CITED-BY-OTHER") == null ? "" : "cited by other";
  }

  /// The international class if it is given, else the American one.
  private static String classes(XmlElement part) {
    XmlElement ipc = part.first("PCIT", "PIC");
    if (ipc != null) {
      return UsptoClasses.ipc(ipc.verbatim());
    }
    XmlElement american = part.first("PCIT", "PNC");
    return american == null ? "" : UsptoClasses.uspc(american.verbatim());
  }
}
