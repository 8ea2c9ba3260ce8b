package dev.jadework.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.patents.similarity.Ingredients;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IngredientTest {
  @Test
  void withoutAnyOfThemTheTermsAreAlone() {
    Ingredients less = Ingredients.ALL;
    for (Ingredient ingredient : Ingredient.values()) {
      less = ingredient.without(less);
    }
    assertThat(less).isEqualTo(Ingredients.NONE);
  }

  @Test
  void eachLeavesOutAnother() {
    Set<Ingredients> without = new HashSet<>();
    for (Ingredient ingredient : Ingredient.values()) {
      without.add(ingredient.without(Ingredients.ALL));
    }
    assertThat(without).hasSize(Ingredient.values().length).doesNotContain(Ingredients.ALL);
  }

  @Test
  void theComponentsAreAllThereAndInTheirOrder() {
    assertThat(Ingredients.class.getRecordComponents())
        .extracting(component -> component.getName().toUpperCase(Locale.ROOT))
        .isEqualTo(Arrays.stream(Ingredient.values()).map(Enum::name).toList());
  }

  @ParameterizedTest
  @EnumSource
  void anyWeightComesBackToTheFirst(Ingredient ingredient) {
    for (double weight : ingredient.weights()) {
      Ingredients some = ingredient.with(Ingredients.NONE, weight);
      assertThat(some.equals(Ingredients.NONE)).isEqualTo(weight == ingredient.weights()[0]);
      assertThat(ingredient.without(some)).isEqualTo(Ingredients.NONE);
    }
  }

  @Test
  void triedWeightsCannotBeChangedFromOutside() {
    Ingredient.CLASSES.weights()[0] = 9;
    assertThat(Ingredient.CLASSES.weights()[0]).isZero();
  }
}
