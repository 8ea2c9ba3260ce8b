package dev.jadework.patents.index.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.opensearch.node.LocalCluster;
import dev.jadework.patents.document.LocalizedText;
import dev.jadework.patents.document.Party;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.index.CountRequest;
import dev.jadework.patents.index.CountUnit;
import dev.jadework.patents.index.PatentIndex;
import dev.jadework.patents.index.PatentIndexWriter;
import dev.jadework.patents.index.SearchRequest;
import dev.jadework.patents.index.memory.MemoryCorpus;
import dev.jadework.patents.number.ApplicationNumber;
import dev.jadework.patents.number.PublicationNumber;
import dev.jadework.patents.query.Query;
import dev.jadework.patents.query.QueryParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// Three nodes, of which the one that manages the cluster is killed.
@EnabledIfSystemProperty(
    named = "jadework.cluster",
    matches = "true",
    disabledReason = "takes three nodes and minutes: ./jadework test -Pcluster")
class ThreeNodesTest {
  private static final Query ALL = QueryParser.parse("NOT PN=0");
  private static final int DOCUMENTS = 3_000;
  private static final int COMMITTED_EVERY = 500;

  private LocalCluster cluster;
  private OpenSearchAddress address;

  @BeforeEach
  void start() throws IOException {
    cluster = LocalCluster.start(OneNode.LIBRARIES, 3, "-Xmx512m", "-XX:TieredStopAtLevel=1");
    address = OpenSearchAddress.parse("opensearch://" + cluster.hosts() + "/corpus");
  }

  @AfterEach
  void stop() {
    cluster.close();
  }

  @Test
  void losesAndDoublesNothingWhenANodeIsKilledWhileDocumentsAreAddedAndAsked() throws Exception {
    List<Patent> corpus = corpus();
    Set<Long> committed = ConcurrentHashMap.newKeySet();
    committed.add(0L);
    AtomicBoolean done = new AtomicBoolean();
    AtomicBoolean killed = new AtomicBoolean();
    AtomicInteger answeredAfterwards = new AtomicInteger();
    try (PatentIndexWriter writer = OpenSearchCorpusWriter.open(address, 3);
        PatentIndex index = OpenSearchPatentIndex.open(address);
        ExecutorService asking = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Integer> ask =
          () -> {
            int asked = 0;
            for (; !done.get(); asked++) {
              boolean afterwards = killed.get();
              long total = index.search(SearchRequest.of(ALL).first(3)).total();
              assertThat(total).as("documents of some commit").isIn(committed);
              answeredAfterwards.addAndGet(afterwards ? 1 : 0);
            }
            return asked;
          };
      Future<Integer> asked = asking.submit(ask);
      try {
        for (int i = 0; i < DOCUMENTS; i++) {
          if (i == DOCUMENTS / 2 - COMMITTED_EVERY / 2) {
            cluster.kill(0);
            killed.set(true);
          }
          writer.put(corpus.get(i));
          if ((i + 1) % COMMITTED_EVERY == 0) {
            committed.add((long) i + 1); // may be seen before the writer knows
            writer.commit();
          }
        }
      } finally {
        done.set(true);
      }
      assertThat(asked.get()).isGreaterThan(answeredAfterwards.get());
      assertThat(answeredAfterwards.get()).as("answers without the node").isGreaterThan(10);
      isExactly(index, corpus);
    }
  }

  /// The count of each unit, every document once, and the digest over all of them.
  private static void isExactly(PatentIndex index, List<Patent> corpus) throws IOException {
    MemoryCorpus memory = new MemoryCorpus();
    try (PatentIndexWriter writer = memory.writer()) {
      for (Patent patent : corpus) {
        writer.put(patent);
      }
      writer.commit();
    }
    try (PatentIndex oracle = memory.index()) {
      assertThat(index.snapshot()).isEqualTo(oracle.snapshot());
      List<Patent> exported = new ArrayList<>();
      index.forEach(ALL, null, exported::add);
      List<Patent> expected = new ArrayList<>();
      oracle.forEach(ALL, null, expected::add);
      assertThat(exported).isEqualTo(expected);
      for (CountUnit unit : CountUnit.values()) {
        CountRequest table = CountRequest.of(ALL, "PA").by(unit);
        assertThat(index.count(table)).isEqualTo(oracle.count(table));
      }
      for (String query : List.of("TA=电池", "TI=电池组", "PA=甲", "TA=battery NOT PA=乙")) {
        SearchRequest request = SearchRequest.of(QueryParser.parse(query));
        assertThat(index.search(request)).isEqualTo(oracle.search(request));
      }
    }
  }

  private static List<Patent> corpus() {
    Random random = new Random(7);
    String[] words = {"电池", "组", "管理", "系统", " battery ", "一种", "方法", "，"};
    return IntStream.range(0, DOCUMENTS)
        .mapToObj(
            i ->
                Patent.of(new PublicationNumber("CN", String.valueOf(100000000 + i), "A"))
                    .application(
                        new ApplicationNumber("CN", "2014" + (10000000 + i / 2), null, true))
                    .titles(List.of(new LocalizedText("zh", text(random, words, 6))))
                    .abstracts(List.of(new LocalizedText("zh", text(random, words, 60))))
                    .applicants(List.of(Party.named(random.nextBoolean() ? "甲公司" : "乙公司")))
                    .build())
        .toList();
  }

  private static String text(Random random, String[] words, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(words[random.nextInt(words.length)]);
    }
    return text.toString();
  }
}
