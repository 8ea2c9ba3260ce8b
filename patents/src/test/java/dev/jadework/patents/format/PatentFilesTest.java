package dev.jadework.patents.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatentFilesTest {
  private static final Charset GB18030 = Charset.forName("GB18030");

  @Test
  void remarksAnEmptyFile() {
    CollectingSink sink = CollectingSink.read("");

    assertThat(sink.remarks).containsExactly("file is empty");
    assertThat(sink.rejects).isEmpty();
    assertThat(CollectingSink.read(" \n\n").remarks).containsExactly("file is empty");
  }

  @ParameterizedTest
  @ValueSource(strings = {"hello\nworld\n", "%PDF-1.7 x", "\0\1\2\3"})
  void rejectsAFileOfAnotherKindOnce(String content) {
    CollectingSink sink = CollectingSink.read(content);

    assertThat(sink.codes()).containsExactly("file.unknown-format");
  }

  @Test
  void readsGzipMembersOneAfterAnother() throws IOException {
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.write(gzip(lines(0, 5)));
    both.write(gzip(lines(5, 9)));

    assertThat(CollectingSink.read(both.toByteArray()).patents).hasSize(9);
  }

  /// Whatever the place of the cut: all whole records before it, and one reject that tells of it.
  @Test
  void tellsOfBytesBehindTheEndOfAGzipFile() throws IOException {
    ByteArrayOutputStream more = new ByteArrayOutputStream();
    more.write(gzip(lines(0, 5)));
    more.write("behind".getBytes(StandardCharsets.UTF_8));

    CollectingSink sink = CollectingSink.read(more.toByteArray());

    assertThat(sink.patents).hasSize(5);
    assertThat(sink.remarks).singleElement().asString().contains("behind the end");
    assertThat(CollectingSink.read(gzip(lines(0, 5))).remarks).isEmpty();
  }

  @Test
  void readsEverythingBeforeTheCutOfAGzipFile() throws IOException {
    byte[] whole = gzip(lines(0, 500));
    Random random = new Random(99);
    int before = -1;
    for (int cut = 30; cut < whole.length; cut += 1 + random.nextInt(200)) {
      CollectingSink sink = CollectingSink.read(Arrays.copyOf(whole, cut));

      assertThat(sink.codes()).as("cut at " + cut).containsExactly("file.truncated");
      assertThat(sink.patents.size()).isGreaterThanOrEqualTo(before).isLessThanOrEqualTo(500);
      before = sink.patents.size();
    }
    assertThat(before).isGreaterThan(400);
    assertThat(CollectingSink.read(whole).patents).hasSize(500);
  }

  @Test
  void rejectsAGzipFileCutOffInItsHead() throws IOException {
    assertThat(CollectingSink.read(Arrays.copyOf(gzip(lines(0, 5)), 6)).codes())
        .containsExactly("file.damaged");
  }

  @Test
  void tellsOfAGzipFileWhoseChecksumFails() throws IOException {
    byte[] bytes = gzip(lines(0, 5));
    bytes[bytes.length - 6] ^= 1;
    CollectingSink sink = CollectingSink.read(bytes);

    assertThat(sink.patents).hasSize(5);
    assertThat(sink.codes()).containsExactly("file.truncated");
    assertThat(sink.rejects.getFirst().message()).contains("damaged");
  }

  @Test
  void readsTheMembersOfAZipFileAndPassesOverItsDrawings() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out, GB18030)) {
      put(zip, "发明/", new byte[0]);
      put(zip, "发明/一.jsonl", lines(0, 3));
      put(zip, "发明/图.TIF", new byte[] {'I', 'I', '*', 0, 8, 0});
      put(zip, "two.jsonl.gz", gzip(lines(3, 5)));
    }
    CollectingSink sink = CollectingSink.read(out.toByteArray());

    assertThat(sink.numbers()).hasSize(5);
    assertThat(sink.rejects).isEmpty();
    assertThat(sink.patents.getFirst().sources().getFirst().file()).isEqualTo("file!发明/一.jsonl");
  }

  @Test
  void readsWhatIsLeftOfATruncatedZipFile() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      put(zip, "one.jsonl", lines(0, 3));
      put(zip, "two.jsonl", lines(3, 5000));
    }
    CollectingSink sink = CollectingSink.read(Arrays.copyOf(out.toByteArray(), out.size() / 2));

    assertThat(sink.patents).hasSizeGreaterThan(100);
    assertThat(sink.codes()).containsExactly("file.truncated");
  }

  @Test
  void refusesArchivesInsideArchivesWithoutEnd() throws IOException {
    byte[] bytes = lines(0, 1);
    for (int i = 0; i < 10; i++) {
      bytes = gzip(bytes);
    }
    assertThat(CollectingSink.read(bytes).codes()).containsExactly("file.too-deep");
  }

  @Test
  void readsTheSameTextInEveryCharacterSet() {
    String text = new String(lines(0, 2000), StandardCharsets.UTF_8);
    CollectingSink utf8 = CollectingSink.read(text);

    assertThat(CollectingSink.read("\ufeff" + text).patents).isEqualTo(utf8.patents);
    assertThat(CollectingSink.read(text.getBytes(GB18030)).patents).isEqualTo(utf8.patents);
    assertThat(CollectingSink.read(("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE)).patents)
        .isEqualTo(utf8.patents);
    assertThat(CollectingSink.read(("\ufeff" + text).getBytes(StandardCharsets.UTF_16BE)).patents)
        .isEqualTo(utf8.patents);
    assertThat(utf8.patents).hasSize(2000);
  }

  @Test
  void rejectsOnlyTheLineWhoseBytesAreNoText() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(lines(0, 2));
    byte[] broken = lines(2, 3);
    broken[broken.length - 10] = (byte) 0xff;
    out.write(broken);
    out.write(lines(3, 5));
    CollectingSink sink = CollectingSink.read(out.toByteArray());

    assertThat(sink.patents).hasSize(4);
    assertThat(sink.codes()).containsExactly("text.undecodable");
    assertThat(sink.rejects.getFirst().place()).isEqualTo("line 3");
    assertThat(sink.rejects.getFirst().source())
        .isInstanceOfSatisfying(
            SourceText.Undecodable.class,
            s -> assertThat(s.bytes()).isEqualTo(Arrays.copyOf(broken, broken.length - 1)));
  }

  @Test
  void rejectsALineOf200MegabytesAndReadsOn() throws IOException {
    byte[] before = lines(0, 1);
    byte[] after = lines(1, 2);
    InputStream in = new LongLine(before, 200_000_000, after);
    CollectingSink sink = CollectingSink.read(in, "big.jsonl");

    assertThat(sink.numbers()).containsExactly("CN100000000", "CN100000001");
    Reject reject = sink.rejects.getFirst();
    assertThat(reject.code()).isEqualTo("record.too-long");
    assertThat(reject.place()).isEqualTo("line 2");
    assertThat(reject.source())
        .isInstanceOfSatisfying(
            SourceText.Head.class,
            head -> {
              assertThat(head.length()).isEqualTo(200_000_000);
              assertThat(head.offset()).isEqualTo(before.length);
              assertThat(head.text()).hasSize(4096).matches("x+");
              assertThat(head.sha256()).hasSize(64);
            });
  }

  @Test
  void takesARecordOfExactlyTheLimitAndNoneBeyond() throws IOException {
    String start = "{\"pub_number\":\"CN106443180\",\"title\":\"";
    int room = RecordBuffer.LIMIT - start.length() - 2;
    String longest = start + "x".repeat(room) + "\"}";

    assertThat(CollectingSink.read(longest + "\n").patents).hasSize(1);
    assertThat(CollectingSink.read(longest + " \n").codes()).containsExactly("record.too-long");
  }

  private static byte[] lines(int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      text.append(
          "{\"pub_number\":\"CN%d\",\"title\":\"一种锂离子电池正极材料第%d号\",\"lang\":\"zh\"}\n"
              .formatted(100_000_000 + i, i * 7919 % 1000));
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /// The stream of a zip file ends in silence there.
  @Test
  void aZipFileThatIsCutOffOrDamagedBetweenItsMembersSaysSo() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      put(zip, "one.jsonl", lines(0, 3));
      put(zip, "two.jsonl", lines(3, 5));
    }
    byte[] whole = out.toByteArray();
    int second = new String(whole, StandardCharsets.ISO_8859_1).indexOf("two.jsonl") - 30;
    byte[] damaged = whole.clone();
    damaged[second] = 'X';

    assertThat(CollectingSink.read(whole).rejects).isEmpty();
    for (byte[] file : new byte[][] {damaged, Arrays.copyOf(whole, second + 12)}) {
      CollectingSink sink = CollectingSink.read(file);
      assertThat(sink.patents).hasSize(3);
      assertThat(sink.codes()).containsExactly("file.damaged");
      assertThat(sink.rejects.getFirst().message()).contains("after 1 of");
    }
  }

  @Test
  void aZipFileInsideAZipFileIsNotTakenForAWorkbook() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setLevel(0);
      put(zip, "one.jsonl", lines(0, 3));
      put(zip, "[Content_Types].xml", "<Types/>".getBytes(StandardCharsets.UTF_8));
    }

    assertThat(CollectingSink.read(out.toByteArray()).patents).hasSize(3);
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(bytes);
    zip.closeEntry();
  }

  /// Some bytes, a line of many `x` that is nowhere in memory, some bytes.
  private static final class LongLine extends InputStream {
    private final byte[] before;
    private final long length;
    private final byte[] after;
    private long at;

    LongLine(byte[] before, long length, byte[] after) {
      this.before = before;
      this.length = length;
      this.after = after;
    }

    @Override
    public int read() {
      long i = at++;
      if (i < before.length) {
        return before[(int) i] & 0xff;
      }
      i -= before.length;
      if (i < length) {
        return 'x';
      }
      i -= length;
      if (i == 0) {
        return '\n';
      }
      return i - 1 < after.length ? after[(int) i - 1] & 0xff : -1;
    }
  }
}
