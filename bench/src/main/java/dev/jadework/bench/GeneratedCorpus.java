package dev.jadework.bench;

import dev.jadework.patents.classification.Classification;
import dev.jadework.patents.document.LocalizedText;
import dev.jadework.patents.document.Party;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.Source;
import dev.jadework.patents.number.ApplicationNumber;
import dev.jadework.patents.number.PublicationNumber;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// 放大语料. As many patents as asked for, made from real ones: the real ones first, then mixtures of
/// two of the same subclass. A mixture takes about half of its sentences from each, has numbers and
/// dates of its own and now and then another applicant, so that words, lengths, classes and names
/// stay distributed as in the original while no text is a plain copy. Every document depends on the
/// seed and its position only; the sequence can be walked any number of times.
final class GeneratedCorpus implements Iterable<Patent> {
  private static final Pattern SENTENCE = Pattern.compile("(?<=[。；;，,.])");

  private final List<Patent> originals;
  private final Map<String, int[]> bySubclass;
  private final long seed;
  private final int size;

  GeneratedCorpus(List<Patent> originals, long seed, int size) {
    this.originals = originals;
    this.seed = seed;
    this.size = size;
    Map<String, List<Integer>> places = new HashMap<>();
    for (int i = 0; i < originals.size(); i++) {
      places.computeIfAbsent(subclass(originals.get(i)), key -> new ArrayList<>()).add(i);
    }
    this.bySubclass = new HashMap<>();
    places.forEach(
        (key, list) -> bySubclass.put(key, list.stream().mapToInt(Integer::intValue).toArray()));
  }

  int size() {
    return size;
  }

  @Override
  public Iterator<Patent> iterator() {
    return IntStream.range(0, size).mapToObj(this::get).iterator();
  }

  /// The document at a position.
  Patent get(int position) {
    if (position < originals.size()) {
      return originals.get(position);
    }
    Draft draft = draft(position);
    Patent one = draft.one();
    Patent other = draft.other();
    SplittableRandom random = draft.random();
    String language = language(one);
    return Patent.of(number(position))
        .published(draft.published())
        .application(application(one, position))
        .filed(one.filed())
        .filingYear(one.filingYear())
        .type(one.type())
        .title(
            language,
            mixed(one.title(), language(other).equals(language) ? other.title() : "", random))
        .abstracts(
            one.abstractText().isEmpty()
                ? List.of()
                : List.of(new LocalizedText(language, mixedAbstract(one, other, random))))
        .applicants(applicants(one, other, random))
        .inventors(one.inventors())
        .classifications(classes(one, other))
        .source(new Source("generated", "seed " + seed, "document " + position))
        .build();
  }

  /// What a mixture is made of, and its day.
  private record Draft(
      Patent one, Patent other, @Nullable LocalDate published, SplittableRandom random) {}

  private Draft draft(int position) {
    SplittableRandom random = new SplittableRandom(seed * 1_000_003 + position);
    Patent one = originals.get(random.nextInt(originals.size()));
    int[] relatives = bySubclass.getOrDefault(subclass(one), new int[] {0});
    Patent other = originals.get(relatives[random.nextInt(relatives.length)]);
    LocalDate published =
        one.published() == null ? null : one.published().plusDays(random.nextInt(-400, 401));
    return new Draft(one, other, published, random);
  }

  /// The day of publication of the document at a position, without making the document.
  @Nullable LocalDate published(int position) {
    return position < originals.size()
        ? originals.get(position).published()
        : draft(position).published();
  }

  /// Its number.
  PublicationNumber number(int position) {
    return position < originals.size()
        ? originals.get(position).publication()
        : new PublicationNumber("CN", String.valueOf(300_000_000 + position), "A");
  }

  private static @Nullable ApplicationNumber application(Patent one, int position) {
    int year = one.filingYear() == null ? 2010 : one.filingYear();
    return ApplicationNumber.parse(
        "CN", String.format(Locale.ROOT, "%04d1%07d", Math.max(2004, year), position % 10_000_000));
  }

  private static List<Party> applicants(Patent one, Patent other, SplittableRandom random) {
    return random.nextInt(5) == 0 ? other.applicants() : one.applicants();
  }

  private static List<Classification> classes(Patent one, Patent other) {
    List<Classification> both = new ArrayList<>(one.classifications());
    for (Classification more : other.classifications()) {
      if (both.stream().noneMatch(c -> c.symbol().equals(more.symbol()))) {
        both.add(new Classification(more.scheme(), more.symbol(), false));
      }
    }
    return both;
  }

  private static String mixedAbstract(Patent one, Patent other, SplittableRandom random) {
    String with = language(other).equals(language(one)) ? other.abstractText() : "";
    return mixed(one.abstractText(), with, random);
  }

  /// About half of the sentences of each, in their order.
  private static String mixed(String text, String with, SplittableRandom random) {
    if (with.isEmpty()) {
      return text;
    }
    String[] first = SENTENCE.split(text);
    String[] second = SENTENCE.split(with);
    if (first.length == 1 || second.length == 1) {
      return random.nextBoolean() ? text : with;
    }
    StringBuilder mixed = new StringBuilder(text.length());
    for (int i = 0; i < first.length; i++) {
      boolean own = i >= second.length || random.nextBoolean();
      mixed.append(own ? first[i] : second[i]);
    }
    return mixed.toString();
  }

  private static String language(Patent patent) {
    return patent.titles().isEmpty() ? "und" : patent.titles().getFirst().language();
  }

  private static String subclass(Patent patent) {
    if (patent.classifications().isEmpty()) {
      return "";
    }
    String symbol = patent.classifications().getFirst().symbol();
    return symbol.substring(0, Math.min(4, symbol.length()));
  }

  /// A seeded sample of positions, ascending.
  int[] sample(int count) {
    return new Random(seed)
        .ints(0, size)
        .distinct()
        .limit(Math.min(count, size))
        .sorted()
        .toArray();
  }
}
