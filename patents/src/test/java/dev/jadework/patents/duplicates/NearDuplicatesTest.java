package dev.jadework.patents.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NearDuplicatesTest {
  private static final long SEED = 20261125;

  @Test
  void findsWhatComparingAllWithAllFinds() {
    for (double threshold : new double[] {0.3, 0.5, 0.8, 0.95, 1}) {
      List<String> texts = texts(new Random(SEED), 400);

      assertThat(found(threshold, texts))
          .as("threshold " + threshold + ", seed " + SEED)
          .containsExactlyElementsOf(byAllWithAll(threshold, texts));
    }
  }

  @Test
  void aPairAtTheThresholdIsFoundAndOneBelowIsNot() {
    // 甲 has abc bcd cde def, 乙 has one more: 4 of 5.
    List<String> texts = List.of("abcdef", "abcdefg");

    assertThat(found(0.8, texts)).containsExactly("CN0000 CN0001 0.8");
    assertThat(found(0.8000001, texts)).isEmpty();
  }

  @Test
  void blanksAndPunctuationDoNotCountAndCaseDoes() {
    assertThat(found(1, List.of("铝制翅片，散热。", "铝制 翅片\n（散热）", "铝制翅片_散热+")))
        .containsExactly("CN0000 CN0001 1.0", "CN0000 CN0002 1.0", "CN0001 CN0002 1.0");
    assertThat(found(0.1, List.of("LED", "led"))).isEmpty();
  }

  @Test
  void aTextOfFewerThanThreeCharactersIsLeftOutAndCounted() {
    NearDuplicates search = new NearDuplicates(0.8);

    assertThat(search.add("CN1", "")).isFalse();
    assertThat(search.add("CN2", "电池。")).isFalse();
    assertThat(search.add("CN3", "电池。")).isFalse();
    assertThat(search.add("CN4", "液冷板")).isTrue();
    assertThat(search.add("CN5", "\uD840\uDC00\uD840\uDC01")).as("two rare characters").isFalse();

    assertThat(search.withoutTrigrams()).isEqualTo(4);
    assertThat(search.find().count()).isZero();
    assertThat(search.find().documents()).isEqualTo(1);
  }

  @Test
  void pairsComeByTheFirstNumberThenBySecondWhateverTheOrderOfAdding() {
    NearDuplicates search = new NearDuplicates(0.8);
    search.add("CN3", "铝制翅片散热");
    search.add("CN1", "铝制翅片散热");
    search.add("US2", "铝制翅片散热");

    assertThat(list(search.find())).containsExactly("CN1 CN3 1.0", "CN1 US2 1.0", "CN3 US2 1.0");
  }

  @Test
  void manyEqualTextsAreCountedWithoutMakingTheirPairs() {
    NearDuplicates search = new NearDuplicates(0.8);
    for (int i = 0; i < 100_000; i++) {
      search.add("CN" + (100_000 + i), "铝制翅片散热器");
    }
    for (int i = 0; i < 10; i++) {
      search.add("EP" + i, "铝制翅片散热器具");
    }

    DuplicatePairs pairs = search.find();

    assertThat(pairs.count()).isEqualTo(100_000L * 99_999 / 2 + 45 + 100_000L * 10);
    List<String> first = new ArrayList<>();
    pairs.forEach(
        (a, b, jaccard) -> first.add(pairs.number(a) + ' ' + pairs.number(b)) && first.size() < 2);
    assertThat(first).containsExactly("CN100000 CN100001", "CN100000 CN100002");
  }

  @Test
  void refusesAThresholdAtWhichEverythingIsSimilar() {
    for (double threshold : new double[] {0, 0.09, 1.01, Double.NaN}) {
      assertThatThrownBy(() -> new NearDuplicates(threshold))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("0.1 to 1");
    }
  }

  @Test
  void missesLessThanOneInAHundredThousandAtTheThreshold() {
    for (double threshold = 0.1; threshold < 1; threshold += 0.01) {
      Banding banding = Banding.of(threshold);
      double missed = Math.pow(1 - Math.pow(threshold, banding.rows()), banding.bands());

      assertThat(missed).as("threshold " + threshold).isLessThanOrEqualTo(1e-5);
      assertThat(banding.values()).isLessThanOrEqualTo(512);
    }
  }

  /// Chinese, English and mixed, in families of variants from equal to little alike.
  private static List<String> texts(Random random, int count) {
    List<String> texts = new ArrayList<>();
    while (texts.size() < count) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(3, 300);
      boolean letters = random.nextInt(3) == 0;
      while (text.length() < length) {
        text.append(character(random, letters));
      }
      texts.add(text.toString());
      for (int variants = random.nextInt(6); variants > 0; variants--) {
        StringBuilder variant = new StringBuilder(text);
        for (int edits = random.nextInt(1 + length / 8); edits > 0; edits--) {
          variant.setCharAt(random.nextInt(length), character(random, letters));
        }
        texts.add(variant.toString());
      }
    }
    Collections.shuffle(texts, random);
    return texts;
  }

  private static char character(Random random, boolean letters) {
    return (char) (letters ? 'a' + random.nextInt(8) : '一' + random.nextInt(400));
  }

  private static List<String> found(double threshold, List<String> texts) {
    NearDuplicates search = new NearDuplicates(threshold);
    for (int i = 0; i < texts.size(); i++) {
      search.add("CN%04d".formatted(i), texts.get(i));
    }
    DuplicatePairs pairs = search.find();
    List<String> list = list(pairs);
    assertThat(pairs.count()).isEqualTo(list.size());
    return list;
  }

  private static List<String> list(DuplicatePairs pairs) {
    List<String> list = new ArrayList<>();
    pairs.forEach(
        (a, b, jaccard) -> list.add(pairs.number(a) + ' ' + pairs.number(b) + ' ' + jaccard));
    return list;
  }

  private static List<String> byAllWithAll(double threshold, List<String> texts) {
    List<Set<String>> sets = texts.stream().map(NearDuplicatesTest::set).toList();
    List<String> pairs = new ArrayList<>();
    for (int a = 0; a < sets.size(); a++) {
      for (int b = a + 1; b < sets.size(); b++) {
        Set<String> all = new HashSet<>(sets.get(a));
        all.addAll(sets.get(b));
        int both = sets.get(a).size() + sets.get(b).size() - all.size();
        double jaccard = (double) both / all.size();
        if (jaccard >= threshold) {
          pairs.add("CN%04d CN%04d ".formatted(a, b) + jaccard);
        }
      }
    }
    return pairs;
  }

  private static Set<String> set(String text) {
    Set<String> set = new HashSet<>();
    for (int i = 0; i + 3 <= text.length(); i++) {
      set.add(text.substring(i, i + 3));
    }
    return set;
  }
}
