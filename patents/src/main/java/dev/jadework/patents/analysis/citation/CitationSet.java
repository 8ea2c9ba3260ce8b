package dev.jadework.patents.analysis.citation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 引证集合. The applications of a corpus and which of them cite which. The publications of one
/// application are one document; it cites what any of them cites, and a citation of any of them is
/// a citation of it. Takes about 250 bytes per application.
///
/// @param documents in the order of their ids
/// @param cites by position: positions of the documents cited
/// @param citedBy by position: positions of the documents that cite it
/// @param outside citations of patents that are not in the corpus
/// @param literature citations of other literature
public record CitationSet(
    List<Document> documents, Links cites, Links citedBy, long outside, long literature) {

  /// One application.
  ///
  /// @param id application number, publication number where that is unknown
  /// @param published day of its first publication
  /// @param mainClass IPC subclass of its main symbol, null if it has none
  /// @param field WIPO technology field of that symbol, 1 to 35; null if none covers it
  /// @param subject true if the figures are asked for it, false if it only cites or is cited
  public record Document(
      String id,
      String title,
      @Nullable LocalDate published,
      @Nullable Integer filingYear,
      @Nullable String mainClass,
      @Nullable Integer field,
      List<String> holders,
      boolean subject) {
    boolean sharesHolderWith(Document other) {
      return holders.stream().anyMatch(other.holders::contains);
    }
  }

  public long citations() {
    return cites.count();
  }

  public long subjects() {
    return documents.stream().filter(Document::subject).count();
  }
}
