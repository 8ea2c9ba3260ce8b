package dev.jadework.patents.analysis.citation;

import dev.jadework.patents.document.Citation;
import dev.jadework.patents.document.Party;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.number.PublicationNumber;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// 引证集合. The applications of a corpus and which of them cite which. The publications of one
/// application are one document; it cites what any of them cites, and a citation of any of them is
/// a citation of it.
///
/// @param documents in the order of their ids
/// @param cites by position: positions of the documents cited, ascending
/// @param citedBy by position: positions of the documents that cite it, ascending
/// @param outside citations of patents that are not in the corpus
/// @param literature citations of other literature
public record CitationSet(
    List<Document> documents,
    List<int[]> cites,
    List<int[]> citedBy,
    long outside,
    long literature) {

  /// One application.
  ///
  /// @param id application number, publication number where that is unknown
  /// @param published day of its first publication
  /// @param mainClass IPC subclass of its main symbol, null if it has none
  /// @param subject true if the figures are asked for it, false if it only cites or is cited
  public record Document(
      String id,
      String title,
      @Nullable LocalDate published,
      @Nullable Integer filingYear,
      @Nullable String mainClass,
      Set<String> holders,
      boolean subject) {
    boolean sharesHolderWith(Document other) {
      return holders.stream().anyMatch(other.holders::contains);
    }
  }

  public long citations() {
    return cites.stream().mapToLong(list -> list.length).sum();
  }

  public long subjects() {
    return documents.stream().filter(Document::subject).count();
  }

  /// Takes publications in any order.
  public static final class Builder {
    private final Map<String, Document> byId = new HashMap<>();
    private final Map<String, String> idByPublication = new HashMap<>();
    private final Map<String, Set<String>> citedKeys = new HashMap<>();
    private long literature;

    /// @param subject true if the figures are asked for it
    public void add(Patent patent, boolean subject) {
      String id =
          patent.application() == null
              ? patent.publication().toString()
              : patent.application().office() + patent.application().number();
      byId.merge(id, document(id, patent, subject), Builder::merged);
      idByPublication.put(key(patent.publication()), id);
      for (Citation citation : patent.citations()) {
        if (citation.patent() == null) {
          literature++;
        } else {
          citedKeys.computeIfAbsent(id, none -> new LinkedHashSet<>()).add(key(citation.patent()));
        }
      }
    }

    public CitationSet build() {
      List<String> ids = byId.keySet().stream().sorted().toList();
      Map<String, Integer> positions = new HashMap<>();
      ids.forEach(id -> positions.put(id, positions.size()));
      List<int[]> cites = new ArrayList<>();
      List<Set<Integer>> citing = new ArrayList<>();
      ids.forEach(id -> citing.add(new TreeSet<>()));
      long outside = 0;
      for (int citingAt = 0; citingAt < ids.size(); citingAt++) {
        Set<Integer> cited = new TreeSet<>();
        for (String key : citedKeys.getOrDefault(ids.get(citingAt), Set.of())) {
          Integer citedAt = positions.get(idByPublication.get(key));
          if (citedAt == null) {
            outside++;
          } else if (citedAt != citingAt) {
            cited.add(citedAt);
            citing.get(citedAt).add(citingAt);
          }
        }
        cites.add(ints(cited));
      }
      return new CitationSet(
          ids.stream().map(byId::get).toList(),
          cites,
          citing.stream().map(Builder::ints).toList(),
          outside,
          literature);
    }

    private static Document document(String id, Patent patent, boolean subject) {
      Set<String> holders = new LinkedHashSet<>();
      patent.applicants().stream().map(Party::name).map(String::strip).forEach(holders::add);
      String main =
          patent.classifications().stream()
              .filter(c -> c.scheme().equals("IPC") && c.symbol().length() >= 4)
              .min((a, b) -> Boolean.compare(b.main(), a.main()))
              .map(c -> c.symbol().substring(0, 4))
              .orElse(null);
      return new Document(
          id, patent.title(), patent.published(), patent.filingYear(), main, holders, subject);
    }

    /// Of two publications of an application the facts of the earlier, and holders of both.
    private static Document merged(Document a, Document b) {
      boolean bFirst =
          b.published() != null && (a.published() == null || b.published().isBefore(a.published()));
      Document first = bFirst ? b : a;
      Document second = bFirst ? a : b;
      Set<String> holders = new LinkedHashSet<>(first.holders());
      holders.addAll(second.holders());
      return new Document(
          first.id(),
          first.title(),
          first.published(),
          first.filingYear() == null ? second.filingYear() : first.filingYear(),
          first.mainClass() == null ? second.mainClass() : first.mainClass(),
          holders,
          first.subject() || second.subject());
    }

    /// Citations often lack the kind code.
    private static String key(PublicationNumber number) {
      return number.office() + number.number();
    }

    private static int[] ints(Set<Integer> sorted) {
      return sorted.stream().mapToInt(Integer::intValue).toArray();
    }
  }
}
