package dev.jadework.platform.insight.corpus;

import dev.jadework.patents.index.NoCorpusException;
import dev.jadework.patents.index.PatentIndex;
import dev.jadework.patents.index.lucene.LucenePatentIndex;
import dev.jadework.patents.reference.ReferenceStore;
import dev.jadework.patents.reference.ReferenceTable;
import dev.jadework.patents.reference.ReferencedIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// 语料库. The corpus of this server. Opened when first asked for, so the server starts without one;
/// what is added later, documents or reference tables, is seen at the next call.
@Component
public class Corpus implements AutoCloseable {
  private final Path data;
  private final Path directory;
  private final ReferenceStore references;
  private List<ReferenceTable> tables = List.of();
  private @Nullable PatentIndex plain;
  private @Nullable PatentIndex index;

  /// @param data the server's data directory
  Corpus(@Value("${jadework.data:data}") String data) {
    this.data = Path.of(data);
    this.directory = this.data.resolve("corpus");
    this.references = new ReferenceStore(this.data.resolve("reference"));
  }

  /// The corpus to ask.
  ///
  /// @throws NoCorpusException if there is none yet, or one of another version
  public synchronized PatentIndex index() {
    try {
      if (plain == null) {
        plain = LucenePatentIndex.open(directory);
      }
      List<ReferenceTable> now = references.list();
      if (index == null || !now.equals(tables)) {
        index = new ReferencedIndex(plain, references.open());
        tables = now;
      }
      return index;
    } catch (IOException e) {
      throw new UncheckedIOException("the corpus in " + directory + " cannot be read", e);
    }
  }

  /// Why there is no corpus to ask, and what to do; empty if there is one.
  public Optional<String> problem() {
    try {
      index();
      return Optional.empty();
    } catch (NoCorpusException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  /// The data directory, for the commands that fill the corpus.
  public Path data() {
    return data;
  }

  @Override
  public synchronized void close() {
    if (plain != null) {
      plain.close();
      plain = null;
      index = null;
    }
  }
}
