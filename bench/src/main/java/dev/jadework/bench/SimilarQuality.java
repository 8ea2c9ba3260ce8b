package dev.jadework.bench;

import dev.jadework.patents.document.Patent;
import dev.jadework.patents.index.lucene.LucenePatentIndex;
import dev.jadework.patents.number.PublicationNumber;
import dev.jadework.patents.similarity.PriorArtRequest;
import dev.jadework.patents.similarity.PriorArtResult;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Function;

/// How often prior-art search finds what is known to belong to a text, beside plain BM25: the
/// document itself first, and the twin that the same applicant filed of the same thing.
///
/// The publications of one application count as one document, since they share their texts.
final class SimilarQuality {
  private static final int AMONG = 10;

  private final Map<String, String> applications = new HashMap<>();
  private final BiFunction<String, Integer, List<String>> ours;
  private final BiFunction<String, Integer, List<String>> plain;
  private final long seed;
  private final int texts;

  SimilarQuality(
      LucenePatentIndex index, PlainLucene plain, List<Patent> patents, long seed, int texts) {
    this.ours =
        (text, limit) ->
            index.similar(new PriorArtRequest(text, null, null, limit)).hits().stream()
                .map(PriorArtResult.Hit::pn)
                .toList();
    this.plain = plain::similar;
    this.seed = seed;
    this.texts = texts;
    for (Patent patent : patents) {
      String number = patent.publication().toString();
      applications.put(
          number, patent.application() == null ? number : patent.application().toString());
    }
  }

  private enum Part {
    TITLE("title", Patent::title),
    ABSTRACT("abstract", Patent::abstractText),
    HALF(
        "half an abstract",
        patent -> patent.abstractText().substring(0, patent.abstractText().length() / 2));

    private final String words;
    private final Function<Patent, String> text;

    Part(String words, Function<Patent, String> text) {
      this.words = words;
      this.text = text;
    }
  }

  void itself(PrintWriter out, List<Patent> sample) {
    for (Part part : Part.values()) {
      int found = 0;
      int foundPlain = 0;
      for (Patent patent : sample) {
        String text = part.text.apply(patent);
        String application = application(patent.publication().toString());
        found += within(ours.apply(text, 1), application);
        foundPlain += within(plain.apply(text, 1), application);
      }
      print(out, "itself first by " + part.words, sample.size(), found, foundPlain);
    }
  }

  void twins(PrintWriter out, LucenePatentIndex index, Path tsv) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(tsv));
    List<String> heads = List.of(lines.removeFirst().split("\t", -1));
    Collections.shuffle(lines, new Random(seed));
    record Pair(Patent patent, String twin) {}
    List<Pair> pairs = new ArrayList<>();
    for (String line : lines) {
      List<String> cells = List.of(line.split("\t", -1));
      String twin = "CN" + cells.get(heads.indexOf("um_pub"));
      index
          .find(new PublicationNumber("CN", cells.get(heads.indexOf("invention_pub")), null))
          .ifPresent(patent -> pairs.add(new Pair(patent, application(twin))));
      if (pairs.size() == texts) {
        break;
      }
    }
    for (Part part : Part.values()) {
      int found = 0;
      int foundPlain = 0;
      for (Pair pair : pairs) {
        String text = part.text.apply(pair.patent());
        // One more, because the document itself is among them.
        found += within(ours.apply(text, AMONG + 1), pair.twin());
        foundPlain += within(plain.apply(text, AMONG + 1), pair.twin());
      }
      print(out, "twin in " + AMONG + " by " + part.words, pairs.size(), found, foundPlain);
    }
  }

  private String application(String publication) {
    return applications.getOrDefault(publication, publication);
  }

  private int within(List<String> publications, String application) {
    return publications.stream().map(this::application).anyMatch(application::equals) ? 1 : 0;
  }

  private static void print(PrintWriter out, String what, int of, int found, int plain) {
    out.printf(
        Locale.ROOT, "quality   %-30s %d of %d (plain BM25 %d)%n", what + ":", found, of, plain);
    out.flush();
  }
}
