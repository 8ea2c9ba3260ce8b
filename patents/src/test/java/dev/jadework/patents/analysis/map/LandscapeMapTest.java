package dev.jadework.patents.analysis.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jadework.patents.analysis.Dropped;
import dev.jadework.patents.analysis.map.LandscapeMap.Cluster;
import dev.jadework.patents.analysis.map.LandscapeMap.Document;
import dev.jadework.patents.analysis.map.LandscapeMap.Peak;
import dev.jadework.patents.analysis.map.LandscapeMap.Point;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

class LandscapeMapTest {
  private static final List<List<String>> SUBJECTS =
      List.of(
          List.of("电池", "电解液", "隔膜", "正极", "负极", "电极"),
          List.of("空调", "压缩机", "制冷剂", "换热器", "风扇", "冷凝器"),
          List.of("antenna", "signal", "frequency", "receiver", "radio", "channel"));

  @Test
  void documentsOfOneSubjectFormOneClusterWithItsTerms() {
    LandscapeMap map = LandscapeMap.of(90, documents(90, 3), 42);

    assertThat(map.clusters()).hasSize(3);
    assertThat(map.clusters()).extracting(Cluster::size).containsOnly(30);
    for (Cluster cluster : map.clusters()) {
      assertThat(SUBJECTS).anySatisfy(s -> assertThat(s).containsAll(cluster.terms()));
    }
    Map<String, Set<Integer>> clusters = new HashMap<>();
    map.points()
        .forEach(
            point ->
                clusters
                    .computeIfAbsent(point.id().substring(0, 1), none -> new HashSet<>())
                    .add(point.cluster()));
    assertThat(clusters.values()).allSatisfy(set -> assertThat(set).hasSize(1));
    assertThat(map.silhouette()).isGreaterThan(0.3);
  }

  @Test
  void neighboursInTheMapAreNeighboursInTruth() {
    assertThat(LandscapeMap.of(300, documents(300, 5), 42).trustworthiness()).isBetween(0.8, 1.0);
  }

  @Test
  void theSameSeedGivesTheSameMapWhateverTheOrderOfTheDocuments() {
    List<Document> documents = documents(120, 4);
    List<Document> shuffled = new ArrayList<>(documents);
    Collections.shuffle(shuffled, new Random(1));

    LandscapeMap first = LandscapeMap.of(documents.size(), documents, 7);
    LandscapeMap second = LandscapeMap.of(shuffled.size(), shuffled, 7);

    assertThat(second.points()).isEqualTo(first.points());
    assertThat(second.clusters()).isEqualTo(first.clusters());
    assertThat(second.peaks()).isEqualTo(first.peaks());
    assertThat(second.density().grid()).isDeepEqualTo(first.density().grid());
    assertThat(second.trustworthiness()).isEqualTo(first.trustworthiness());
  }

  @Test
  void documentsWithoutTermsAreNotDrawnAndStated() {
    List<Document> documents = new ArrayList<>(documents(60, 3));
    documents.add(new Document("Z1", ""));
    documents.add(new Document("Z2", "独一无二 sesquipedalian"));

    LandscapeMap map = LandscapeMap.of(documents.size(), documents, 1);

    assertThat(map.in()).isEqualTo(62);
    assertThat(map.points()).hasSize(60).extracting(Point::id).doesNotContain("Z1", "Z2");
    assertThat(map.dropped()).extracting(Dropped::count).containsExactly(2L);
  }

  @Test
  void theCountsOfClustersAndPeaksAddUpToThePoints() {
    LandscapeMap map = LandscapeMap.of(150, documents(150, 9), 2);

    assertThat(map.clusters().stream().mapToInt(Cluster::size).sum()).isEqualTo(150);
    assertThat(map.peaks()).isNotEmpty();
    assertThat(map.peaks().stream().mapToLong(Peak::documents).sum()).isEqualTo(150);
    assertThat(map.points())
        .allSatisfy(
            point -> {
              assertThat(point.x()).isBetween(0.0, 1.0);
              assertThat(point.y()).isBetween(0.0, 1.0);
            });
  }

  @Test
  void whatASampleLeavesOutIsStated() {
    LandscapeMap map = LandscapeMap.of(90_000, documents(60, 3), 1);

    assertThat(map.in()).isEqualTo(90_000);
    assertThat(map.dropped()).extracting(Dropped::count).containsExactly(89_940L);
  }

  @Test
  void theMapIsTheSameOnOneProcessorAndOnFour() throws Exception {
    List<Document> documents = documents(400, 11);
    List<LandscapeMap> maps = new ArrayList<>();
    for (int processors : new int[] {1, 4}) {
      try (ForkJoinPool pool = new ForkJoinPool(processors)) {
        maps.add(pool.submit(() -> LandscapeMap.of(400, documents, 7)).get());
      }
    }

    assertThat(maps.get(1).points()).isEqualTo(maps.get(0).points());
    assertThat(maps.get(1).clusters()).isEqualTo(maps.get(0).clusters());
    assertThat(maps.get(1).silhouette()).isEqualTo(maps.get(0).silhouette());
  }

  @Test
  void twentyNineDocumentsHaveNoLandscape() {
    assertThatThrownBy(() -> LandscapeMap.of(29, documents(29, 3), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("29 of 29")
        .hasMessageContaining("30");
    assertThat(LandscapeMap.of(30, documents(30, 3), 1).points()).hasSize(30);
  }

  private static List<Document> documents(int count, long seed) {
    Random random = new Random(seed);
    List<Document> documents = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int subject = i % SUBJECTS.size();
      StringBuilder text = new StringBuilder();
      for (int word = 0; word < 8; word++) {
        List<String> words = SUBJECTS.get(subject);
        text.append(words.get(random.nextInt(words.size()))).append('，');
      }
      documents.add(new Document("ABC".charAt(subject) + "" + (1000 + i), text.toString()));
    }
    return documents;
  }
}
