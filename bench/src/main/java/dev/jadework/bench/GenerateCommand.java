package dev.jadework.bench;

import dev.jadework.patents.classification.Classification;
import dev.jadework.patents.document.Party;
import dev.jadework.patents.document.Patent;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Writes a large corpus made from real patents as JSON lines, for measurements of whole commands.
@Command(
    name = "generate",
    mixinStandardHelpOptions = true,
    description = "Writes many patents made from real ones as packed JSON lines.")
final class GenerateCommand implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();

  @Option(names = "--file", required = true, paramLabel = "FILE", description = "Real patents.")
  Path file = Path.of("");

  @Option(names = "--out", required = true, paramLabel = "FILE.jsonl.gz", description = "Result.")
  Path out = Path.of("");

  @Option(names = "--documents", description = "How many (default ${DEFAULT-VALUE}).")
  int documents = 1_000_000;

  @Option(names = "--seed", description = "Seed (default ${DEFAULT-VALUE}).")
  long seed = 42;

  @Override
  public Integer call() throws IOException {
    GeneratedCorpus corpus = new GeneratedCorpus(BenchData.read(file), seed, documents);
    try (OutputStream packed = new BufferedOutputStream(new Fast(Files.newOutputStream(out)));
        JsonGenerator json =
            new JsonFactory()
                .createGenerator(ObjectWriteContext.empty(), packed, JsonEncoding.UTF8)) {
      for (Patent patent : corpus) {
        write(json, patent);
        json.writeRaw('\n');
      }
    }
    PrintWriter to = spec.commandLine().getOut();
    to.printf(
        Locale.ROOT,
        "%,d documents, seed %d, in %s, %,d bytes%n",
        documents,
        seed,
        out,
        Files.size(out));
    return 0;
  }

  private static void write(JsonGenerator json, Patent patent) {
    json.writeStartObject();
    json.writeStringProperty("country", patent.publication().office());
    json.writeStringProperty("pub_number", patent.publication().number());
    text(json, "kind", patent.publication().kind());
    text(json, "app_number", patent.application());
    text(json, "app_type", patent.type().name().toLowerCase(Locale.ROOT));
    text(json, "filing_year", patent.filingYear());
    text(json, "pub_date", patent.published());
    text(json, "title", patent.title());
    text(json, "abstract", patent.abstractText());
    List<String> symbols = patent.classifications().stream().map(Classification::symbol).toList();
    text(json, "ipc_main", symbols.isEmpty() ? null : symbols.getFirst());
    json.writeName("ipc");
    json.writeStartArray();
    symbols.stream().skip(1).forEach(json::writeString);
    json.writeEndArray();
    names(json, "applicants", patent.applicants());
    names(json, "inventors", patent.inventors());
    text(json, "lang", patent.titles().isEmpty() ? null : patent.titles().getFirst().language());
    json.writeEndObject();
  }

  private static void names(JsonGenerator json, String key, List<Party> parties) {
    json.writeName(key);
    json.writeStartArray();
    parties.stream().map(Party::name).forEach(json::writeString);
    json.writeEndArray();
  }

  private static void text(JsonGenerator json, String key, @Nullable Object value) {
    if (value != null) {
      json.writeStringProperty(key, value.toString());
    }
  }

  /// Packs as fast as it can: the file is read a few times and thrown away.
  private static final class Fast extends GZIPOutputStream {
    Fast(OutputStream out) throws IOException {
      super(out, 1 << 16);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }
}
