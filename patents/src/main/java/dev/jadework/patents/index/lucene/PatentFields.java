package dev.jadework.patents.index.lucene;

import dev.jadework.patents.classification.Classification;
import dev.jadework.patents.document.Claim;
import dev.jadework.patents.document.LocalizedText;
import dev.jadework.patents.document.Party;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.index.FacetField;
import dev.jadework.patents.number.PublicationNumber;
import dev.jadework.patents.text.Folding;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;

/// 字段映射. What of a [Patent] is searchable, and under which name: the one place that writers and
/// readers of the index share.
public final class PatentFields {
  /// Raised when documents written before cannot be searched as documents written now.
  public static final int SCHEMA = 3;

  /// Key of the publication ([#id]); one document per value.
  public static final String ID = "_id";

  /// Stored: the whole [Patent] as JSON.
  public static final String RECORD = "_record";

  static final String TITLE = "ti";
  static final String ABSTRACT = "ab";
  static final String CLAIMS = "cl";
  static final String APPLICANT = "pa";
  /// Ending of the field that holds a name whole.
  static final String EXACT = ".exact";

  static final String INVENTOR = "in";
  static final String IPC = "ipc";
  static final String MAIN_IPC = "mipc";
  static final String PUBLICATION = "pn";
  static final String PUBLICATION_ORDER = "pn.order";
  static final String APPLICATION = "an";
  static final String PUBLISHED = "pd";

  /// An interval of days: where only the year of filing is known, it is that whole year.
  static final String FILED = "ad";

  /// Longer names and numbers are matched by their beginning; an index term has a limit.
  private static final int LONGEST_KEY = 1000;

  private PatentFields() {}

  /// Analysis of every field, for the writer. Thread-safe.
  public static Analyzer analyzer() {
    Analyzer names = new MixedTextAnalyzer(false);
    return new PerFieldAnalyzerWrapper(
        new MixedTextAnalyzer(true), Map.of(APPLICANT, names, INVENTOR, names));
  }

  /// Key under which a publication is stored: `CN 110083831 A`, `CN 201535077` without a kind.
  public static String id(PublicationNumber number) {
    return number.office()
        + ' '
        + number.number()
        + (number.kind() == null ? "" : ' ' + number.kind());
  }

  /// The searchable fields of a patent. The caller adds what it stores ([#RECORD], digest).
  public static Document document(Patent patent) {
    Document document = new Document();
    document.add(new StringField(ID, id(patent.publication()), Field.Store.NO));
    numbers(document, patent);
    texts(document, TITLE, patent.titles());
    texts(document, ABSTRACT, patent.abstracts());
    for (Claim claim : patent.claims()) {
      document.add(new TextField(CLAIMS, claim.text(), Field.Store.NO));
    }
    names(document, APPLICANT, patent.applicants());
    names(document, INVENTOR, patent.inventors());
    classes(document, patent.classifications());
    dates(document, patent);
    facets(document, patent);
    StoredKeys.add(document, patent);
    StatusQueries.add(document, patent);
    return document;
  }

  private static void numbers(Document document, Patent patent) {
    Set<String> keys = NumberKeys.of(patent.publication());
    keys.forEach(key -> keyword(document, PUBLICATION, key));
    document.add(
        new SortedDocValuesField(
            PUBLICATION_ORDER, new BytesRef(cut(patent.publication().toString()))));
    if (patent.application() != null) {
      NumberKeys.of(patent.application()).forEach(key -> keyword(document, APPLICATION, key));
    }
  }

  private static void texts(Document document, String field, List<LocalizedText> texts) {
    for (LocalizedText text : texts) {
      document.add(new TextField(field, text.text(), Field.Store.NO));
    }
  }

  private static void names(Document document, String field, List<Party> parties) {
    for (Party party : parties) {
      document.add(new TextField(field, party.name(), Field.Store.NO));
      keyword(document, field + EXACT, nameKey(party.name()));
    }
  }

  /// A name as compared whole: folded, outer blanks removed.
  static String nameKey(String name) {
    return Folding.fold(name).strip();
  }

  private static void classes(Document document, List<Classification> classifications) {
    List<Classification> ipc =
        classifications.stream().filter(c -> c.scheme().equals("IPC")).toList();
    Set<String> keys = new HashSet<>();
    for (Classification classification : ipc) {
      keys.addAll(IpcKeys.levels(classification.symbol()));
    }
    keys.forEach(key -> keyword(document, IPC, key));
    // A source that marks none as the main one gives it first.
    ipc.stream()
        .filter(Classification::main)
        .findFirst()
        .or(() -> ipc.stream().findFirst())
        .ifPresent(
            main -> IpcKeys.levels(main.symbol()).forEach(key -> keyword(document, MAIN_IPC, key)));
  }

  private static void dates(Document document, Patent patent) {
    LocalDate published = patent.published();
    if (published != null) {
      document.add(new LongPoint(PUBLISHED, published.toEpochDay()));
    }
    LocalDate filed = patent.filed();
    Integer filingYear = patent.filingYear();
    if (filed != null) {
      long day = filed.toEpochDay();
      document.add(new LongRange(FILED, new long[] {day}, new long[] {day}));
    } else if (filingYear != null && filingYear > 0 && filingYear <= 9999) {
      long first = LocalDate.of(filingYear, 1, 1).toEpochDay();
      long last = LocalDate.of(filingYear, 12, 31).toEpochDay();
      document.add(new LongRange(FILED, new long[] {first}, new long[] {last}));
    }
  }

  /// Name of the doc values behind a facet.
  static String facet(String code) {
    return "facet." + code.toLowerCase(Locale.ROOT);
  }

  private static void keyword(Document document, String field, String value) {
    if (!value.isEmpty()) {
      document.add(new StringField(field, cut(value), Field.Store.NO));
    }
  }

  private static void facets(Document document, Patent patent) {
    for (FacetField field : FacetField.values()) {
      for (String value : field.of(patent)) {
        document.add(new SortedSetDocValuesField(facet(field.name()), new BytesRef(value)));
      }
    }
  }

  private static String cut(String value) {
    return value.length() <= LONGEST_KEY ? value : value.substring(0, LONGEST_KEY);
  }
}
