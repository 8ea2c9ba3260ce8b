package dev.jadework.bench;

import dev.jadework.patents.document.Patent;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// 所测语料. Which corpus a benchmark measures: one that exists, or one made of real patents and
/// indexed without their texts, which would only make it larger.
final class CorpusOptions {
  @Option(
      names = "--corpus",
      paramLabel = "DIR",
      description = "An index that exists, for example data/corpus; instead of --file.")
  @Nullable Path corpus;

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description = "Real patents, to generate from; indexed without their texts.")
  @Nullable Path file;

  @Option(names = "--documents", description = "Documents made of --file (${DEFAULT-VALUE}).")
  int size = 1_000_000;

  @Option(names = "--seed", description = "Seed of all that is drawn (${DEFAULT-VALUE}).")
  long seed = 42;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Where the index is built and removed again. Default: temporary files.")
  @Nullable Path data;

  /// What is made of real patents.
  interface Making {
    Iterable<Patent> of(List<Patent> originals);
  }

  /// A measurement on an index.
  interface Measuring<T> {
    /// @param scratch an empty directory, removed afterwards
    T on(Path corpus, Path scratch) throws Exception;
  }

  GeneratedCorpus generated(List<Patent> originals) {
    return new GeneratedCorpus(originals, seed, size);
  }

  <T> T measure(PrintWriter out, Making making, Measuring<T> measuring) throws Exception {
    Path directory = BenchData.directory(data);
    try {
      Path indexed = corpus == null ? make(out, making, directory.resolve("corpus")) : corpus;
      return measuring.on(indexed, directory);
    } finally {
      BenchData.delete(directory);
    }
  }

  private Path make(PrintWriter out, Making making, Path directory) throws IOException {
    if (file == null) {
      throw new IllegalArgumentException("give --corpus DIR or --file FILE");
    }
    BenchData.printSource(out, file, seed);
    BenchData.indexWithoutTexts(out, making.of(BenchData.read(file)), directory);
    return directory;
  }
}
