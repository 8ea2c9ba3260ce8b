package dev.jadework.patents.index.lucene;

import dev.jadework.patents.document.ContentDigest;
import dev.jadework.patents.document.PatentJson;
import dev.jadework.patents.document.RegisterEntry;
import dev.jadework.patents.family.FamilyKeys;
import dev.jadework.patents.number.ApplicationNumber;
import dev.jadework.patents.query.NumberKeys;
import dev.jadework.patents.status.StatusFacts;
import java.io.IOException;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// 登记簿文档. What registers told of applications, each a document of its own beside those of the
/// publications, so that one commit holds for both.
final class RegisterDocuments {
  /// Stored: the [RegisterEntry] as JSON.
  static final String ENTRY = "_register";

  private static final Term EVERY = new Term("_kind", "register");

  private RegisterDocuments() {}

  /// Key of the entry of an application, in the field of the publications' keys.
  static String id(String application) {
    return "register " + application;
  }

  /// @param content of the entry, as [PatentJson#writeRegister] gives it
  static Document document(
      RegisterEntry entry, byte[] content, ContentDigest key, ContentDigest digest) {
    Document document = new Document();
    String id = id(entry.application());
    document.add(new StringField(PatentFields.ID, id, Field.Store.NO));
    document.add(new StringField(EVERY.field(), EVERY.text(), Field.Store.NO));
    document.add(new StoredField(ENTRY, content));
    document.add(
        new BinaryDocValuesField(
            KnownDocuments.REGISTER, new BytesRef(KnownDocuments.entry(key, digest))));
    document.add(
        new NumericDocValuesField(
            StoredKeys.BY_APPLICATION, FamilyKeys.application(entry.application())));
    SharedStatus.add(document, StatusFacts.of(entry));
    return document;
  }

  /// All documents but these.
  static Query publications() {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(MatchAllDocsQuery.INSTANCE, Occur.MUST);
    query.add(new TermQuery(EVERY), Occur.MUST_NOT);
    return query.build();
  }

  /// How many those are.
  static int publications(IndexReader reader) throws IOException {
    return new IndexSearcher(reader).count(publications());
  }

  static @Nullable RegisterEntry find(IndexSearcher searcher, String application)
      throws IOException {
    Term key = new Term(PatentFields.ID, id(application));
    for (ScoreDoc doc : searcher.search(new TermQuery(key), 1).scoreDocs) {
      BytesRef json = searcher.storedFields().document(doc.doc).getBinaryValue(ENTRY);
      return PatentJson.readRegister(BytesRef.deepCopyOf(json).bytes);
    }
    return null;
  }

  /// True if there is a publication of the application.
  static boolean hasPublication(IndexSearcher searcher, ApplicationNumber application)
      throws IOException {
    String key = NumberKeys.of(application).iterator().next();
    long digest = FamilyKeys.application(FamilyKeys.key(application));
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(new TermQuery(new Term(PatentFields.APPLICATION, key)), Occur.FILTER);
    query.add(
        NumericDocValuesField.newSlowExactQuery(StoredKeys.BY_APPLICATION, digest), Occur.FILTER);
    return searcher.count(query.build()) > 0;
  }
}
