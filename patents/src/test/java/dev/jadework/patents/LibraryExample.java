package dev.jadework.patents;

import dev.jadework.patents.index.PriorArtRequest;
import dev.jadework.patents.index.SearchRequest;
import dev.jadework.patents.index.lucene.LuceneCorpusWriter;
import dev.jadework.patents.index.lucene.LucenePatentIndex;
import dev.jadework.patents.intake.CorpusIntake;
import dev.jadework.patents.intake.IntakeListener;
import dev.jadework.patents.query.QueryParser;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/// Reads a file into a corpus, searches it and asks for prior art: docs/howto/use-the-library.md.
final class LibraryExample {
  private LibraryExample() {}

  static void run(Path file, Path data, PrintStream out) throws IOException {
    Path index = data.resolve("index");
    var intake = new CorpusIntake(() -> LuceneCorpusWriter.open(index), data.resolve("rejects"));
    var read = intake.add(List.of(file), IntakeListener.NONE);
    out.println(read.counts().added() + " added, " + read.counts().rejected() + " rejected");

    try (var corpus = LucenePatentIndex.open(index)) {
      var query = QueryParser.parse("TI=榨糖机 AND PD>=2016");
      var found = corpus.search(SearchRequest.of(query).first(10));
      found.hits().forEach(hit -> out.println(hit.pn() + " " + hit.title()));

      var close = corpus.similar(new PriorArtRequest("榨糖机的机架", null, "C13B", 5));
      close.hits().forEach(hit -> out.println(hit.pn() + " because of " + hit.reasons()));
    }
  }
}
