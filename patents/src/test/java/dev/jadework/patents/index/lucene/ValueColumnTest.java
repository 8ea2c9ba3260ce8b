package dev.jadework.patents.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValueColumnTest {
  /// More than two ranges are decoded at a time, in a first segment of one and a bit.
  private static final int FIRST = 70_000;

  private static final int ALL = 140_000;

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void everyDocumentHasTheValuesItWasGivenAndADeletedOneNone(int most) throws IOException {
    Random random = new Random(most);
    List<TreeSet<String>> given = new ArrayList<>();
    try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
      write(directory, given, random, most);
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        GlobalValues values = GlobalValues.of(reader, "field");
        ValueColumn column = values.column();
        int[] all = new int[values.count()];
        for (int i = 0; i < all.length; i++) {
          all[i] = i;
        }
        List<String> texts = values.texts(all);
        Bits live = MultiBits.getLiveDocs(reader);
        TreeMap<String, Integer> counts = new TreeMap<>();
        texts.forEach(text -> counts.put(text, 0));
        for (int document = 0; document < ALL; document++) {
          List<String> found = new ArrayList<>();
          for (int at = column.from(document); at < column.to(document); at++) {
            found.add(texts.get(column.number(at)));
          }
          boolean kept = live == null || live.get(document);
          List<String> expected = kept ? List.copyOf(given.get(document)) : List.of();
          if (!found.equals(expected)) {
            assertThat(found).as("document %d, seed %d", document, most).isEqualTo(expected);
          }
          expected.forEach(value -> counts.merge(value, 1, Integer::sum));
        }
        assertThat(column.counts(values.count()))
            .containsExactly(counts.values().stream().mapToInt(Integer::intValue).toArray());
      }
    }
  }

  /// Every twentieth document of the beginning is deleted again.
  private static void write(
      ByteBuffersDirectory directory, List<TreeSet<String>> given, Random random, int most)
      throws IOException {
    IndexWriterConfig config = new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (int i = 0; i < ALL; i++) {
        TreeSet<String> values = new TreeSet<>();
        for (int n = random.nextInt(most + 1); n > 0; n--) {
          values.add("v" + random.nextInt(500));
        }
        given.add(values);
        Document document = new Document();
        document.add(new StringField("id", i % 20 == 0 ? "gone" : "kept", Field.Store.NO));
        values.forEach(v -> document.add(new SortedSetDocValuesField("field", new BytesRef(v))));
        writer.addDocument(document);
        if (i == FIRST) {
          writer.deleteDocuments(new Term("id", "gone"));
          writer.commit();
        }
      }
    }
  }
}
