package dev.jadework.patents.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProfileTest {
  private static final List<Set<String>> CLASSES =
      List.of(Set.of("H01M", "H01M10"), Set.of("H01M"), Set.of("H01M", "H01M4"), Set.of());

  @Test
  void aDocumentWithExactlyTheKnownValuesHasTheFullWeight() {
    Profile profile = new Profile(CLASSES, Set.of("H01M", "H01M10"), List.of(0.0, 0.0, 0.0, 0.0));

    assertThat(added(profile, 0)).hasSize(1).containsKey("IPC H01M10");
    assertThat(added(profile, 0).get("IPC H01M10")).isCloseTo(2, within(1e-9));
    assertThat(added(profile, 1).get("IPC H01M")).isBetween(0.1, 1.9);
    assertThat(added(profile, 3)).isEmpty();
  }

  @Test
  void knownValuesThatNoDocumentHasBringNothing() {
    Profile profile = new Profile(CLASSES, Set.of("A01B"), List.of(1.0, 1.0, 1.0, 1.0));

    for (int at = 0; at < CLASSES.size(); at++) {
      assertThat(added(profile, at)).isEmpty();
    }
  }

  @Test
  void withoutKnownValuesTheClosestDocumentsSayMost() {
    Profile profile = new Profile(CLASSES, Set.of(), List.of(0.1, 0.0, 0.9, 0.0));

    assertThat(added(profile, 2).get("IPC H01M4"))
        .isGreaterThan(added(profile, 0).values().iterator().next());
  }

  @Test
  void withoutAnyValuesNothingIsAdded() {
    Profile profile = new Profile(List.of(Set.of(), Set.of()), Set.of(), List.of(1.0, 0.5));

    assertThat(added(profile, 0)).isEmpty();
  }

  @Test
  void knownClassesComeWithThoseAbove() {
    assertThat(Known.of(List.of("H01M10/0525", "A01B"), List.of(" ＷＡＮＧ ", " ")))
        .isEqualTo(
            new Known(Set.of("H01M10/0525", "H01M10", "H01M", "A01B"), Set.of("wang"), List.of()));
  }

  private static Map<String, Double> added(Profile profile, int at) {
    Map<String, Double> parts = new HashMap<>();
    profile.add(parts, at, "IPC ", 2);
    return parts;
  }
}
