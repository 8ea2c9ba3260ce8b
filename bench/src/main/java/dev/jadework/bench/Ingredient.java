package dev.jadework.bench;

import dev.jadework.patents.similarity.Ingredients;

/// One of the [Ingredients], with the weights that are tried when weights are chosen: the first
/// leaves it out.
enum Ingredient {
  TITLES(1, 2, 4),
  RARITY(1, 1.25, 1.5),
  COVERAGE(0, 0.15, 0.3),
  CLASSES(0, 0.3, 0.6),
  INVENTORS(0, 0.4, 0.8),
  CITATIONS(0, 0.5, 1),
  FAMILY(0, 0.5, 1),
  NEIGHBOURS(0, 0.4, 0.8);

  private final double[] weights;

  Ingredient(double... weights) {
    this.weights = weights;
  }

  double[] weights() {
    return weights.clone();
  }

  Ingredients without(Ingredients all) {
    return with(all, weights[0]);
  }

  Ingredients with(Ingredients all, double weight) {
    double[] w = {
      all.titles(),
      all.rarity(),
      all.coverage(),
      all.classes(),
      all.inventors(),
      all.citations(),
      all.family(),
      all.neighbours()
    };
    w[ordinal()] = weight;
    return new Ingredients((int) w[0], w[1], w[2], w[3], w[4], w[5], w[6], w[7]);
  }
}
