package dev.jadework.cli;

import dev.jadework.patents.classification.ClassificationSymbol;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.index.CorpusSnapshot;
import dev.jadework.patents.index.CountUnit;
import dev.jadework.patents.index.LikePatent;
import dev.jadework.patents.index.PatentIndex;
import dev.jadework.patents.index.PriorArtRequest;
import dev.jadework.patents.number.PublicationNumber;
import dev.jadework.patents.number.UnreadableNumberException;
import dev.jadework.patents.query.DateInterval;
import dev.jadework.patents.similarity.PriorArtResult;
import dev.jadework.patents.similarity.PriorArtResult.Hit;
import dev.jadework.patents.similarity.PriorArtResult.Reason;
import dev.jadework.patents.similarity.ReasonWords;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// 现有技术. Prints the documents closest to a text, each with its reasons.
@Command(
    name = "similar",
    mixinStandardHelpOptions = true,
    description = "Finds prior art for a text: a sentence or a proposal of several pages.")
final class CorpusSimilar implements Callable<Integer> {
  /// Far above any proposal; a file of this size is not the text of one.
  private static final int LARGEST_TEXT = 8 << 20;

  private static final int REASON_WORDS = 8;

  /// Characters of a passage that are printed; with --json all are.
  private static final int LONGEST_PASSAGE = 160;

  @Spec CommandSpec spec = CommandSpec.create();
  @Mixin CorpusOption data = new CorpusOption();

  @ArgGroup(multiplicity = "1")
  Asked asked = new Asked();

  /// What is looked for: one of the two.
  static final class Asked {
    @Option(
        names = "--text",
        paramLabel = "FILE",
        description = "The text, plain in UTF-8; - reads standard input.")
    @Nullable String text;

    @Option(
        names = "--like",
        paramLabel = "NUMBER",
        description =
            "A publication of the corpus: its title, abstract and claims are the text; its simple"
                + " family serves too and is left out.")
    @Nullable String like;
  }

  @Option(
      names = "--before",
      paramLabel = "DATE",
      description = "Only documents published before this day (2019, 2019-08 or 2019-08-01).")
  @Nullable String before;

  @Option(
      names = "--ipc",
      paramLabel = "SYMBOL",
      description = "Only documents in this class or below: H01M, H01M10, H01M10/0525.")
  @Nullable String ipc;

  @Option(
      names = "--unit",
      paramLabel = "UNIT",
      description =
          "What counts as one hit: ${COMPLETION-CANDIDATES} (default ${DEFAULT-VALUE}); the closest"
              + " publication stands for the others, which are named.")
  CountUnit unit = CountUnit.SIMPLE_FAMILY;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Hits to show (default ${DEFAULT-VALUE}).")
  int limit = 20;

  @Option(names = "--json", description = "Prints one JSON document.")
  boolean json;

  @Override
  public Integer call() throws IOException {
    if (limit < 1) {
      throw CommandFailure.usage("jadework: --limit is the number of hits to show, 1 or more");
    }
    String file = asked.text;
    String given = file == null ? "" : read(file);
    PrintWriter out = spec.commandLine().getOut();
    try (PatentIndex index = Corpus.open(data)) {
      PriorArtRequest request =
          (asked.like == null
                  ? new PriorArtRequest(given, firstDay(), symbol(), limit)
                  : LikePatent.request(
                      index, patent(index, asked.like), firstDay(), symbol(), limit))
              .by(unit);
      CorpusSnapshot snapshot = index.snapshot();
      PriorArtResult result = index.similar(request);
      if (json) {
        Json.print(out, answer(request, result, snapshot));
      } else {
        print(out, request, result);
      }
    }
    return 0;
  }

  private static Patent patent(PatentIndex index, String number) {
    try {
      return PublicationNumber.possible(number).stream()
          .map(index::find)
          .flatMap(Optional::stream)
          .findFirst()
          .orElseThrow(
              () ->
                  CommandFailure.usage(
                      "jadework: --like "
                          + number
                          + " is not in the corpus, or without its kind code is more than one"
                          + " publication"));
    } catch (UnreadableNumberException e) {
      throw CommandFailure.usage("jadework: --like: " + e.getMessage());
    }
  }

  private static String read(String text) throws IOException {
    byte[] bytes;
    if (text.equals("-")) {
      bytes = limited(System.in);
    } else {
      Path file = Path.of(text);
      if (!Files.isRegularFile(file)) {
        throw CommandFailure.usage("jadework: --text " + text + " is not a file that can be read");
      }
      try (InputStream in = Files.newInputStream(file)) {
        bytes = limited(in);
      }
    }
    String decoded = decoded(text, bytes);
    if (decoded.isBlank()) {
      throw CommandFailure.usage(
          "jadework: --text " + text + " is empty; give a text that describes the technique");
    }
    return decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded;
  }

  private static String decoded(String text, byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw CommandFailure.usage(
          "jadework: --text %s is not plain text in UTF-8; save it as such (a Word file or PDF has to be exported as text)"
              .formatted(text));
    }
  }

  private static byte[] limited(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(LARGEST_TEXT + 1);
    if (bytes.length > LARGEST_TEXT) {
      throw CommandFailure.usage(
          "jadework: the text is longer than 8 MiB; give the part that describes the technique");
    }
    return bytes;
  }

  private @Nullable LocalDate firstDay() {
    if (before == null) {
      return null;
    }
    return DateInterval.read(before)
        .map(DateInterval::first)
        .orElseThrow(
            () ->
                CommandFailure.usage(
                    "jadework: --before "
                        + before
                        + " is not a date; write "
                        + DateInterval.FORMS));
  }

  private @Nullable String symbol() {
    if (ipc == null) {
      return null;
    }
    return ClassificationSymbol.parse(ipc)
        .map(ClassificationSymbol::toString)
        .orElseThrow(
            () ->
                CommandFailure.usage(
                    "jadework: --ipc "
                        + ipc
                        + " is not an IPC symbol; write H01M, H01M10 or H01M10/0525"));
  }

  private static Map<String, Object> answer(
      PriorArtRequest request, PriorArtResult result, CorpusSnapshot snapshot) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("hits", result.hits().stream().map(CorpusSimilar::hit).toList());
    answer.put("query", result.query().stream().map(CorpusSimilar::term).toList());
    answer.put("unit", request.unit().name());
    answer.put("leftOut", request.except().stream().sorted().toList());
    answer.put("snapshot", snapshot.id());
    answer.put("documents", snapshot.documents());
    return answer;
  }

  private static Map<String, Object> hit(Hit hit) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("pn", hit.pn());
    answer.put("title", hit.title());
    answer.put("score", hit.score());
    answer.put("applicants", hit.applicants());
    answer.put("ipc", hit.ipc());
    answer.put("pd", hit.pd() == null ? null : hit.pd().toString());
    answer.put("passage", hit.passage());
    answer.put("family", hit.family());
    answer.put("reasons", hit.reasons().stream().map(CorpusSimilar::reason).toList());
    return answer;
  }

  private static Map<String, Object> reason(Reason reason) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("term", reason.term());
    answer.put("share", reason.share());
    answer.put("zh", ReasonWords.of(reason.term(), Locale.CHINESE));
    answer.put("en", ReasonWords.of(reason.term(), Locale.ENGLISH));
    return answer;
  }

  private static Map<String, Object> term(PriorArtResult.Term term) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("term", term.term());
    answer.put("weight", term.weight());
    return answer;
  }

  private static void print(PrintWriter out, PriorArtRequest request, PriorArtResult result) {
    if (!request.except().isEmpty()) {
      out.println("Left out: " + String.join(", ", new TreeSet<>(request.except())));
    }
    if (result.query().isEmpty()) {
      out.println("The text has no term that the corpus knows; describe the technique in words.");
    } else if (result.hits().isEmpty()) {
      out.println("No document within these limits shares a term with the text.");
    }
    int rank = 1;
    for (Hit hit : result.hits()) {
      out.printf(Locale.ROOT, "%d. %s  %s%n", rank++, hit.pn(), hit.title());
      out.println(
          "   "
              + (hit.pd() == null ? "date unknown" : hit.pd())
              + "  "
              + String.join(", ", hit.ipc())
              + "  "
              + String.join("; ", hit.applicants()));
      out.println("   " + because(hit));
      if (!hit.passage().isEmpty()) {
        out.println("   “" + shown(hit.passage()) + "”");
      }
      if (!hit.family().isEmpty()) {
        out.println("   same family: " + String.join(", ", hit.family()));
      }
    }
    out.flush();
  }

  private static String shown(String passage) {
    return passage.codePointCount(0, passage.length()) <= LONGEST_PASSAGE
        ? passage
        : passage.substring(0, passage.offsetByCodePoints(0, LONGEST_PASSAGE)) + "…";
  }

  private static String because(Hit hit) {
    String shown =
        hit.reasons().stream()
            .limit(REASON_WORDS)
            .map(
                r ->
                    String.format(
                        Locale.ROOT,
                        "%s %.0f %%",
                        ReasonWords.of(r.term(), Locale.ENGLISH),
                        r.share() * 100))
            .collect(Collectors.joining(", "));
    int more = hit.reasons().size() - REASON_WORDS;
    return String.format(Locale.ROOT, "score %.1f: %s", hit.score(), shown)
        + (more > 0 ? ", and " + more + " more" : "");
  }
}
