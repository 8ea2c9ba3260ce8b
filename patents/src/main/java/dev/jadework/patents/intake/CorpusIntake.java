package dev.jadework.patents.intake;

import dev.jadework.patents.document.Patent;
import dev.jadework.patents.format.ApplicationEvents;
import dev.jadework.patents.format.Deletion;
import dev.jadework.patents.format.PatentFiles;
import dev.jadework.patents.format.PatentSink;
import dev.jadework.patents.format.Reject;
import dev.jadework.patents.format.table.TableMapping;
import dev.jadework.patents.index.PatentIndexWriter;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// 入库. Adds files to a corpus: every record read is added, updated, unchanged or rejected, and
/// counted. A run that was killed is repeated from the beginning and ends with the same corpus;
/// what it had committed counts as unchanged then.
public final class CorpusIntake {
  /// A commit costs about half a second, a kill at most this much work.
  private static final long COMMIT_NANOS = 20_000_000_000L;

  private static final long PROGRESS_NANOS = 200_000_000L;

  /// Where a writer comes from; it is asked for once the inputs are known to be usable.
  public interface Corpus {
    PatentIndexWriter open() throws IOException;
  }

  private final Corpus corpus;
  private final Path rejects;
  private final long commitNanos;
  private List<TableMapping> mappings = List.of();

  /// @param corpus opened and closed by each run
  /// @param rejects directory for the files of rejected records
  public CorpusIntake(Corpus corpus, Path rejects) {
    this(corpus, rejects, COMMIT_NANOS);
  }

  CorpusIntake(Corpus corpus, Path rejects, long commitNanos) {
    this.corpus = corpus;
    this.rejects = rejects;
    this.commitNanos = commitNanos;
  }

  /// Mappings of tables beside those of the library.
  public CorpusIntake mappings(List<TableMapping> own) {
    mappings = List.copyOf(own);
    return this;
  }

  /// Adds files in the order given, and all files below a directory. A publication that comes
  /// twice is as the later one says.
  ///
  /// @throws UnusableInputException before anything is changed, naming every file that is none
  /// @throws IOException if reading or writing fails; the corpus is as at its last commit
  public IntakeResult add(List<Path> inputs, IntakeListener listener) throws IOException {
    InputFiles input = InputFiles.of(inputs);
    List<Path> files = input.files();
    PatentFiles reader = SourceFormats.reader(mappings);
    try (PatentIndexWriter writer = corpus.open();
        RejectsFile rejected = RejectsFile.of(rejects, files)) {
      Run run = new Run(writer, rejected, listener, input.size());
      for (Path file : files) {
        if (run.stopped()) {
          break;
        }
        run.read(reader, file);
      }
      run.flushEvents();
      run.events.remark().ifPresent(run.remarks::add);
      writer.commit();
      run.report();
      return new IntakeResult(
          run.counts(), rejected.finish(), writer.snapshot(), run.remarks, run.stopped());
    }
  }

  /// Adds records that come from no file, a generator's for example.
  ///
  /// @throws IOException if writing fails; the corpus is as at its last commit
  public IntakeResult add(Iterable<Patent> patents, long expected, IntakeListener listener)
      throws IOException {
    try (PatentIndexWriter writer = corpus.open();
        RejectsFile rejected = RejectsFile.of(rejects, List.of(Path.of("records")))) {
      Run run = new Run(writer, rejected, listener, expected);
      for (Patent patent : patents) {
        if (run.stopped()) {
          break;
        }
        run.accept(patent);
      }
      writer.commit();
      run.report();
      return new IntakeResult(run.counts(), null, writer.snapshot(), run.remarks, run.stopped());
    }
  }

  /// One run: its counts, its clock and where its records go.
  private final class Run implements PatentSink {
    private final PatentIndexWriter writer;
    private final RejectsFile rejects;
    private final IntakeListener listener;
    private final long total;
    private final List<String> remarks = new ArrayList<>();
    private long added;
    private long updated;
    private long unchanged;
    private long rejected;
    private long flagged;
    private long deleted;
    private final EventBatch events = new EventBatch();
    private long finishedBytes;
    private CountedInput input = new CountedInput(InputStream.nullInputStream());
    private long committed = System.nanoTime();
    private long reported = committed;
    private boolean stopped;

    Run(PatentIndexWriter writer, RejectsFile rejects, IntakeListener listener, long total) {
      this.writer = writer;
      this.rejects = rejects;
      this.listener = listener;
      this.total = total;
    }

    void read(PatentFiles reader, Path file) throws IOException {
      try (CountedInput counted = new CountedInput(Files.newInputStream(file))) {
        input = counted;
        BufferedInputStream buffered = new BufferedInputStream(counted, 64 << 10);
        reader.read(buffered, String.valueOf(file.getFileName()), this);
      }
      finishedBytes += input.count();
      input = new CountedInput(InputStream.nullInputStream());
    }

    @Override
    public void accept(Patent patent) throws IOException {
      count(patent, writer.put(patent));
    }

    @Override
    public void supplement(Patent part) throws IOException {
      count(part, writer.supplement(part));
    }

    private void count(Patent patent, PatentIndexWriter.Outcome outcome) throws IOException {
      switch (outcome) {
        case ADDED -> added++;
        case UPDATED -> updated++;
        case UNCHANGED -> unchanged++;
      }
      if (patent.application() != null && !patent.application().checkDigitOk()) {
        flagged++;
      }
      tick();
    }

    @Override
    public void events(ApplicationEvents record) throws IOException {
      events.add(record);
      if (events.full()) {
        flushEvents();
      }
      tick();
    }

    void flushEvents() throws IOException {
      EventBatch.Outcome outcome = events.flush(writer);
      updated += outcome.updated();
      unchanged += outcome.unchanged();
    }

    /// A deletion of what is not there changes nothing.
    @Override
    public void delete(Deletion deletion) throws IOException {
      if (writer.delete(deletion.publication())) {
        deleted++;
      } else {
        unchanged++;
      }
      tick();
    }

    @Override
    public void reject(Reject reject) throws IOException {
      rejects.write(reject);
      rejected++;
      tick();
    }

    @Override
    public void remark(String file, String remark) {
      remarks.add(file + " " + remark);
    }

    @Override
    public boolean stopped() {
      stopped |= listener.stop();
      return stopped;
    }

    IntakeCounts counts() {
      return new IntakeCounts(added, updated, unchanged, rejected, flagged, deleted);
    }

    private void tick() throws IOException {
      long now = System.nanoTime();
      if (now - reported > PROGRESS_NANOS) {
        reported = now;
        report();
      }
      if (now - committed > commitNanos) {
        writer.commit();
        committed = System.nanoTime();
      }
    }

    void report() {
      listener.progressed(
          new IntakeListener.Progress(counts().read(), finishedBytes + input.count(), total));
    }
  }
}
