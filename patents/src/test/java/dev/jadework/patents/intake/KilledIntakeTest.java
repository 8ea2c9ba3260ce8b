package dev.jadework.patents.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.patents.index.NoCorpusException;
import dev.jadework.patents.index.lucene.LuceneCorpusWriter;
import dev.jadework.patents.index.lucene.LucenePatentIndex;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills a process in the middle of adding, as `kill -9` does, and adds again.
class KilledIntakeTest {
  private static final int RECORDS = 8_000;

  @TempDir Path folder;

  @Test
  void losesNothingWhenKilledAndRunAgain() throws Exception {
    Path file = SampleLines.file(folder, "a.jsonl", SampleLines.lines(0, RECORDS));
    IntakeResult undisturbed = intake("calm").add(List.of(file), IntakeListener.NONE);
    Random random = new Random(9);
    boolean resumed = false;
    for (int kill = 0; kill < 2; kill++) {
      resumed |= killedAfter(file, 500 + random.nextInt(RECORDS / 2)) > 0;
    }
    IntakeResult result = intake("corpus").add(List.of(file), IntakeListener.NONE);

    assertThat(resumed).as("a kill came after a commit").isTrue();
    assertThat(result.counts().read()).isEqualTo(RECORDS);
    assertThat(result.counts().added() + result.counts().unchanged()).isEqualTo(RECORDS);
    assertThat(result.counts().unchanged()).isPositive();
    assertThat(result.snapshot()).isEqualTo(undisturbed.snapshot());
    try (LucenePatentIndex index = LucenePatentIndex.open(folder.resolve("corpus"))) {
      assertThat(index.snapshot()).isEqualTo(undisturbed.snapshot());
    }
  }

  /// @return documents in the corpus after the kill
  private long killedAfter(Path file, long documents) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                KilledIntakeTest.class.getName(),
                folder.resolve("corpus").toString(),
                file.toString())
            .redirectError(folder.resolve("errors.txt").toFile())
            .start();
    try (BufferedReader progress = process.inputReader()) {
      long seen = 0;
      while (seen < documents) {
        String line = progress.readLine();
        assertThat(line).as(Files.readString(folder.resolve("errors.txt"))).isNotNull();
        seen = Long.parseLong(line);
      }
      assertThat(seen).isLessThan(RECORDS);
    } finally {
      process.destroyForcibly().waitFor();
    }
    Path corpus = folder.resolve("corpus");
    try (LucenePatentIndex index = LucenePatentIndex.open(corpus)) {
      return index.snapshot().documents();
    } catch (NoCorpusException e) {
      return 0; // killed before its first commit
    }
  }

  private CorpusIntake intake(String corpus) {
    return new CorpusIntake(
        () -> LuceneCorpusWriter.open(folder.resolve(corpus)), folder.resolve("rejects"));
  }

  /// The process to be killed: commits often, and says how far it is.
  public static void main(String[] args) throws IOException {
    new CorpusIntake(
            () -> LuceneCorpusWriter.open(Path.of(args[0])),
            Path.of(args[0] + "-rejects"),
            200_000_000L)
        .add(
            List.of(Path.of(args[1])),
            new IntakeListener() {
              @Override
              public void progressed(Progress progress) {
                System.out.println(progress.documents());
                System.out.flush();
              }
            });
  }
}
