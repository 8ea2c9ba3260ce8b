package dev.jadework.patents.index.lucene;

import dev.jadework.patents.document.ContentDigest;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.PatentJson;
import dev.jadework.patents.family.FamilyKeys;
import dev.jadework.patents.number.ApplicationNumber;
import dev.jadework.patents.number.PublicationNumber;
import dev.jadework.patents.query.NumberKeys;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/// 专利文档. Publications as they are stored: searchable fields, record and digest; and found again
/// by their numbers.
public final class PatentDocuments {
  private PatentDocuments() {}

  /// For whoever writes an index of the same fields without [LuceneCorpusWriter].
  public static Document document(Patent patent) {
    byte[] content = PatentJson.writeContent(patent);
    ContentDigest key = KnownDocuments.key(PatentFields.id(patent.publication()));
    return document(patent, content, key, ContentDigest.of(content));
  }

  /// @param content of the patent, as [PatentJson#writeContent] gives it
  static Document document(Patent patent, byte[] content, ContentDigest key, ContentDigest digest) {
    Document document = PatentFields.document(patent);
    document.add(new StoredField(PatentFields.RECORD, PatentJson.withSources(content, patent)));
    document.add(
        new BinaryDocValuesField(
            KnownDocuments.PUBLICATIONS, new BytesRef(KnownDocuments.entry(key, digest))));
    return document;
  }

  static Patent read(IndexSearcher searcher, int document) throws IOException {
    return PatentJson.read(record(searcher, document));
  }

  /// What is stored of a publication, as [PatentJson] wrote it.
  static byte[] record(IndexSearcher searcher, int document) throws IOException {
    Document stored = searcher.storedFields().document(document);
    return BytesRef.deepCopyOf(stored.getBinaryValue(PatentFields.RECORD)).bytes;
  }

  /// The publication; without a kind in the number, the one of the office and number if there is
  /// exactly one.
  static Optional<Patent> find(IndexSearcher searcher, PublicationNumber number)
      throws IOException {
    Optional<Patent> exact = find(searcher, PatentFields.id(number));
    if (exact.isPresent() || number.kind() != null) {
      return exact;
    }
    String key = NumberKeys.typed(number.toString());
    List<Patent> ofAnyKind =
        all(searcher, new Term(PatentFields.PUBLICATION, key)).stream()
            .filter(patent -> sameButKind(patent.publication(), number))
            .toList();
    return ofAnyKind.size() == 1 ? Optional.of(ofAnyKind.getFirst()) : Optional.empty();
  }

  /// @param id as [PatentFields#id] gives it
  static Optional<Patent> find(IndexSearcher searcher, String id) throws IOException {
    return all(searcher, new Term(PatentFields.ID, id)).stream().findFirst();
  }

  /// All publications of an application.
  static List<Patent> ofApplication(IndexSearcher searcher, ApplicationNumber number)
      throws IOException {
    Term key = new Term(PatentFields.APPLICATION, NumberKeys.of(number).iterator().next());
    return all(searcher, key).stream()
        .filter(
            patent ->
                patent.application() != null
                    && FamilyKeys.key(patent.application()).equals(FamilyKeys.key(number)))
        .toList();
  }

  private static List<Patent> all(IndexSearcher searcher, Term term) throws IOException {
    List<Patent> patents = new ArrayList<>();
    int most = Math.max(1, searcher.getIndexReader().docFreq(term));
    for (ScoreDoc doc : searcher.search(new TermQuery(term), most).scoreDocs) {
      patents.add(read(searcher, doc.doc));
    }
    return patents;
  }

  private static boolean sameButKind(PublicationNumber a, PublicationNumber b) {
    return a.office().equals(b.office()) && a.number().equals(b.number());
  }
}
