package dev.jadework.patents.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.patents.duplicates.Alignment.Span;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AlignmentTest {
  private static final long SEED = 7;

  @Test
  void showsWhatWasReplacedInsertedAndLeftOut() {
    assertThat(Alignment.of("一种铝制翅片散热器，其特征在于翅片", "一种铜制翅片散热器，特征在于波纹翅片"))
        .containsExactly(
            new Span(true, "一种", "一种"),
            new Span(false, "铝", "铜"),
            new Span(true, "制翅片散热器，", "制翅片散热器，"),
            new Span(false, "其", ""),
            new Span(true, "特征在于", "特征在于"),
            new Span(false, "", "波纹"),
            new Span(true, "翅片", "翅片"));
  }

  @Test
  void equalTextsAreOneStretchAndForeignOnesDifferWhole() {
    assertThat(Alignment.of("散热", "散热")).containsExactly(new Span(true, "散热", "散热"));
    assertThat(Alignment.of("散热", "隔膜")).containsExactly(new Span(false, "散热", "隔膜"));
    assertThat(Alignment.of("", "")).isEmpty();
    assertThat(Alignment.of("", "膜")).containsExactly(new Span(false, "", "膜"));
  }

  @Test
  void rareCharactersAreNotCutInTwo() {
    assertThat(Alignment.of("\uD840\uDC00", "\uD840\uDC01"))
        .containsExactly(new Span(false, "\uD840\uDC00", "\uD840\uDC01"));
  }

  @Test
  void theStretchesJoinedGiveBothTextsBack() {
    Random random = new Random(SEED);
    for (int i = 0; i < 500; i++) {
      String a = text(random);
      String b = random.nextBoolean() ? text(random) : a.substring(a.length() / 3) + text(random);

      List<Span> spans = Alignment.of(a, b);

      assertThat(spans.stream().map(Span::a).collect(Collectors.joining()))
          .as("seed " + SEED)
          .isEqualTo(a);
      assertThat(spans.stream().map(Span::b).collect(Collectors.joining())).isEqualTo(b);
      assertThat(spans).allMatch(span -> span.same() == span.a().equals(span.b()));
    }
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(60); length > 0; length--) {
      text.append((char) ('a' + random.nextInt(5)));
    }
    return text.toString();
  }
}
