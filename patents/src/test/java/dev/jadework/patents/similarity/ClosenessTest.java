package dev.jadework.patents.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.jadework.patents.similarity.Closeness.Close;
import dev.jadework.patents.similarity.Closeness.Document;
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
          new Document(1, "电池隔膜", "多孔隔膜隔开电池的两极。", Set.of("H01M")),
          new Document(2, "电池热管理装置", "液冷板贴于电池模组，带走热量。", Set.of("H01M")),
          new Document(3, "服务器散热", "液冷板贴于芯片。", Set.of("H05K")));

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
    Ingredients classes = new Ingredients(0, 0, 1);
    assertThat(score(3, classes)).isGreaterThan(score(3, Ingredients.NONE));
  }

  @Test
  void aTitleThatTheTextSaysWholeBringsMoreThanOneItSaysInPart() {
    List<Document> same =
        List.of(
            new Document(1, "电池热管理装置及其控制方法", "液冷板。", Set.of()),
            new Document(2, "电池热管理装置", "液冷板，及其控制方法。", Set.of()));

    List<Close> ranked = closeness("电池热管理装置", new Ingredients(0, 1, 0)).rank(same);

    assertThat(ranked.getFirst().document().key()).isEqualTo(2);
  }

  @Test
  void equallyCloseDocumentsStayInTheOrderGiven() {
    List<Document> equal =
        List.of(new Document(7, "电池", "液冷板", Set.of()), new Document(5, "电池", "液冷板", Set.of()));

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

  private static Closeness closeness(String text, Ingredients ingredients) {
    TextTerms terms = TextTerms.of(text);
    Map<Candidate, Double> rarity = new HashMap<>();
    terms.candidates().forEach(candidate -> rarity.put(candidate, 2.0));
    terms.passed().forEach(candidate -> rarity.put(candidate, 0.1));
    return new Closeness(terms, rarity, ingredients);
  }
}
