package dev.jadework.patents.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PatentJsonTest {

  @Test
  void losesNothingOfAFullRecord() {
    Patent patent = SamplePatents.full();

    assertThat(PatentJson.read(PatentJson.write(patent))).isEqualTo(patent);
  }

  @Test
  void aBriefRecordLacksWhatIsLongAndNothingElse() {
    Patent patent = SamplePatents.full();
    byte[] stored = PatentJson.write(patent);

    Patent brief = PatentJson.readBrief(stored);

    assertThat(brief.description()).isEmpty();
    assertThat(brief)
        .usingRecursiveComparison()
        .ignoringFields("description", "legalEvents", "extra", "sources")
        .isEqualTo(patent);
  }

  @Test
  void losesNothingOfABareRecord() {
    Patent patent = SamplePatents.bare("CN110083831");

    assertThat(PatentJson.read(PatentJson.write(patent))).isEqualTo(patent);
  }

  @Test
  void anOutlineIsReadAsTheRecordWithoutItsTexts() {
    byte[] stored = PatentJson.write(SamplePatents.full());

    assertThat(PatentJson.readOutline(stored)).isEqualTo(PatentJson.read(stored).outline());
    assertThat(PatentJson.readOutline(stored).claims()).isEmpty();
  }

  /// Guards the test above: a component added to the record must be filled there.
  @Test
  void hasAFullRecordThatIsReallyFull() throws ReflectiveOperationException {
    for (RecordComponent component : Patent.class.getRecordComponents()) {
      Object value = component.getAccessor().invoke(SamplePatents.full());
      assertThat(value).as(component.getName()).isNotNull();
      if (value instanceof Collection<?> list) {
        assertThat(list).as(component.getName()).isNotEmpty();
      }
      if (value instanceof Map<?, ?> map) {
        assertThat(map).as(component.getName()).isNotEmpty();
      }
    }
  }

  @Test
  void refusesBytesThatAreNoPatent() {
    for (String text : List.of("", "[]", "{", "{}", "{\"publication\":{\"office\":\"CN\"}}")) {
      assertThatThrownBy(() -> PatentJson.read(text.getBytes(StandardCharsets.UTF_8)))
          .as(text)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void digestsContentAndNotSources() {
    Patent one = SamplePatents.titled("CN110083831A", "电池");
    Patent elsewhere = withSources(one, List.of(new Source("jsonl", "other", "line 9")));
    Patent other = SamplePatents.titled("CN110083831A", "电池组");

    assertThat(ContentDigest.of(elsewhere)).isEqualTo(ContentDigest.of(one));
    assertThat(ContentDigest.of(other)).isNotEqualTo(ContentDigest.of(one));
  }

  @Test
  void addsDigestsLikeNumbersOf128Bits() {
    Random random = new Random(128);
    BigInteger modulus = BigInteger.ONE.shiftLeft(128);
    for (int i = 0; i < 10_000; i++) {
      ContentDigest a = new ContentDigest(random.nextLong(), random.nextLong());
      ContentDigest b = new ContentDigest(random.nextLong(), random.nextLong());
      assertThat(number(a.plus(b))).isEqualTo(number(a).add(number(b)).mod(modulus));
      assertThat(a.plus(b).minus(b)).isEqualTo(a);
      assertThat(ContentDigest.parse(a.toString())).isEqualTo(a);
    }
  }

  @Test
  void sumsDigestsInAnyOrderToTheSame() {
    Random random = new Random(3);
    List<ContentDigest> digests = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      digests.add(new ContentDigest(random.nextLong(), random.nextLong()));
    }
    ContentDigest sum = digests.stream().reduce(ContentDigest.ZERO, ContentDigest::plus);
    Collections.shuffle(digests, random);

    assertThat(digests.stream().reduce(ContentDigest.ZERO, ContentDigest::plus)).isEqualTo(sum);
  }

  private static BigInteger number(ContentDigest digest) {
    return new BigInteger(digest.toString(), 16);
  }

  private static Patent withSources(Patent p, List<Source> sources) {
    return p.with().sources(sources).build();
  }
}
