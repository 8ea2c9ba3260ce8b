package dev.jadework.platform.demo;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.patents.document.ContentDigest;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.PatentJson;
import dev.jadework.patents.document.PatentType;
import dev.jadework.patents.number.ApplicationNumber;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DemoPatentsTest {
  private static final long SEED = 20_260_101;
  private static final List<Patent> PATENTS = DemoPatents.generate(SEED, DemoPatents.APPLICATIONS);

  @Test
  void makesTwentyThousandPublicationsWithDistinctNumbers() {
    assertThat(PATENTS).hasSizeGreaterThanOrEqualTo(20_000);
    assertThat(PATENTS.stream().map(patent -> patent.publication().toString()).distinct())
        .hasSameSizeAs(PATENTS);
  }

  /// The digest is written down, so that another machine or another day that draws otherwise shows.
  @Test
  void makesTheSameBytesFromTheSameSeedEverywhere() {
    assertThat(digest(DemoPatents.generate(7, 300)))
        .isEqualTo(digest(DemoPatents.generate(7, 300)))
        .isNotEqualTo(digest(DemoPatents.generate(8, 300)))
        .isEqualTo("75b7f7206af7018a5e29382889ae7b2c");
  }

  @Test
  void hasAFewApplicantsWithManyPatentsAndManyWithFew() {
    Map<String, Long> byApplicant =
        PATENTS.stream().collect(groupingBy(p -> p.applicants().getFirst().name(), counting()));
    List<Long> counts = byApplicant.values().stream().sorted((a, b) -> Long.compare(b, a)).toList();
    long top = counts.stream().limit(10).mapToLong(Long::longValue).sum();

    assertThat((double) top / PATENTS.size()).isBetween(0.12, 0.30);
    assertThat(byApplicant).hasSizeGreaterThan(1_000);
  }

  @Test
  void spreadsUnequallyOverAboutSixtyMainGroups() {
    Map<String, Long> byGroup =
        PATENTS.stream()
            .collect(
                groupingBy(
                    p -> p.classifications().getFirst().symbol().replaceAll("/.*", ""),
                    counting()));

    assertThat(byGroup).hasSizeBetween(60, 75);
    assertThat(byGroup.values().stream().mapToLong(Long::longValue).max().orElseThrow())
        .isGreaterThan(5 * PATENTS.size() / byGroup.size() / 2);
  }

  @Test
  void growsOverTheYears() {
    assertThat(published(2023)).isGreaterThan(2 * published(2013));
    assertThat(published(2013)).isGreaterThan(2 * published(2006));
    assertThat(PATENTS.getFirst().published()).isAfter(LocalDate.of(2000, 1, 1));
    assertThat(PATENTS.getLast().published()).isBeforeOrEqualTo(LocalDate.of(2025, 12, 31));
  }

  @Test
  void givesEveryApplicationARightCheckDigitAndAPublicationAfterItsFiling() {
    assertThat(PATENTS)
        .allSatisfy(
            patent -> {
              ApplicationNumber number = ApplicationNumber.parse(patent.application().toString());
              assertThat(number.checkDigit()).isEqualTo(number.computedCheckDigit());
              assertThat(number.filingYear()).hasValue(patent.filed().getYear());
              assertThat(patent.published()).isAfter(patent.filed());
            });
  }

  @Test
  void usesTheKindCodesOfTheirTime() {
    LocalDate change = LocalDate.of(2010, 4, 7);
    assertThat(PATENTS)
        .allSatisfy(
            patent -> {
              boolean old = patent.published().isBefore(change);
              boolean utility = patent.type() == PatentType.UTILITY_MODEL;
              assertThat(patent.publication().kind())
                  .isIn(utility ? List.of(old ? "Y" : "U") : List.of("A", old ? "C" : "B"));
            });
  }

  @Test
  void grantsFollowTheirApplicationAndSinceMid2007KeepItsNumber() {
    Map<String, Patent> applications = new HashMap<>();
    PATENTS.stream()
        .filter(patent -> "A".equals(patent.publication().kind()))
        .forEach(patent -> applications.put(patent.application().toString(), patent));
    List<Patent> grants =
        PATENTS.stream()
            .filter(patent -> Set.of("B", "C").contains(patent.publication().kind()))
            .toList();

    assertThat(grants).hasSizeGreaterThan(2_000);
    assertThat(grants)
        .allSatisfy(
            grant -> {
              Patent application = applications.get(grant.application().toString());
              assertThat(grant.published()).isAfter(application.published());
              if (!application.published().isBefore(LocalDate.of(2007, 8, 1))) {
                assertThat(grant.publication().number())
                    .isEqualTo(application.publication().number());
              }
            });
  }

  @Test
  void tellsEachInventionInItsOwnWords() {
    List<Patent> chinese =
        PATENTS.stream()
            .filter(patent -> patent.titles().getFirst().language().equals("zh"))
            .filter(patent -> Set.of("A", "U", "Y").contains(patent.publication().kind()))
            .toList();
    assertThat(chinese.stream().map(Patent::abstractText).distinct().count())
        .isGreaterThan(chinese.size() * 995L / 1000);
    assertThat(chinese)
        .allSatisfy(
            patent -> {
              assertThat(patent.abstractText()).hasSizeBetween(60, 330).doesNotContain("{", "}");
              assertThat(patent.title()).hasSizeBetween(2, 45).doesNotContain("{", "}");
              assertThat(patent.claims()).isNotEmpty();
              assertThat(patent.claims().getFirst().text()).doesNotContain("{", "}");
            });
    assertThat(median(chinese)).isBetween(150, 270);
  }

  @Test
  void holdsSomeEnglishTextsJointApplicantsAndApplicantsFromAbroad() {
    assertThat(PATENTS.stream().filter(p -> p.applicants().size() == 2).count())
        .isGreaterThan(PATENTS.size() / 50);
    assertThat(
            PATENTS.stream()
                .filter(p -> p.abstracts().stream().anyMatch(text -> text.language().equals("en")))
                .count())
        .isGreaterThan(PATENTS.size() / 50);
  }

  @Test
  void plantsFortyPairsThatAreNearlyTheSame() {
    Map<String, Patent> planted = planted();
    for (int i = 0; i < NearDuplicates.COUNT; i++) {
      Patent first = planted.get("repeated-" + i);
      Patent second = planted.get("repeats-" + i);
      assertThat(jaccard(first.abstractText(), second.abstractText())).isGreaterThan(0.8);
      assertThat(first.application()).isNotEqualTo(second.application());
      assertThat(first.applicants()).isEqualTo(second.applicants());
    }
  }

  @Test
  void plantsForEachWrittenProjectAPatentThatHasNearlyAllItsFeatures() {
    Map<String, Patent> planted = planted();
    for (WrittenProject project : WrittenProject.all()) {
      Patent closest = planted.get(project.id() + "-1");
      long told = project.wordings().stream().filter(closest.abstractText()::contains).count();
      assertThat(told).isEqualTo(project.features().size() - 1L);
      assertThat(project.proposal()).hasSizeGreaterThanOrEqualTo(400);
    }
  }

  private static long published(int year) {
    return PATENTS.stream().filter(patent -> patent.published().getYear() == year).count();
  }

  private static Map<String, Patent> planted() {
    Map<String, Patent> planted = new HashMap<>();
    for (Patent patent : PATENTS) {
      patent.extra().getOrDefault("planted", List.of()).forEach(key -> planted.put(key, patent));
    }
    return planted;
  }

  private static int median(List<Patent> patents) {
    List<Integer> lengths = patents.stream().map(p -> p.abstractText().length()).sorted().toList();
    return lengths.get(lengths.size() / 2);
  }

  private static String digest(List<Patent> patents) {
    ContentDigest sum = ContentDigest.ZERO;
    for (Patent patent : patents) {
      sum = sum.plus(ContentDigest.of(PatentJson.write(patent)));
    }
    return sum.toString();
  }

  /// Share of common sequences of three characters.
  private static double jaccard(String a, String b) {
    Set<String> first = grams(a);
    Set<String> second = grams(b);
    Set<String> both = new HashSet<>(first);
    both.retainAll(second);
    return (double) both.size() / (first.size() + second.size() - both.size());
  }

  private static Set<String> grams(String text) {
    List<String> grams = new ArrayList<>();
    for (int i = 0; i + 3 <= text.length(); i++) {
      grams.add(text.substring(i, i + 3));
    }
    return new HashSet<>(grams);
  }
}
