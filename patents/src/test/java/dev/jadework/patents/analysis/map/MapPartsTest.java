package dev.jadework.patents.analysis.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.junit.jupiter.api.Test;

class MapPartsTest {

  @Test
  void theRandomizedDirectionsSpanWhatTheExactOnesDo() {
    List<String> texts = new ArrayList<>();
    Random random = new Random(8);
    for (int i = 0; i < 60; i++) {
      StringBuilder text = new StringBuilder();
      for (int word = 0; word < 12; word++) {
        text.append("word").append((char) ('a' + random.nextInt(5) + (i % 4) * 5)).append(' ');
      }
      texts.add(text.toString());
    }
    TermMatrix matrix = TermMatrix.of(texts);
    double[][] dense = new double[matrix.rows()][matrix.terms.size()];
    for (int row = 0; row < dense.length; row++) {
      for (int i = 0; i < matrix.rowTerms[row].length; i++) {
        dense[row][matrix.rowTerms[row][i]] = matrix.rowWeights[row][i];
      }
    }
    SingularValueDecomposition exact =
        new SingularValueDecomposition(new Array2DRowRealMatrix(dense));
    double[][] wanted =
        exact
            .getU()
            .getSubMatrix(0, dense.length - 1, 0, 3)
            .multiply(exact.getS().getSubMatrix(0, 3, 0, 3))
            .getData();

    double[][] found = RandomizedSvd.of(matrix, 4, 1);

    for (int i = 0; i < dense.length; i++) {
      for (int j = 0; j < i; j++) {
        assertThat(cosine(found[i], found[j]))
            .as("rows %d and %d, seed 8", i, j)
            .isCloseTo(cosine(wanted[i], wanted[j]), within(1e-4));
      }
    }
  }

  @Test
  void trustIsWhatItsFormulaSaysWithAllRanksWrittenOut() {
    int n = 40;
    int k = 5;
    Random random = new Random(3);
    double[][] rows = new double[n][3];
    double[][] places = new double[n][2];
    for (int i = 0; i < n; i++) {
      Arrays.setAll(rows[i], d -> random.nextInt(4)); // with ties
      Arrays.setAll(places[i], d -> random.nextInt(6));
    }
    double beyond = 0;
    for (int i = 0; i < n; i++) {
      List<Integer> truly = byDistance(rows, i);
      for (int j : byDistance(places, i).subList(0, k)) {
        beyond += Math.max(0, truly.indexOf(j) + 1 - k);
      }
    }

    assertThat(Trustworthiness.of(rows, places, k))
        .as("seed 3")
        .isCloseTo(1 - 2.0 / (n * k * (2.0 * n - 3 * k - 1)) * beyond, within(1e-12));
  }

  private static List<Integer> byDistance(double[][] rows, int i) {
    return IntStream.range(0, rows.length)
        .filter(j -> j != i)
        .boxed()
        .sorted(Comparator.comparingDouble(j -> KMeans.squared(rows[i], rows[j])))
        .toList();
  }

  @Test
  void rowsOfTheTermMatrixHaveLengthOne() {
    TermMatrix matrix = TermMatrix.of(Collections.nCopies(3, "电池 隔膜"));
    TermMatrix varied =
        TermMatrix.of(
            List.of(
                "电池 隔膜", "电池 隔膜 空调", "隔膜 空调 电池", "空调 电池", "风扇", "压缩机", "冷凝器", "天线", "频率", "信号"));

    assertThat(matrix.terms).as("in every document, hence telling nothing").isNotEmpty();
    assertThat(matrix.rowWeights[0]).containsOnly(0.0);
    for (int row = 0; row < 4; row++) {
      assertThat(Arrays.stream(varied.rowWeights[row]).map(x -> x * x).sum())
          .isCloseTo(1, within(1e-9));
    }
    assertThat(varied.terms).as("in fewer than three documents").doesNotContain("风扇");
    assertThat(varied.filled().rows()).isEqualTo(4);
  }

  @Test
  void aSilhouetteByHand() {
    // On a line: 0 and 1 | 5. a(0)=1, b(0)=5: 4/5; a(1)=1, b(1)=4: 3/4; 5 is alone: 0.
    double[][] distances = Silhouette.distances(new double[][] {{0}, {1}, {5}});

    assertThat(Silhouette.mean(distances, new int[] {0, 0, 1}, 2))
        .isCloseTo((0.8 + 0.75) / 3, within(1e-12));
  }

  @Test
  void threeHeapsAreFoundAsThree() {
    double[][] rows = heaps(3, 40);

    Silhouette.Choice choice = Silhouette.best(rows, 2, 8, 1);
    KMeans clusters = KMeans.from(rows, choice.clusters().centroids());

    assertThat(choice.k()).isEqualTo(3);
    for (int i = 0; i < rows.length; i++) {
      assertThat(clusters.of()[i]).isEqualTo(clusters.of()[i % 3]);
    }
  }

  @Test
  void theSamePlacesAreTrustedFullyAndShuffledOnesAreNot() {
    double[][] rows = new double[200][2];
    Random random = new Random(4);
    for (double[] row : rows) {
      row[0] = random.nextDouble();
      row[1] = random.nextDouble();
    }
    double[][] shuffled = rows.clone();
    Collections.shuffle(Arrays.asList(shuffled), random);

    assertThat(Trustworthiness.of(rows, rows, 12)).isEqualTo(1.0);
    assertThat(Trustworthiness.of(rows, shuffled, 12)).as("seed 4").isBetween(0.4, 0.6);
  }

  @Test
  void theDensityIntegratesToOneAndPeaksWhereThePointsAre() {
    double[][] points = new double[400][2];
    Random random = new Random(6);
    for (int i = 0; i < points.length; i++) {
      double middle = i % 2 == 0 ? 0.3 : 0.7;
      points[i][0] = middle + 0.02 * random.nextGaussian();
      points[i][1] = middle + 0.02 * random.nextGaussian();
    }

    Density density = Density.of(points);

    double sum = Arrays.stream(density.grid()).flatMapToDouble(Arrays::stream).sum();
    assertThat(sum / (256 * 256)).as("seed 6").isCloseTo(1, within(0.02));
    assertThat(density.peaks()).hasSize(2);
    assertThat(density.peaks())
        .allSatisfy(peak -> assertThat(peak.x()).isCloseTo(peak.y(), within(0.05)));
    assertThat(density.levels()).isSorted();
  }

  private static double[][] heaps(int heaps, int each) {
    Random random = new Random(2);
    double[][] rows = new double[heaps * each][heaps];
    for (int i = 0; i < rows.length; i++) {
      rows[i][i % heaps] = 1;
      for (int d = 0; d < heaps; d++) {
        rows[i][d] += 0.05 * random.nextGaussian();
      }
    }
    return rows;
  }

  private static double cosine(double[] a, double[] b) {
    double ab = 0;
    double aa = 0;
    double bb = 0;
    for (int d = 0; d < a.length; d++) {
      ab += a[d] * b[d];
      aa += a[d] * a[d];
      bb += b[d] * b[d];
    }
    return ab / Math.sqrt(aa * bb);
  }
}
