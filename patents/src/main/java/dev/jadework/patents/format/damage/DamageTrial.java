package dev.jadework.patents.format.damage;

import dev.jadework.patents.document.Patent;
import dev.jadework.patents.format.ApplicationEvents;
import dev.jadework.patents.format.Deletion;
import dev.jadework.patents.format.PatentFiles;
import dev.jadework.patents.format.PatentSink;
import dev.jadework.patents.format.Reject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/// 损坏试验. Reads a document damaged at random between two healthy copies of itself, many times.
///
/// Both neighbours must be read as they are read alone, in every part. The damaged document must be
/// read or rejected with a reason, unless nothing was left of it but blanks, tags without text,
/// the lines before its root element or the delimiters of a row. What is not damaged because nobody
/// could find the border again, [Sample] says.
public final class DamageTrial {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final Pattern ELEMENT = Pattern.compile("<[A-Za-z]");
  private static final Pattern TAG = Pattern.compile("<[^<>]*>");

  private final Sample sample;
  private final PatentFiles reader;
  private final List<Object> alone;

  /// @throws IllegalArgumentException if the sample is not read without a reject
  public DamageTrial(Sample sample, PatentFiles reader) throws IOException {
    this.sample = sample;
    this.reader = reader;
    Sink sink = read(List.of(sample.records()));
    if (sink.records.isEmpty() || sink.rejects > 0) {
      throw new IllegalArgumentException(
          "a healthy document is needed; of this one %d records were read and %d rejected"
              .formatted(sink.records.size(), sink.rejects));
    }
    this.alone = sink.records;
  }

  /// @param times number of damaged documents
  /// @param seed the same seed damages in the same way
  public Result run(int times, long seed) throws IOException {
    SplittableRandom random = new SplittableRandom(seed);
    Damage[] kinds = Damage.values();
    int read = 0;
    int rejected = 0;
    int nothingLeft = 0;
    long slowest = 0;
    List<String> lost = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      Damage kind = kinds[random.nextInt(kinds.length)];
      byte[] damaged = behindBorder(kind, random.split());
      long start = THREADS.getCurrentThreadCpuTime();
      Sink sink = read(List.of(sample.records(), damaged, sample.records()));
      slowest = Math.max(slowest, THREADS.getCurrentThreadCpuTime() - start);
      int between = sink.records.size() - 2 * alone.size();
      if (!sink.startsAndEndsWith(alone)) {
        lost.add("%s, document %d: a neighbour is lost or changed".formatted(kind, i));
      } else if (sink.rejects > 0) {
        rejected++;
      } else if (between > 0) {
        read++;
      } else if (nothing(damaged)) {
        nothingLeft++;
      } else {
        lost.add("%s, document %d: neither read nor rejected".formatted(kind, i));
      }
    }
    return new Result(times, read, rejected, nothingLeft, lost, slowest / 1e6);
  }

  private byte[] behindBorder(Damage kind, RandomGenerator random) {
    byte[] document = sample.records();
    int border = sample.border();
    byte[] rest = kind.apply(Arrays.copyOfRange(document, border, document.length), random);
    byte[] whole = Arrays.copyOf(document, border + rest.length);
    System.arraycopy(rest, 0, whole, border, rest.length);
    return whole;
  }

  private static boolean nothing(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1).strip();
    return text.chars().allMatch(c -> ",;\"".indexOf(c) >= 0 || c <= ' ')
        || text.startsWith("<")
            && (!ELEMENT.matcher(text).find() || TAG.matcher(text).replaceAll("").isBlank());
  }

  private Sink read(List<byte[]> copies) throws IOException {
    Sink sink = new Sink();
    reader.read(new ByteArrayInputStream(sample.file().apply(copies)), "file", sink);
    return sink;
  }

  /// What became of the damaged documents.
  ///
  /// @param rejected documents of which at least a part was rejected
  /// @param nothingLeft documents of which the damage left no text
  /// @param lost what must not happen, one line each
  /// @param slowestMillis longest processor time for one file, in milliseconds
  public record Result(
      int damaged,
      int read,
      int rejected,
      int nothingLeft,
      List<String> lost,
      double slowestMillis) {
    public Result {
      lost = List.copyOf(lost);
    }
  }

  private static final class Sink implements PatentSink {
    private final List<Object> records = new ArrayList<>();
    private int rejects;

    @Override
    public void accept(Patent patent) {
      records.add(patent.with().sources(List.of()).build());
    }

    @Override
    public void events(ApplicationEvents events) {
      records.add(List.of(events.application(), events.events()));
    }

    @Override
    public void delete(Deletion deletion) {
      records.add(deletion.publication());
    }

    @Override
    public void reject(Reject reject) {
      if (reject.place().isBlank() || reject.message().isBlank() || reject.code().isBlank()) {
        throw new IllegalStateException("a reject without place or reason: " + reject);
      }
      rejects++;
    }

    @Override
    public void remark(String file, String remark) {}

    boolean startsAndEndsWith(List<Object> expected) {
      int size = expected.size();
      return records.size() >= 2 * size
          && records.subList(0, size).equals(expected)
          && records.subList(records.size() - size, records.size()).equals(expected);
    }
  }
}
