package dev.jadework.patents.family;

import static dev.jadework.patents.document.RelatedDocument.Relation.CONTINUATION;
import static dev.jadework.patents.document.RelatedDocument.Relation.PROVISIONAL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.Priority;
import dev.jadework.patents.document.RelatedDocument;
import dev.jadework.patents.number.ApplicationNumber;
import dev.jadework.patents.number.PublicationNumber;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FamiliesTest {
  @Test
  void aPriorityMeetsTheApplicationItNamesInAnyForm() {
    Patent first = patent(1, "CN", "201910302430.7");
    Patent later = patent(2, "US", "16123456").with().priorities(claims("CN201910302430")).build();
    Patent bare = patent(3, "US", "16123457").with().priorities(claims("201910302430.7")).build();
    Families families = families(List.of(first, later, bare));
    assertThat(groups(families.bySimpleFamily())).isEqualTo(List.of(0, 0, 0));
    assertThat(groups(families.byApplication())).isEqualTo(List.of(0, 1, 2));
  }

  @Test
  void anApplicationsPublicationsShareTheLargestSetOfPriorities() {
    Patent application = patent(1, "US", "1").with().priorities(claims("5", "6")).build();
    Patent grantWithout = patent(2, "US", "1");
    Patent abroad = patent(3, "EP", "7").with().priorities(claims("6", "5")).build();
    Families families = families(List.of(grantWithout, application, abroad));
    assertThat(groups(families.bySimpleFamily())).isEqualTo(List.of(0, 0, 0));
  }

  @Test
  void anIdentifierGivenForOneHoldsForOthersWithTheSamePriorities() {
    Patent given = patent(1, "US", "1").with().priorities(claims("5")).familyId("F").build();
    Patent same = patent(2, "EP", "2").with().priorities(claims("5")).build();
    Patent elsewhere = patent(3, "JP", "3").with().priorities(claims("9")).familyId("F").build();
    Patent other = patent(4, "KR", "4").with().priorities(claims("5")).familyId("G").build();
    Families families = families(List.of(given, same, elsewhere, other));
    assertThat(groups(families.bySimpleFamily()).subList(0, 3))
        .isIn(List.of(0, 0, 0), List.of(0, 1, 0));
    assertThat(groups(families.bySimpleFamily()).get(3)).isNotEqualTo(0);
    assertThat(groups(families.byExtendedFamily())).isEqualTo(List.of(0, 0, 0, 0));
  }

  @Test
  void aContinuationIsOfTheExtendedFamilyOnlyAndAProvisionalIsAPriority() {
    Patent first = patent(1, "US", "17000001").with().related(earlier(PROVISIONAL, "5")).build();
    Patent abroad = patent(2, "EP", "2").with().priorities(claims("5")).build();
    Patent next =
        patent(3, "US", "17000003").with().related(earlier(CONTINUATION, "17000001")).build();
    Patent other = patent(4, "US", "17000004");
    Families families = families(List.of(first, abroad, next, other));
    assertThat(groups(families.bySimpleFamily())).isEqualTo(List.of(0, 0, 1, 2));
    assertThat(groups(families.byExtendedFamily())).isEqualTo(List.of(0, 0, 0, 1));
  }

  private static List<RelatedDocument> earlier(RelatedDocument.Relation relation, String number) {
    return List.of(new RelatedDocument(relation, "US", number, null));
  }

  @Test
  void documentsLeftOutHaveNoGroup() {
    Families.Builder builder = new Families.Builder(3);
    builder.add(1, FamilyKeys.of(patent(1, "US", "1")));
    Families families = builder.build();
    assertThat(families.byApplication()[0]).isEqualTo(-1);
    assertThat(families.bySimpleFamily()[2]).isEqualTo(-1);
    assertThat(families.byExtendedFamily()[1]).isNotNegative();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void familiesAreThoseOfTheDefinition(long seed) {
    Random random = new Random(seed);
    List<Patent> patents =
        IntStream.range(0, 4000).mapToObj(i -> claiming(random.nextInt(3000), i, seed)).toList();
    Families families = families(patents);
    assertThat(groups(families.bySimpleFamily())).as("seed " + seed).isEqualTo(simple(patents));
    assertThat(groups(families.byExtendedFamily())).as("seed " + seed).isEqualTo(extended(patents));
  }

  /// All publications of an application claim the same.
  private static Patent claiming(int application, int serial, long seed) {
    Random random = new Random(seed * 1_000_000 + application);
    String[] claimed =
        random
            .ints(random.nextInt(3), 0, 3000)
            .mapToObj(i -> "" + (1000 + i))
            .toArray(String[]::new);
    return patent(serial, "US", "" + (1000 + application))
        .with()
        .priorities(claims(claimed))
        .build();
  }

  private static List<Integer> simple(List<Patent> patents) {
    List<Object> names = new ArrayList<>();
    for (Patent patent : patents) {
      names.add(claimed(patent).isEmpty() ? Set.of(own(patent)) : claimed(patent));
    }
    return numbered(names);
  }

  private static List<Integer> extended(List<Patent> patents) {
    Map<String, Set<String>> neighbours = new HashMap<>();
    for (Patent patent : patents) {
      for (String claimed : claimed(patent)) {
        neighbours.computeIfAbsent(own(patent), key -> new HashSet<>()).add(claimed);
        neighbours.computeIfAbsent(claimed, key -> new HashSet<>()).add(own(patent));
      }
    }
    Map<String, Integer> component = new HashMap<>();
    List<Object> names = new ArrayList<>();
    for (Patent patent : patents) {
      if (!component.containsKey(own(patent))) {
        int number = component.size();
        List<String> open = new ArrayList<>(List.of(own(patent)));
        while (!open.isEmpty()) {
          String next = open.removeLast();
          if (component.putIfAbsent(next, number) == null) {
            open.addAll(neighbours.getOrDefault(next, Set.of()));
          }
        }
      }
      names.add(component.get(own(patent)));
    }
    return numbered(names);
  }

  private static String own(Patent patent) {
    return patent.application().number();
  }

  private static Set<String> claimed(Patent patent) {
    Set<String> claimed = new HashSet<>();
    patent.priorities().forEach(p -> claimed.add(p.number()));
    return claimed;
  }

  private static List<Priority> claims(String... numbers) {
    return List.of(numbers).stream()
        .map(n -> new Priority(n.length() > 8 ? "CN" : "US", n, null))
        .toList();
  }

  private static Patent patent(int serial, String office, String application) {
    return Patent.of(new PublicationNumber(office, String.valueOf(serial), "A"))
        .application(ApplicationNumber.parse(office, application))
        .build();
  }

  private static Families families(List<Patent> patents) {
    Families.Builder builder = new Families.Builder(patents.size());
    for (int i = 0; i < patents.size(); i++) {
      builder.add(i, FamilyKeys.of(patents.get(i)));
    }
    return builder.build();
  }

  /// Groups renumbered in the order of their first documents.
  private static List<Integer> groups(int[] of) {
    return numbered(IntStream.of(of).boxed().map(Object.class::cast).toList());
  }

  private static List<Integer> numbered(List<Object> names) {
    Map<Object, Integer> numbers = new HashMap<>();
    return names.stream().map(n -> numbers.computeIfAbsent(n, k -> numbers.size())).toList();
  }
}
