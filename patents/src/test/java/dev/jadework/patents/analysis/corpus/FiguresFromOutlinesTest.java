package dev.jadework.patents.analysis.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.patents.analysis.citation.CycleTime;
import dev.jadework.patents.analysis.citation.RelativeCitations;
import dev.jadework.patents.analysis.citation.RelativeCitations.By;
import dev.jadework.patents.analysis.citation.RelativeCitations.Cited;
import dev.jadework.patents.analysis.family.FamilySizes;
import dev.jadework.patents.analysis.family.FamilySizes.Bucket;
import dev.jadework.patents.classification.Classification;
import dev.jadework.patents.document.Citation;
import dev.jadework.patents.document.Claim;
import dev.jadework.patents.document.Party;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.Priority;
import dev.jadework.patents.index.CountUnit;
import dev.jadework.patents.index.PatentIndex;
import dev.jadework.patents.index.lucene.LuceneCorpusWriter;
import dev.jadework.patents.index.lucene.LucenePatentIndex;
import dev.jadework.patents.index.memory.MemoryCorpus;
import dev.jadework.patents.index.memory.MemoryCorpusWriter;
import dev.jadework.patents.number.ApplicationNumber;
import dev.jadework.patents.number.PublicationNumber;
import dev.jadework.patents.query.Query;
import dev.jadework.patents.query.QueryParser;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Figures of a corpus on disk, made of outlines and digests, against the same computed plainly
/// from whole documents.
class FiguresFromOutlinesTest {
  private static final LocalDate DATA_DATE = LocalDate.of(2020, 1, 1);

  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource({"1, NOT PN=0", "2, IPC=H01M", "3, PA=公司1 OR PA=公司2"})
  void familiesAreThoseThatTheIndexTellsOfEveryPublication(long seed, String query)
      throws IOException {
    List<Patent> patents = patents(new Random(seed));
    Query asked = QueryParser.parse(query);
    MemoryCorpus memory = new MemoryCorpus();
    try (MemoryCorpusWriter writer = memory.writer()) {
      patents.forEach(writer::put);
      writer.commit();
    }
    for (CountUnit unit : List.of(CountUnit.SIMPLE_FAMILY, CountUnit.EXTENDED_FAMILY)) {
      Set<List<PublicationNumber>> families = new HashSet<>();
      try (PatentIndex plain = memory.index()) {
        plain.forEach(
            asked,
            null,
            one -> families.add(plain.family(one.publication(), unit).orElseThrow().members()));
      }
      Map<Integer, Long> bySize =
          families.stream()
              .collect(Collectors.groupingBy(List::size, TreeMap::new, Collectors.counting()));
      try (PatentIndex index = stored(patents)) {
        FamilySizes sizes = new DocumentFigures(request(index, asked)).families(unit).value();

        assertThat(sizes.byMembers())
            .as("seed %d, %s", seed, unit)
            .isEqualTo(
                bySize.entrySet().stream()
                    .map(entry -> new Bucket(entry.getKey(), entry.getValue()))
                    .toList());
        assertThat(sizes.publications()).isEqualTo(families.stream().mapToLong(List::size).sum());
        int most =
            families.stream()
                .mapToInt(f -> (int) f.stream().map(PublicationNumber::office).distinct().count())
                .max()
                .orElseThrow();
        assertThat(sizes.largest().getFirst().offices()).hasSize(most);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"1, NOT PN=0", "2, IPC=H01M", "3, PA=公司1 OR PA=公司2"})
  void citationsAreThoseFoundByLookingEveryNumberUp(long seed, String query) throws IOException {
    List<Patent> patents = patents(new Random(seed));
    Map<String, Set<String>> citing = citing(patents);
    try (PatentIndex index = stored(patents)) {
      Request request = request(index, QueryParser.parse(query));
      RelativeCitations figures =
          new DocumentFigures(request).citations(100, true, By.FIELD).value();

      Set<String> subjects = new TreeSet<>();
      index.forEach(request.query(), null, patent -> subjects.add(id(patent)));
      assertThat(figures.documents()).hasSameSizeAs(subjects);
      for (Cited one : figures.documents()) {
        assertThat(subjects).contains(one.id());
        assertThat(one.citations())
            .as("seed %d: %s", seed, one.id())
            .isEqualTo(citing.getOrDefault(one.id(), Set.of()).size());
      }
      CycleTime time = new DocumentFigures(request).cycleTime().value();
      long cited =
          citing.values().stream()
              .mapToLong(set -> set.stream().filter(subjects::contains).count())
              .sum();
      assertThat(time.citations()).isEqualTo(cited).isPositive();
    }
  }

  /// Per application the applications that cite any of its publications.
  private static Map<String, Set<String>> citing(List<Patent> patents) {
    Map<String, String> byNumber = new HashMap<>();
    patents.forEach(one -> byNumber.put(plain(one.publication()), id(one)));
    Map<String, Set<String>> citing = new HashMap<>();
    for (Patent patent : patents) {
      for (Citation citation : patent.citations()) {
        String cited = citation.patent() == null ? null : byNumber.get(plain(citation.patent()));
        if (cited != null && !cited.equals(id(patent))) {
          citing.computeIfAbsent(cited, _ -> new TreeSet<>()).add(id(patent));
        }
      }
    }
    return citing;
  }

  private static String plain(PublicationNumber number) {
    return number.office() + number.number();
  }

  private static String id(Patent patent) {
    ApplicationNumber application = patent.application();
    return application == null
        ? patent.publication().toString()
        : application.office() + application.number();
  }

  private static Request request(PatentIndex index, Query query) {
    return new Request(index, query, CountUnit.APPLICATION, DATA_DATE);
  }

  /// In several segments, with documents that were deleted again.
  private PatentIndex stored(List<Patent> patents) throws IOException {
    try (LuceneCorpusWriter writer = LuceneCorpusWriter.open(directory)) {
      for (int i = 0; i < patents.size(); i++) {
        writer.put(patents.get(i));
        PublicationNumber gone = new PublicationNumber("CN", "99" + i, "A");
        writer.put(Patent.of(gone).citations(patents.get(i).citations()).build());
        if (i % 150 == 0) {
          writer.commit();
        }
        writer.delete(gone);
      }
      writer.commit();
    }
    return LucenePatentIndex.open(directory);
  }

  /// A grant for every third application; citations of what is there, of grants and applications,
  /// with and without kind, and of strangers.
  private static List<Patent> patents(Random random) {
    List<Patent> patents = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      int year = 2000 + random.nextInt(15);
      String application = "CN%d1%07d".formatted(Math.max(2004, year), 1000 + i - i % 3 % 2);
      Patent patent =
          Patent.of(number(i))
              .application(random.nextInt(20) == 0 ? null : ApplicationNumber.parse(application))
              .filingYear(year)
              .published(LocalDate.of(year + 1 + i % 2, 1 + random.nextInt(12), 1))
              .title("zh", "装置" + i)
              .abstractText("zh", "摘要" + i)
              .claims(List.of(new Claim(1, "zh", "一种装置" + i, List.of())))
              .applicants(List.of(Party.named("公司" + random.nextInt(9))))
              .classifications(
                  List.of(
                      new Classification(
                          "IPC", random.nextBoolean() ? "H01M10/60" : "B60L3/00", true)))
              .priorities(
                  random.nextInt(3) == 0
                      ? List.of(new Priority("CN", "20041%07d".formatted(random.nextInt(60)), null))
                      : List.of())
              .citations(citations(random, i))
              .build();
      patents.add(patent);
    }
    return patents;
  }

  private static List<Citation> citations(Random random, int own) {
    List<Citation> citations = new ArrayList<>();
    for (int n = random.nextInt(4); n > 0; n--) {
      int cited = random.nextInt(500); // every fifth of them is a stranger
      PublicationNumber number = number(cited);
      citations.add(
          new Citation(
              random.nextBoolean() || cited == own
                  ? number
                  : new PublicationNumber(number.office(), number.number(), null),
              "",
              null,
              null));
    }
    return citations;
  }

  private static PublicationNumber number(int i) {
    return new PublicationNumber(i % 5 == 0 ? "US" : "CN", String.valueOf(100000 + i), "A");
  }
}
