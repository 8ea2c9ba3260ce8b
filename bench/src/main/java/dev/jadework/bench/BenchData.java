package dev.jadework.bench;

import dev.jadework.patents.document.Patent;
import dev.jadework.patents.format.PatentSink;
import dev.jadework.patents.format.Reject;
import dev.jadework.patents.index.lucene.LuceneCorpusWriter;
import dev.jadework.patents.intake.SourceFormats;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Files of patents and directories of indexes, as the benchmarks use them.
final class BenchData {
  private BenchData() {}

  /// What becomes of each patent read.
  interface Each {
    void patent(Patent patent) throws IOException;
  }

  /// All patents of a file, in memory.
  static List<Patent> read(Path file) throws IOException {
    List<Patent> patents = new ArrayList<>();
    read(file, patents::add);
    return patents;
  }

  /// All patents of a file, one after the other. Rejects end the benchmark: a figure over an
  /// unknown part of the data would say nothing.
  static void read(Path file, Each each) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      SourceFormats.reader()
          .read(
              in,
              String.valueOf(file.getFileName()),
              new PatentSink() {
                @Override
                public void accept(Patent patent) throws IOException {
                  each.patent(patent);
                }

                @Override
                public void reject(Reject reject) throws IOException {
                  throw new IOException(
                      "%s, %s: %s".formatted(reject.file(), reject.place(), reject.message()));
                }

                @Override
                public void remark(String name, String remark) {
                  // An empty file shows in the number of documents.
                }
              });
    }
  }

  /// What documents are made from.
  static void printSource(PrintWriter out, Path file, long seed) throws IOException {
    out.printf(
        Locale.ROOT, "data      %s, SHA-256 %s, seed %d%n", file, Machine.sha256(file), seed);
  }

  /// Indexes documents by all but their titles and abstracts.
  static void indexWithoutTexts(PrintWriter out, Iterable<Patent> patents, Path directory)
      throws IOException {
    long start = System.nanoTime();
    try (LuceneCorpusWriter writer = LuceneCorpusWriter.open(directory)) {
      for (Patent patent : patents) {
        writer.put(patent.with().titles(List.of()).abstracts(List.of()).build());
      }
      writer.commit();
    }
    out.printf(
        Locale.ROOT, "indexed   in %.0f s, without texts%n", (System.nanoTime() - start) / 1e9);
    out.flush();
  }

  /// A new directory, below the one given or among the temporary files.
  static Path directory(@Nullable Path below) throws IOException {
    return below == null
        ? Files.createTempDirectory("jadework-bench")
        : Files.createTempDirectory(Files.createDirectories(below), "bench");
  }

  /// Bytes of all files below a directory.
  static long size(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      long size = 0;
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        size += Files.size(file);
      }
      return size;
    }
  }

  static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
