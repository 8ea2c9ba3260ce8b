package dev.jadework.patents.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.patents.document.ContentDigest;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KnownDocumentsTest {
  private static final long SEED = 1;

  @Test
  void knowsDigestsLikeAMap() {
    Random random = new Random(SEED);
    KnownDocuments known = new KnownDocuments();
    Map<ContentDigest, ContentDigest> expected = new HashMap<>();
    for (int i = 0; i < 50_000; i++) {
      // Keys that meet in the table: the place depends on the high half alone.
      ContentDigest key = new ContentDigest(random.nextInt(10_000), random.nextInt(1, 4));
      if (random.nextInt(4) == 0) {
        assertThat(known.remove(key)).as("seed %d", SEED).isEqualTo(expected.remove(key));
      } else {
        ContentDigest content = new ContentDigest(random.nextLong(), random.nextLong());
        assertThat(known.put(key, content)).isEqualTo(expected.put(key, content));
      }
      assertThat(known.contains(key)).isEqualTo(expected.containsKey(key));
    }
    assertThat(known.size()).isEqualTo(expected.size());
    assertThat(known.sum())
        .isEqualTo(expected.values().stream().reduce(ContentDigest.ZERO, ContentDigest::plus));
  }
}
