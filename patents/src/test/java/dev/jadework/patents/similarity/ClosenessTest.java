package dev.jadework.patents.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.jadework.patents.similarity.Closeness.Close;
import dev.jadework.patents.similarity.Closeness.Document;
import dev.jadework.patents.similarity.Known.Member;
import dev.jadework.patents.similarity.TextTerms.Candidate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClosenessTest {
  private static final String TEXT = "一种电池热管理装置，液冷板贴于电池模组。";

  private static final List<Document> DOCUMENTS =
      List.of(
          document(1, "电池隔膜", "多孔隔膜隔开电池的两极。", Set.of("H01M")),
          document(2, "电池热管理装置", "液冷板贴于电池模组，带走热量。", Set.of("H01M")),
          document(3, "服务器散热", "液冷板贴于芯片。", Set.of("H05K")));

  @Test
  void thePartsAddUpToTheScore() {
    for (Close close : rank(TEXT, Ingredients.ALL)) {
      assertThat(close.parts().values().stream().mapToDouble(Double::doubleValue).sum())
          .isCloseTo(close.score(), within(1e-9));
      assertThat(close.parts().values()).allMatch(part -> part > 0);
    }
  }

  @Test
  void theClosestComesFirstAndItsClassIsOneOfItsParts() {
    Close first = rank(TEXT, Ingredients.ALL).getFirst();

    assertThat(first.document().key()).isEqualTo(2);
    assertThat(first.parts()).containsKeys("液冷", "IPC H01M");
  }

  @Test
  void withoutIngredientsOnlyTermsCount() {
    for (Close close : rank(TEXT, Ingredients.NONE)) {
      assertThat(close.parts().keySet()).noneMatch(term -> term.startsWith("IPC"));
    }
    Ingredients classes = only(1, 0, 0, 0);
    assertThat(score(3, classes)).isGreaterThan(score(3, Ingredients.NONE));
  }

  @Test
  void aTitleThatTheTextSaysWholeBringsMoreThanOneItSaysInPart() {
    List<Document> same =
        List.of(
            document(1, "电池热管理装置及其控制方法", "液冷板。", Set.of()),
            document(2, "电池热管理装置", "液冷板，及其控制方法。", Set.of()));

    List<Close> ranked = closeness("电池热管理装置", new Ingredients(1, 1, 1, 0, 0, 0, 0, 0)).rank(same);

    assertThat(ranked.getFirst().document().key()).isEqualTo(2);
  }

  @Test
  void whatTheClosestCiteAndWhatCitesThemRises() {
    List<Document> linked =
        List.of(
            new Document(1, "电池热管理装置", "液冷板贴于电池模组。", cited("CN1", "CN2")),
            new Document(2, "电池", "温度。", cited("CN2")),
            new Document(3, "电池", "温度。", cited("CN3")),
            new Document(4, "电池", "温度。", cited("CN4", "CN1", "CN9")));

    List<Close> ranked = closeness(TEXT, only(0, 0, 1, 0)).rank(linked);

    assertThat(ranked).extracting(close -> close.document().key()).containsExactly(1, 2, 4, 3);
    assertThat(ranked.get(1).parts()).containsKey("→ CN1");
    assertThat(ranked.get(3).parts()).containsOnlyKeys("电池");
    assertThat(ranked.get(1).score()).isEqualTo(ranked.get(2).score());
  }

  @Test
  void whatCitesTheSameAsTheClosestRises() {
    List<Document> coupled =
        List.of(
            new Document(1, "电池热管理装置", "液冷板贴于电池模组。", cited("CN1", "CN9")),
            new Document(2, "电池", "温度。", cited("CN2")),
            new Document(3, "电池", "温度。", cited("CN3", "CN9")));

    List<Close> ranked = closeness(TEXT, only(0, 0, 1, 0)).rank(coupled);

    assertThat(keys(ranked)).containsExactly(1, 3, 2);
    assertThat(ranked.get(1).parts()).containsKey("→ CN1");
  }

  @Test
  void knownClassesAndInventorsCountInsteadOfThoseOfTheFirstHits() {
    Known own = Known.of(List.of("H05K7/20"), List.of("Wang, W."));
    List<Document> documents =
        List.of(
            new Document(1, "电池", "电池", Known.of(List.of("H01M10/05"), List.of("LI"))),
            new Document(2, "电池", "电池", Known.of(List.of("H05K7/18"), List.of("WANG, W."))),
            new Document(3, "电池", "电池", cited("CN3")));

    List<Close> known = closeness(TEXT, own, only(1, 1, 0, 0)).rank(documents);
    List<Close> learned = closeness(TEXT, only(1, 1, 0, 0)).rank(documents);

    assertThat(keys(known)).containsExactly(2, 1, 3);
    assertThat(known.getFirst().parts()).containsKeys("✎ wang, w.");
    assertThat(known.getFirst().parts().keySet()).anyMatch(part -> part.startsWith("IPC H05K"));
    assertThat(known.get(1).parts()).containsOnlyKeys("电池");
    assertThat(keys(learned)).containsExactly(1, 2, 3);
  }

  @Test
  void termsOfATitleCountSeveralTimes() {
    List<Document> documents =
        List.of(document(1, "隔膜", "电池与液冷。", Set.of()), document(2, "电池", "隔膜与液冷。", Set.of()));

    assertThat(keys(closeness("电池", Ingredients.NONE).rank(documents))).containsExactly(1, 2);
    assertThat(keys(closeness("电池", new Ingredients(2, 1, 0, 0, 0, 0, 0, 0)).rank(documents)))
        .containsExactly(2, 1);
  }

  @Test
  void aDocumentWhoseNeighboursAreCloseRises() {
    List<Document> documents =
        List.of(
            document(1, "电池隔膜", "多孔涂层。", Set.of()),
            document(2, "电池箱体", "流道与水泵。", Set.of()),
            document(3, "液冷板贴于模组", "流道与水泵。", Set.of()),
            document(4, "热管", "多孔涂层。", Set.of()));
    Ingredients neighbours = only(0, 0, 0, 0.5);

    List<Close> without = closeness(TEXT, Ingredients.NONE).rank(documents);
    List<Close> with = closeness(TEXT, neighbours).rank(documents);

    assertThat(keys(without)).containsExactly(3, 1, 2, 4);
    assertThat(keys(with)).containsExactly(3, 2, 1, 4);
    assertThat(with.get(1).parts()).containsKeys("电池", "≈ CN3");
  }

  @Test
  void whereADocumentSaysAllOfTheTextNeighboursSayNothing() {
    List<Document> documents =
        List.of(
            document(1, "液冷板", "流道与水泵。", Set.of()),
            document(2, "液冷", "流道与水泵。", Set.of()),
            document(3, "隔膜", "涂层。", Set.of()),
            document(4, "隔膜", "涂层。", Set.of()));

    List<Close> ranked = closeness("液冷板", only(0, 0, 0, 0.5)).rank(documents);

    assertThat(ranked).allMatch(close -> close.parts().keySet().stream().noneMatch(this::linked));
    List<Close> none = closeness("液冷板与泵浦", only(0, 0, 0, 0.5)).rank(documents);
    assertThat(none.get(1).parts()).containsKey("≈ CN1");
  }

  @Test
  void equallyCloseDocumentsStayInTheOrderGiven() {
    List<Document> equal =
        List.of(document(7, "电池", "液冷板", Set.of()), document(5, "电池", "液冷板", Set.of()));

    assertThat(closeness(TEXT, Ingredients.ALL).rank(equal))
        .extracting(close -> close.document().key())
        .containsExactly(7, 5);
    assertThat(closeness(TEXT, Ingredients.ALL).rank(List.of())).isEmpty();
  }

  @Test
  void reasonsEndWithTheWordIfTheDocumentHasIt() {
    TextTerms text = TextTerms.of("电池热管理");
    Map<Candidate, Double> rarity = new HashMap<>();
    text.candidates().forEach(candidate -> rarity.put(candidate, 1.0));
    Map<String, Double> parts = Map.of("电池", 1.0, "池热", 1.0, "热管", 1.0, "IPC H01M", 1.0);

    assertThat(Reasons.of(text, rarity.keySet(), parts, "一种电池热管理系统"))
        .containsExactly(
            new PriorArtResult.Reason("电池热管理", 0.75), new PriorArtResult.Reason("IPC H01M", 0.25));
    Map<String, Double> mostlyClass = Map.of("电池", 1.0, "IPC H01M", 3.0);
    assertThat(Reasons.of(text, rarity.keySet(), mostlyClass, "电池"))
        .containsExactly(
            new PriorArtResult.Reason("电池", 0.25), new PriorArtResult.Reason("IPC H01M", 0.75));
    assertThat(Reasons.of(text, rarity.keySet(), parts, "电池热管"))
        .contains(new PriorArtResult.Reason("电池热管", 0.75));
  }

  @Test
  void thePassageIsTheSentenceThatSaysMost() {
    Map<String, Double> parts = Map.of("液冷", 2.0, "冷板", 2.0, "电池", 1.0);

    assertThat(Passages.best(List.of("电池寿命长。液冷板贴于模组；成本低。", "一种电池"), parts)).isEqualTo("液冷板贴于模组；");
    assertThat(Passages.best(List.of("", "成本低。"), parts)).isEmpty();
    assertThat(
            Passages.best(
                List.of("It is cheap. Batteries last 3.5 years."), Map.of("batteri", 1.0)))
        .isEqualTo("Batteries last 3.5 years.");
  }

  private boolean linked(String part) {
    return part.startsWith("≈");
  }

  private static List<Integer> keys(List<Close> ranked) {
    return ranked.stream().map(close -> close.document().key()).toList();
  }

  private static Document document(int key, String title, String body, Set<String> classes) {
    Known known = Known.of(classes, List.of());
    return new Document(
        key, title, body, known.withFamily(List.of(Member.of("CN" + key, List.of()))));
  }

  private static Known cited(String number, String... cited) {
    return Known.NOTHING.withFamily(List.of(Member.of(number, List.of(cited))));
  }

  private static double score(int key, Ingredients ingredients) {
    return rank(TEXT, ingredients).stream()
        .filter(close -> close.document().key() == key)
        .findFirst()
        .orElseThrow()
        .score();
  }

  private static List<Close> rank(String text, Ingredients ingredients) {
    return closeness(text, ingredients).rank(DOCUMENTS);
  }

  private static Ingredients only(
      double classes, double inventors, double citations, double neighbours) {
    return new Ingredients(1, 1, 0, classes, inventors, citations, 1, neighbours);
  }

  private static Closeness closeness(String text, Ingredients ingredients) {
    return closeness(text, Known.NOTHING, ingredients);
  }

  private static Closeness closeness(String text, Known known, Ingredients ingredients) {
    TextTerms terms = TextTerms.of(text);
    Map<Candidate, Double> rarity = new HashMap<>();
    terms.candidates().forEach(candidate -> rarity.put(candidate, 2.0));
    terms.passed().forEach(candidate -> rarity.put(candidate, 0.1));
    return new Closeness(terms, rarity, known, ingredients);
  }
}
