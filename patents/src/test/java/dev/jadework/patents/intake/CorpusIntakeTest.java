package dev.jadework.patents.intake;

import static dev.jadework.patents.intake.SampleLines.file;
import static dev.jadework.patents.intake.SampleLines.line;
import static dev.jadework.patents.intake.SampleLines.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.SamplePatents;
import dev.jadework.patents.index.lucene.CorpusLockedException;
import dev.jadework.patents.index.lucene.LuceneCorpusWriter;
import dev.jadework.patents.index.lucene.LucenePatentIndex;
import dev.jadework.patents.number.PublicationNumber;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusIntakeTest {
  @TempDir Path folder;

  @Test
  void countsEveryRecordOnce() throws IOException {
    List<String> records = new ArrayList<>(lines(0, 100));
    records.add(3, "{broken");
    records.add(
        "{\"country\":\"CN\",\"pub_number\":\"106443180\",\"app_number\":\"201610981945.4\"}");
    IntakeResult result = add("corpus", file(folder, "a.jsonl", records));

    assertThat(result.counts()).isEqualTo(new IntakeCounts(101, 0, 0, 1, 1));
    assertThat(result.counts().read()).isEqualTo(102);
    assertThat(result.snapshot().documents()).isEqualTo(101);
    assertThat(find("corpus", "CN100000007").title()).isEqualTo("电池7");
  }

  @Test
  void changesNothingWhenRunAgain() throws IOException {
    Path file = file(folder, "a.jsonl", lines(0, 50));
    IntakeResult first = add("corpus", file);
    List<String> before = listing("corpus");
    IntakeResult again = add("corpus", file);

    assertThat(again.counts()).isEqualTo(new IntakeCounts(0, 0, 50, 0, 0));
    assertThat(again.snapshot()).isEqualTo(first.snapshot());
    assertThat(listing("corpus")).isEqualTo(before);
  }

  @Test
  void replacesARecordWhoseContentChanged() throws IOException {
    add("corpus", file(folder, "a.jsonl", lines(0, 10)));
    IntakeResult result =
        add("corpus", file(folder, "b.jsonl", List.of(line(3, "新电池"), line(4, "电池4"))));

    assertThat(result.counts()).isEqualTo(new IntakeCounts(0, 1, 1, 0, 0));
    assertThat(result.snapshot().documents()).isEqualTo(10);
    assertThat(find("corpus", "CN100000003").title()).isEqualTo("新电池");
  }

  @Test
  void letsTheLaterOfTwoInARunWin() throws IOException {
    List<String> records = new ArrayList<>();
    for (int round = 0; round < 20; round++) {
      for (int i = 0; i < 20; i++) {
        records.add(line(i, "第" + round + "版"));
      }
    }
    records.add(line(0, "第19版"));
    IntakeResult result = add("corpus", file(folder, "a.jsonl", records));

    assertThat(result.counts()).isEqualTo(new IntakeCounts(20, 380, 1, 0, 0));
    for (int i = 0; i < 20; i++) {
      assertThat(find("corpus", "CN" + (100_000_000 + i)).title()).isEqualTo("第19版");
    }
    assertThat(stored("corpus")).isEqualTo(result.snapshot().documents()).isEqualTo(20);
  }

  @Test
  void hasTheSameSnapshotForTheSameContentInAnyOrder() throws IOException {
    List<String> records = new ArrayList<>(lines(0, 200));
    IntakeResult straight = add("one", file(folder, "a.jsonl", records));
    Collections.shuffle(records, new Random(11));
    add("two", file(folder, "b.jsonl", records.subList(0, 90)));
    add(
        "two",
        file(folder, "c.jsonl", List.of(line(500, "x"), line(records.hashCode() & 63, "y"))));
    IntakeResult detour = add("two", file(folder, "d.jsonl", records));

    assertThat(detour.snapshot().id()).isNotEqualTo(straight.snapshot().id());
    IntakeResult straightPlus = add("one", file(folder, "e.jsonl", List.of(line(500, "x"))));
    assertThat(straightPlus.snapshot()).isEqualTo(detour.snapshot());
    try (LucenePatentIndex index = LucenePatentIndex.open(folder.resolve("two"))) {
      assertThat(index.snapshot()).isEqualTo(detour.snapshot());
    }
  }

  @Test
  void keepsRejectsWithPlaceAndSourceAndReadsThemBackCorrected() throws IOException {
    Path file =
        file(folder, "a.jsonl", List.of(line(1, "一"), line(2, "二").replace("100000002", "bad")));
    IntakeResult result = add("corpus", file);

    Path rejects = result.rejectsFile();
    assertThat(rejects).hasParent(folder.resolve("rejects"));
    assertThat(rejects.getFileName().toString()).matches("a\\.jsonl-[0-9a-f]{8}\\.jsonl");
    String reject = Files.readString(rejects);
    assertThat(reject)
        .startsWith("{\"file\":\"a.jsonl\",\"place\":\"line 2\",\"code\":\"number.unreadable\"")
        .endsWith("}\n");
    Path corrected =
        file(folder, "corrected.jsonl", List.of(reject.replace("\\\"bad", "\\\"100000002")));
    assertThat(add("corpus", corrected).counts()).isEqualTo(new IntakeCounts(1, 0, 0, 0, 0));
    assertThat(find("corpus", "CN100000002").title()).isEqualTo("二");
  }

  @Test
  void replacesTheRejectsOfAnEarlierRunAndRemovesThemWhenThereAreNone() throws IOException {
    Path file = file(folder, "a.jsonl", List.of("{", "{", line(1, "一")));
    Path rejects = add("corpus", file).rejectsFile();
    assertThat(Files.readAllLines(rejects)).hasSize(2);

    file(folder, "a.jsonl", List.of("{", line(1, "一")));
    assertThat(add("corpus", file).rejectsFile()).isEqualTo(rejects);
    assertThat(Files.readAllLines(rejects)).hasSize(1);

    file(folder, "a.jsonl", List.of(line(1, "一")));
    assertThat(add("corpus", file).rejectsFile()).isNull();
    assertThat(rejects).doesNotExist();
  }

  @Test
  void keepsTheRejectsOfAllFilesOfARunInOneFile() throws IOException {
    Path one = file(folder, "a.jsonl", List.of("{"));
    Path two = file(folder, "b.jsonl", List.of(line(1, "一"), "{"));
    IntakeResult result = add("corpus", one, two);

    assertThat(result.counts()).isEqualTo(new IntakeCounts(1, 0, 0, 2, 0));
    assertThat(Files.readAllLines(result.rejectsFile()))
        .satisfiesExactly(
            line -> assertThat(line).contains("\"file\":\"a.jsonl\""),
            line -> assertThat(line).contains("\"file\":\"b.jsonl\""));
  }

  @Test
  void namesEveryUnusableInputBeforeItDoesAnything() throws IOException {
    Path good = file(folder, "a.jsonl", lines(0, 3));
    Path directory = Files.createDirectory(folder.resolve("sub"));

    assertThatThrownBy(() -> add("corpus", good, directory, folder.resolve("none")))
        .isInstanceOf(UnusableInputException.class)
        .hasMessageContaining("sub is a directory without files")
        .hasMessageContaining("none does not exist");
    assertThat(folder.resolve("corpus")).doesNotExist();
  }

  @Test
  void readsAllFilesBelowADirectoryByNameAndEachOnce() throws IOException {
    Path directory = Files.createDirectories(folder.resolve("sub/deeper"));
    file(directory, "b.jsonl", lines(3, 5));
    Path first = file(folder.resolve("sub"), "a.jsonl", lines(0, 3));
    file(folder.resolve("sub"), ".hidden", lines(5, 9));

    IntakeResult result = add("corpus", folder.resolve("sub"), first);

    assertThat(result.counts().read()).isEqualTo(5);
    assertThat(result.counts().added()).isEqualTo(5);
  }

  @Test
  void refusesACorpusThatAnotherIsWriting() throws IOException {
    Path file = file(folder, "a.jsonl", lines(0, 3));
    try (LuceneCorpusWriter other = LuceneCorpusWriter.open(folder.resolve("corpus"))) {
      assertThatThrownBy(() -> add("corpus", file))
          .isInstanceOf(CorpusLockedException.class)
          .hasMessageContaining("another process is adding");
      other.commit();
    }
    assertThat(add("corpus", file).counts().added()).isEqualTo(3);
  }

  @Test
  void commitsWhatWasReadWhenStopped() throws IOException {
    Path file = file(folder, "a.jsonl", lines(0, 100));
    IntakeListener stopping =
        new IntakeListener() {
          private int asked;

          @Override
          public void progressed(Progress progress) {}

          @Override
          public boolean stop() {
            return ++asked > 10;
          }
        };
    IntakeResult result = intake("corpus").add(List.of(file), stopping);

    assertThat(result.stopped()).isTrue();
    assertThat(result.counts().added()).isBetween(1L, 20L);
    assertThat(stored("corpus")).isEqualTo(result.counts().added());
    assertThat(add("corpus", file).counts())
        .isEqualTo(
            new IntakeCounts(100 - result.counts().added(), 0, result.counts().added(), 0, 0));
  }

  @Test
  void reportsProgressUpToTheEnd() throws IOException {
    Path file = file(folder, "a.jsonl", lines(0, 100));
    List<IntakeListener.Progress> reports = new ArrayList<>();
    intake("corpus").add(List.of(file), reports::add);

    long size = Files.size(file);
    assertThat(reports.getLast()).isEqualTo(new IntakeListener.Progress(100, size, size));
  }

  @Test
  void takesRecordsThatComeFromNoFile() throws IOException {
    List<Patent> patents = List.of(SamplePatents.full(), SamplePatents.bare("CN100000001"));
    IntakeResult result = intake("corpus").add(patents, 2, IntakeListener.NONE);

    assertThat(result.counts()).isEqualTo(new IntakeCounts(2, 0, 0, 0, 1));
    assertThat(find("corpus", "CN110083831B")).isEqualTo(SamplePatents.full());
  }

  private CorpusIntake intake(String corpus) {
    return new CorpusIntake(
        () -> LuceneCorpusWriter.open(folder.resolve(corpus)), folder.resolve("rejects"));
  }

  private IntakeResult add(String corpus, Path... files) throws IOException {
    return intake(corpus).add(List.of(files), IntakeListener.NONE);
  }

  private Patent find(String corpus, String number) throws IOException {
    try (LucenePatentIndex index = LucenePatentIndex.open(folder.resolve(corpus))) {
      return index.find(PublicationNumber.parse(number)).orElseThrow();
    }
  }

  private long stored(String corpus) throws IOException {
    try (LucenePatentIndex index = LucenePatentIndex.open(folder.resolve(corpus))) {
      return index.snapshot().documents();
    }
  }

  private List<String> listing(String corpus) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(corpus))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
