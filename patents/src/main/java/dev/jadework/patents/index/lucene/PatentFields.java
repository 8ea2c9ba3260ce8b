package dev.jadework.patents.index.lucene;

import dev.jadework.patents.document.Patent;
import dev.jadework.patents.index.FacetField;
import dev.jadework.patents.number.PublicationNumber;
import dev.jadework.patents.query.ClassKeys;
import dev.jadework.patents.query.DateInterval;
import dev.jadework.patents.query.FieldValues;
import dev.jadework.patents.query.Keywords;
import dev.jadework.patents.query.NumberKeys;
import dev.jadework.patents.query.QueryField;
import java.util.Arrays;
import java.util.HashMap;
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
  public static final int SCHEMA = 8;

  /// Key of the publication ([#id]); one document per value.
  public static final String ID = "_id";

  /// Stored: the whole [Patent] as JSON.
  public static final String RECORD = "_record";

  static final String TITLE = name(QueryField.TI);
  static final String ABSTRACT = name(QueryField.AB);
  static final String CLAIMS = name(QueryField.CL);
  static final String IPC = name(QueryField.IPC);
  static final String PUBLICATION = name(QueryField.PN);
  static final String PUBLICATION_ORDER = "pn.order";
  static final String APPLICATION = name(QueryField.AN);

  /// Ending of the field that holds a name whole.
  static final String EXACT = ".exact";

  /// Longer names and numbers are matched by their beginning; an index term has a limit.
  private static final int LONGEST_KEY = 1000;

  /// Those with values of their own, without the parts of the description, which are cut at once.
  private static final List<QueryField> INDEXED =
      Arrays.stream(QueryField.values())
          .filter(field -> field.indexed() && !QueryField.DE.parts().contains(field))
          .toList();

  private PatentFields() {}

  /// Analysis of every field, for the writer. Thread-safe.
  public static Analyzer analyzer() {
    Analyzer names = new MixedTextAnalyzer(false);
    Map<String, Analyzer> ofNames = new HashMap<>();
    for (QueryField field : QueryField.values()) {
      if (field.kind() == QueryField.Kind.NAME) {
        ofNames.put(name(field), names);
      }
    }
    return new PerFieldAnalyzerWrapper(new MixedTextAnalyzer(true), ofNames);
  }

  /// Name of the indexed field behind one of the query language.
  static String name(QueryField field) {
    return Names.FIELDS[field.ordinal()];
  }

  /// Asked for several times per document, hence made once.
  private static final class Names {
    static final String[] FIELDS = lowerCase("", QueryField.values());
    static final String[] FACETS = lowerCase("facet.", FacetField.values());

    private static String[] lowerCase(String prefix, Enum<?>[] constants) {
      return Arrays.stream(constants)
          .map(constant -> prefix + constant.name().toLowerCase(Locale.ROOT))
          .toArray(String[]::new);
    }
  }

  /// Name of the field that holds the order of class symbols.
  static String order(QueryField field) {
    return name(field) + ".order";
  }

  /// True for dates of which sometimes only the year is known.
  static boolean mayBeAYear(QueryField field) {
    return field == QueryField.AD;
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
    document.add(
        new SortedDocValuesField(
            PUBLICATION_ORDER, new BytesRef(cut(patent.publication().toString()))));
    for (QueryField field : INDEXED) {
      values(document, field, patent);
    }
    FieldValues.description(patent).forEach((part, texts) -> texts(document, name(part), texts));
    facets(document, patent);
    StoredKeys.add(document, patent);
    StatusQueries.add(document, patent);
    return document;
  }

  private static void values(Document document, QueryField field, Patent patent) {
    String name = name(field);
    switch (field.kind()) {
      case TEXT -> texts(document, name, FieldValues.texts(field, patent));
      case NAME -> {
        List<String> names = FieldValues.names(field, patent);
        texts(document, name, names);
        names.forEach(value -> keyword(document, name + EXACT, FieldValues.nameKey(value)));
      }
      case CLASS -> classes(document, field, FieldValues.symbols(field, patent));
      case NUMBER -> NumberKeys.of(field, patent).forEach(key -> keyword(document, name, key));
      case KEYWORD -> Keywords.of(field, patent).forEach(key -> keyword(document, name, key));
      case QUANTITY ->
          FieldValues.quantity(field, patent)
              .ifPresent(value -> document.add(new LongPoint(name, value)));
      case DATE -> FieldValues.days(field, patent).forEach(days -> days(document, field, days));
    }
  }

  private static void texts(Document document, String field, List<String> texts) {
    texts.forEach(text -> document.add(new TextField(field, text, Field.Store.NO)));
  }

  private static void classes(Document document, QueryField field, List<String> symbols) {
    Set<String> keys = new HashSet<>();
    Set<String> orders = new HashSet<>();
    for (String symbol : symbols) {
      keys.addAll(ClassKeys.levels(symbol));
      orders.add(ClassKeys.order(symbol));
    }
    keys.forEach(key -> keyword(document, name(field), key));
    orders.forEach(key -> keyword(document, order(field), key));
  }

  private static void days(Document document, QueryField field, DateInterval days) {
    long first = days.first().toEpochDay();
    long last = days.last().toEpochDay();
    document.add(
        mayBeAYear(field)
            ? new LongRange(name(field), new long[] {first}, new long[] {last})
            : new LongPoint(name(field), first));
  }

  /// Name of the doc values behind a facet.
  static String facet(FacetField field) {
    return Names.FACETS[field.ordinal()];
  }

  private static void keyword(Document document, String field, String value) {
    if (!value.isEmpty()) {
      document.add(new StringField(field, cut(value), Field.Store.NO));
    }
  }

  private static void facets(Document document, Patent patent) {
    for (FacetField field : FacetField.values()) {
      for (String value : field.of(patent)) {
        document.add(new SortedSetDocValuesField(facet(field), new BytesRef(value)));
      }
    }
  }

  static String cut(String value) {
    return value.length() <= LONGEST_KEY ? value : value.substring(0, LONGEST_KEY);
  }
}
