package dev.jadework.patents.analysis.map;

import dev.jadework.patents.analysis.Dropped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// 专利地图. Documents as points, near each other where their texts are alike, with clusters, their
/// terms, and the density of the whole. The axes have no meaning, and an empty place is no free
/// field: it is a place to search.
///
/// @param in documents given
/// @param dropped those that are not drawn, by reason
/// @param seed of the samples; the same documents and seed give the same map
/// @param silhouette of the clusters on a sample, −1 to 1
/// @param trustworthiness of the places on a sample, 0.5 (chance) to 1; below 0.8 neighbours in the
///     map are often none
public record LandscapeMap(
    long in,
    List<Dropped> dropped,
    long seed,
    List<Point> points,
    List<Cluster> clusters,
    double silhouette,
    double trustworthiness,
    Density density,
    List<Peak> peaks) {

  /// Documents beyond this are drawn as a sample.
  public static final int MOST = 50_000;

  /// Fewer documents have no landscape.
  public static final int LEAST = 30;

  private static final int DIMENSIONS = 50;
  private static final int LANDMARKS = 1000;
  private static final int SAMPLE = 1500;
  private static final int MOST_CLUSTERS = 20;
  private static final int LABEL_TERMS = 5;
  private static final int EXAMPLES = 3;
  private static final int NEIGHBOURS = 12;

  /// @param text title and abstract
  public record Document(String id, String text) {}

  /// @param x from 0 to 1, without meaning
  /// @param y from 0 to 1, without meaning
  /// @param cluster position in the list of clusters
  public record Point(String id, double x, double y, int cluster) {}

  /// @param terms that set it apart, most telling first
  /// @param examples ids of the documents nearest to its middle
  public record Cluster(int size, List<String> terms, List<String> examples) {}

  /// @param documents points whose nearest peak it is
  public record Peak(double x, double y, double density, long documents, List<String> terms) {}

  /// @param in documents there are, of which no more than [#MOST] are drawn
  /// @param documents all of them, or a random sample, in any order
  /// @throws IllegalArgumentException if fewer than [#LEAST] documents share terms with others, or
  ///     more than [#MOST] are given
  public static LandscapeMap of(long in, List<Document> documents, long seed) {
    if (documents.size() > MOST) {
      throw new IllegalArgumentException(
          "%,d documents are more than a map can hold; give a sample of %,d"
              .formatted(documents.size(), MOST));
    }
    List<Document> chosen = documents.stream().sorted(Comparator.comparing(Document::id)).toList();
    TermMatrix all = TermMatrix.of(chosen.stream().map(Document::text).toList());
    List<Document> drawn =
        IntStream.range(0, chosen.size())
            .filter(row -> all.rowTerms[row].length > 0)
            .mapToObj(chosen::get)
            .toList();
    List<Dropped> dropped = new ArrayList<>();
    if (in > chosen.size()) {
      dropped.add(
          new Dropped(
              in - chosen.size(),
              "beyond the %,d documents of one map; a random sample is drawn".formatted(MOST)));
    }
    if (chosen.size() > drawn.size()) {
      dropped.add(
          new Dropped(
              chosen.size() - drawn.size(), "no term that two other documents have as well"));
    }
    if (drawn.size() < LEAST) {
      throw new IllegalArgumentException(
          "%,d of %,d documents share terms with others; a map needs %d"
              .formatted(drawn.size(), in, LEAST));
    }
    return draw(in, dropped, drawn, all.rows() == drawn.size() ? all : all.filled(), seed);
  }

  private static LandscapeMap draw(
      long in, List<Dropped> dropped, List<Document> drawn, TermMatrix matrix, long seed) {
    double[][] rows = RandomizedSvd.of(matrix, DIMENSIONS, seed);
    int[] sample = sample(drawn.size(), SAMPLE, seed + 1);
    int most = Math.min(MOST_CLUSTERS, drawn.size() / 10);
    Silhouette.Choice choice = Silhouette.best(picked(rows, sample), 2, most, seed + 2);
    KMeans clusters = KMeans.from(rows, choice.clusters().centroids());
    double[][] places = Layout.of(rows, sample(drawn.size(), LANDMARKS, seed + 4));
    int neighbours = Math.min(NEIGHBOURS, sample.length / 3);
    Density density = Density.of(places);
    int[] numbers = bySize(clusters.of(), choice.k());
    List<Point> points =
        IntStream.range(0, drawn.size())
            .mapToObj(
                i ->
                    new Point(
                        drawn.get(i).id(), places[i][0], places[i][1], numbers[clusters.of()[i]]))
            .toList();
    return new LandscapeMap(
        in,
        dropped,
        seed,
        points,
        clusters(drawn, matrix, rows, clusters, numbers),
        choice.silhouette(),
        Trustworthiness.of(picked(rows, sample), picked(places, sample), neighbours),
        density,
        peaks(density, matrix, places));
  }

  private static List<Cluster> clusters(
      List<Document> drawn, TermMatrix matrix, double[][] rows, KMeans found, int[] numbers) {
    int[] of = Arrays.stream(found.of()).map(cluster -> numbers[cluster]).toArray();
    List<List<String>> terms = ClassTerms.of(matrix, of, numbers.length, LABEL_TERMS);
    Cluster[] result = new Cluster[numbers.length];
    for (int c = 0; c < numbers.length; c++) {
      int number = numbers[c];
      double[] middle = found.centroids()[c];
      List<String> examples =
          IntStream.range(0, of.length)
              .filter(row -> of[row] == number)
              .boxed()
              .sorted(
                  Comparator.comparingDouble((Integer row) -> KMeans.squared(rows[row], middle))
                      .thenComparing(row -> row))
              .limit(EXAMPLES)
              .map(row -> drawn.get(row).id())
              .toList();
      int size = (int) Arrays.stream(of).filter(one -> one == number).count();
      result[number] = new Cluster(size, terms.get(number), examples);
    }
    return Arrays.stream(result).filter(cluster -> cluster.size() > 0).toList();
  }

  private static List<Peak> peaks(Density density, TermMatrix matrix, double[][] places) {
    List<Density.Peak> found = density.peaks();
    if (found.isEmpty()) {
      return List.of();
    }
    int[] nearest = Arrays.stream(places).parallel().mapToInt(at -> nearest(found, at)).toArray();
    List<List<String>> terms = ClassTerms.of(matrix, nearest, found.size(), LABEL_TERMS);
    return IntStream.range(0, found.size())
        .mapToObj(
            i ->
                new Peak(
                    found.get(i).x(),
                    found.get(i).y(),
                    found.get(i).density(),
                    Arrays.stream(nearest).filter(one -> one == i).count(),
                    terms.get(i)))
        .toList();
  }

  private static int nearest(List<Density.Peak> peaks, double[] place) {
    int best = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < peaks.size(); i++) {
      double distance = Math.hypot(peaks.get(i).x() - place[0], peaks.get(i).y() - place[1]);
      if (distance < least) {
        least = distance;
        best = i;
      }
    }
    return best;
  }

  /// Cluster numbers in order of size, largest first.
  private static int[] bySize(int[] of, int k) {
    long[] sizes = new long[k];
    Arrays.stream(of).forEach(cluster -> sizes[cluster]++);
    int[] order =
        IntStream.range(0, k)
            .boxed()
            .sorted(Comparator.comparingLong((Integer c) -> -sizes[c]).thenComparing(c -> c))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] numbers = new int[k];
    IntStream.range(0, k).forEach(place -> numbers[order[place]] = place);
    return numbers;
  }

  private static double[][] picked(double[][] rows, int[] positions) {
    return Arrays.stream(positions).mapToObj(i -> rows[i]).toArray(double[][]::new);
  }

  /// Positions drawn without repetition, ascending; all if there are no more than asked for.
  private static int[] sample(int n, int size, long seed) {
    if (n <= size) {
      return IntStream.range(0, n).toArray();
    }
    SplittableRandom random = new SplittableRandom(seed);
    int[] all = IntStream.range(0, n).toArray();
    for (int i = 0; i < size; i++) {
      int other = i + random.nextInt(n - i);
      int moved = all[i];
      all[i] = all[other];
      all[other] = moved;
    }
    return Arrays.stream(all, 0, size).sorted().toArray();
  }
}
