package dev.jadework.patents.analysis.citation;

import dev.jadework.patents.analysis.citation.CitationSet.Document;
import dev.jadework.patents.classification.Classification;
import dev.jadework.patents.classification.ClassificationSymbol;
import dev.jadework.patents.classification.TechnologyFields;
import dev.jadework.patents.document.Citation;
import dev.jadework.patents.document.ContentDigest;
import dev.jadework.patents.document.Party;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.family.LongNumbers;
import dev.jadework.patents.number.PublicationNumber;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Makes a [CitationSet] of publications that come one by one, texts not needed. Numbers are kept
/// as 64-bit digests and equal values once, so that a million applications fit into some hundred
/// megabytes.
public final class CitationSetBuilder {
  /// Of two publications of an application the facts of the earlier count.
  private static final Comparator<Document> FIRST =
      Comparator.comparing(
          Document::published, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()));

  private final UnaryOperator<String> names;
  private final List<Document> documents = new ArrayList<>();
  private final LongNumbers applications = new LongNumbers();
  private final LongNumbers publications = new LongNumbers(); // of the corpus, or cited
  private final Map<Object, Object> known = new HashMap<>();
  private int[] applicationOf = new int[1024]; // by publication, one more than the application
  private long[] cited = new long[1024]; // application and publication
  private int size;
  private long literature;

  /// @param names the body that an applicant's name means
  public CitationSetBuilder(UnaryOperator<String> names) {
    this.names = names;
  }

  /// @param subject true if the figures are asked for it
  public void add(Patent patent, boolean subject) {
    String id =
        patent.application() == null
            ? patent.publication().toString()
            : patent.application().office() + patent.application().number();
    int application = applications.of(digest(id));
    Document document = document(id, patent, subject);
    if (application == documents.size()) {
      documents.add(document);
    } else {
      documents.set(application, merged(documents.get(application), document));
    }
    int publication = publications.of(key(patent.publication()));
    applicationOf = grown(applicationOf, publication);
    applicationOf[publication] = application + 1;
    for (Citation citation : patent.citations()) {
      if (citation.patent() == null) {
        literature++;
      } else {
        cites(application, publications.of(key(citation.patent())));
      }
    }
  }

  private void cites(int application, int publication) {
    if (size == cited.length) {
      cited = Arrays.copyOf(cited, size * 2);
    }
    cited[size++] = Links.pair(application, publication);
  }

  public CitationSet build() {
    int[] order =
        IntStream.range(0, documents.size())
            .boxed()
            .sorted(Comparator.comparing(at -> documents.get(at).id()))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] position = new int[order.length];
    for (int place = 0; place < order.length; place++) {
      position[order[place]] = place;
    }
    applicationOf = grown(applicationOf, publications.size());
    long[] distinct = Links.distinct(cited, size);
    long[] pairs = new long[distinct.length];
    int inside = 0;
    long outside = 0;
    for (long one : distinct) {
      int citing = (int) (one >>> 32);
      int found = applicationOf[(int) one] - 1;
      if (found < 0) {
        outside++;
      } else if (found != citing) {
        pairs[inside++] = Links.pair(position[citing], position[found]);
      }
    }
    long[] forward = Links.distinct(pairs, inside);
    long[] back = LongStream.of(forward).map(CitationSetBuilder::turned).sorted().toArray();
    return new CitationSet(
        IntStream.of(order).mapToObj(documents::get).toList(),
        Links.of(order.length, forward),
        Links.of(order.length, back),
        outside,
        literature);
  }

  private static long turned(long pair) {
    return Links.pair((int) pair, (int) (pair >>> 32));
  }

  private Document document(String id, Patent patent, boolean subject) {
    String symbol =
        patent.classifications().stream()
            .filter(c -> c.scheme().equals("IPC") && c.symbol().length() >= 4)
            .min((a, b) -> Boolean.compare(b.main(), a.main()))
            .map(Classification::symbol)
            .orElse(null);
    return new Document(
        id,
        patent.title(),
        patent.published() == null ? null : once(patent.published()),
        patent.filingYear() == null ? null : once(patent.filingYear()),
        symbol == null ? null : once(symbol.substring(0, 4)),
        symbol == null ? null : field(symbol),
        patent.applicants().stream()
            .map(Party::name)
            .map(String::strip)
            .map(names)
            .map(this::once)
            .distinct()
            .toList(),
        subject);
  }

  private static @Nullable Integer field(String symbol) {
    return ClassificationSymbol.parse(symbol)
        .flatMap(TechnologyFields.STARTER::of)
        .map(TechnologyFields.Field::number)
        .orElse(null);
  }

  /// The equal value that is kept already, if there is one.
  @SuppressWarnings("unchecked")
  private <T> T once(T value) {
    return (T) known.computeIfAbsent(value, _ -> value);
  }

  /// The facts of the earlier, of those it lacks those of the later, and holders of both.
  private static Document merged(Document a, Document b) {
    Document first = FIRST.compare(b, a) < 0 ? b : a;
    Document second = first == a ? b : a;
    return new Document(
        first.id(),
        first.title(),
        first.published(),
        first.filingYear() == null ? second.filingYear() : first.filingYear(),
        first.mainClass() == null ? second.mainClass() : first.mainClass(),
        first.mainClass() == null ? second.field() : first.field(),
        Stream.concat(first.holders().stream(), second.holders().stream()).distinct().toList(),
        first.subject() || second.subject());
  }

  /// Citations often lack the kind code.
  private static long key(PublicationNumber number) {
    return digest(number.office() + number.number());
  }

  /// Among ten million keys two share a digest with a probability below 10⁻⁵.
  private static long digest(String key) {
    long low = ContentDigest.of(key.getBytes(StandardCharsets.UTF_8)).low();
    return low == 0 ? 1 : low;
  }

  private static int[] grown(int[] array, int position) {
    return position < array.length
        ? array
        : Arrays.copyOf(array, Math.max(position + 1, array.length * 2));
  }
}
