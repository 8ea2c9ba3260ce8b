package dev.jadework.patents.index.lucene;

import dev.jadework.patents.family.Families;
import dev.jadework.patents.index.CountUnit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.jspecify.annotations.Nullable;

/// What is derived once from a state of the corpus, when first asked for: families, shared
/// status and the common numbers of facet values. Thread-safe.
final class OpenReader {
  private final IndexReader reader;
  private final Map<String, GlobalValues> values = new ConcurrentHashMap<>();
  private @Nullable Families families;
  private int publications = -1;
  private @Nullable SharedStatus status;

  OpenReader(IndexReader reader) {
    this.reader = reader;
  }

  boolean isOf(IndexReader other) {
    return reader == other;
  }

  /// Per document the number of its unit, -1 for a deleted one; null if each is its own.
  int @Nullable [] groups(CountUnit unit) throws IOException {
    return switch (unit) {
      case PUBLICATION -> null;
      case APPLICATION -> families().byApplication();
      case SIMPLE_FAMILY -> families().bySimpleFamily();
      case EXTENDED_FAMILY -> families().byExtendedFamily();
    };
  }

  /// Unit numbers are below this.
  int groupCount(CountUnit unit) throws IOException {
    return unit == CountUnit.PUBLICATION ? reader.maxDoc() : families().groups();
  }

  GlobalValues values(String field) throws IOException {
    try {
      return values.computeIfAbsent(
          field,
          name -> {
            try {
              return GlobalValues.of(reader, name);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    } catch (UncheckedIOException e) {
      throw new IOException(e.getCause());
    }
  }

  /// Makes the columns of these fields with all processors, as far as they are not there: first the
  /// common numbers, field beside field, then the documents, part beside part.
  void load(Collection<String> fields) throws IOException {
    try {
      fields.parallelStream()
          .forEach(
              field -> {
                try {
                  values(field);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    } catch (UncheckedIOException e) {
      throw new IOException(e.getCause());
    }
    for (String field : fields) {
      values(field).column();
    }
  }

  /// Publications there are; other documents have no facet values.
  synchronized int publications() throws IOException {
    if (publications < 0) {
      publications = RegisterDocuments.publications(reader);
    }
    return publications;
  }

  synchronized SharedStatus status() throws IOException {
    if (status == null) {
      status = SharedStatus.of(reader);
    }
    return status;
  }

  private synchronized Families families() throws IOException {
    if (families == null) {
      families = StoredKeys.families(reader);
    }
    return families;
  }
}
