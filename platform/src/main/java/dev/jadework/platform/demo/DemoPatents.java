package dev.jadework.platform.demo;

import dev.jadework.patents.classification.Classification;
import dev.jadework.patents.document.Claim;
import dev.jadework.patents.document.Party;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.PatentType;
import dev.jadework.patents.document.Source;
import dev.jadework.patents.number.ApplicationNumber;
import dev.jadework.patents.number.PublicationNumber;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// 演示专利. Synthetic Chinese patents, 2000 to 2025: the same seed gives the same list everywhere.
///
/// Numbers have the form and check digit of real ones and lie in the ranges of their time, but what
/// they stand for is invented; every record says so in its extra fact `synthetic`.
public final class DemoPatents {
  /// Applications that give somewhat more than 20,000 publications.
  public static final int APPLICATIONS = 18_500;

  private static final LocalDate KINDS_OF_2010 = LocalDate.of(2010, 4, 7);
  private static final LocalDate ONE_NUMBER_FOR_LIFE = LocalDate.of(2007, 7, 1);
  private static final LocalDate NINE_DIGIT_GRANTS = LocalDate.of(2007, 8, 1);

  private final long seed;
  private final ApplicationNumbers applicationNumbers = new ApplicationNumbers();
  private final PublicationNumbers publicationNumbers = new PublicationNumbers();
  private final List<Patent> patents = new ArrayList<>();

  private DemoPatents(long seed) {
    this.seed = seed;
  }

  /// All publications in the order of their dates.
  ///
  /// @param applications how many applications to invent, apart from those planted
  public static List<Patent> generate(long seed, int applications) {
    return new DemoPatents(seed).publish(filings(seed, applications));
  }

  private static List<Filing> filings(long seed, int applications) {
    Region region = new Region();
    List<Field> fields = Field.all();
    Phrases phrases = new Phrases(Resource.yaml("phrases.yaml"));
    RandomFilings random = new RandomFilings(seed, region, fields, phrases);
    List<Filing> filings =
        IntStream.range(0, applications).parallel().mapToObj(random::filing).toList();
    List<Filing> all = new ArrayList<>(NearDuplicates.plant(filings, seed));
    all.addAll(PlantedPriorArt.filings(region, seed));
    return all;
  }

  private List<Patent> publish(List<Filing> filings) {
    for (int i = 0; i < filings.size(); i++) {
      publish(filings.get(i), Dice.of(seed, "numbers", i));
    }
    patents.sort(
        Comparator.comparing(
                (Patent patent) -> java.util.Objects.requireNonNull(patent.published()))
            .thenComparing(patent -> patent.publication().toString()));
    return List.copyOf(patents);
  }

  private void publish(Filing filing, Dice dice) {
    ApplicationNumber application = applicationNumbers.next(filing, dice);
    LocalDate published = filing.published();
    if (published.isAfter(RandomFilings.LAST_DAY)) {
      return;
    }
    if (filing.utility()) {
      String kind = published.isBefore(KINDS_OF_2010) ? "Y" : "U";
      add(filing, application, publicationNumbers.next("U", published, dice), kind, published);
      return;
    }
    String number = publicationNumbers.next("A", published, dice);
    add(filing, application, number, "A", published);
    LocalDate granted = filing.granted();
    if (granted != null && !granted.isAfter(RandomFilings.LAST_DAY)) {
      String kind = granted.isBefore(KINDS_OF_2010) ? "C" : "B";
      add(filing, application, grantNumber(number, published, granted, dice), kind, granted);
    }
  }

  /// Since July 2007 a grant keeps the number of its application.
  private String grantNumber(String number, LocalDate published, LocalDate granted, Dice dice) {
    boolean keeps =
        !published.isBefore(ONE_NUMBER_FOR_LIFE) && !granted.isBefore(NINE_DIGIT_GRANTS);
    return keeps ? number : publicationNumbers.next("C", granted, dice);
  }

  private void add(
      Filing filing, ApplicationNumber application, String number, String kind, LocalDate day) {
    boolean granted = !kind.equals("A");
    patents.add(
        Patent.of(new PublicationNumber("CN", number, kind))
            .published(day)
            .application(application)
            .filed(filing.filed())
            .type(filing.utility() ? PatentType.UTILITY_MODEL : PatentType.INVENTION)
            .titles(filing.titles())
            .abstracts(filing.abstracts())
            .claims(claims(filing, granted))
            .applicants(filing.applicants().stream().map(Applicant::party).toList())
            .inventors(filing.inventors().stream().map(Party::named).toList())
            .classifications(classifications(filing))
            .extra(extra(filing.key()))
            .source(new Source("demo", "seed " + seed, "application " + application.number()))
            .build());
  }

  /// The application shows its first claim, the grant all of them.
  private static List<Claim> claims(Filing filing, boolean granted) {
    List<Claim> claims = new ArrayList<>();
    String language = filing.titles().getFirst().language();
    int count = granted ? filing.claims().size() : 1;
    for (int i = 0; i < count; i++) {
      List<Integer> dependsOn = i == 0 ? List.of() : List.of(1);
      claims.add(new Claim(i + 1, language, filing.claims().get(i), dependsOn));
    }
    return claims;
  }

  private static List<Classification> classifications(Filing filing) {
    List<Classification> list = new ArrayList<>();
    for (String symbol : filing.ipc()) {
      list.add(new Classification("IPC", symbol, list.isEmpty()));
    }
    return list;
  }

  private static Map<String, List<String>> extra(@Nullable String key) {
    return key == null || key.isEmpty()
        ? Map.of("synthetic", List.of("demo"))
        : Map.of("synthetic", List.of("demo"), "planted", List.of(key));
  }
}
