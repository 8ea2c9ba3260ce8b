package dev.jadework.patents.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class TarInputTest {
  private static final String RECORD =
      """
      {"country":"CN","pub_number":"%s"}
      """;

  @Test
  void readsEveryMemberOfATarFilePackedOrNot() throws IOException {
    byte[] tar = tar();
    assertThat(CollectingSink.read(tar).numbers()).containsExactly("CN110083831", "CN110083832");

    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(tar);
    }
    CollectingSink sink = CollectingSink.read(packed.toByteArray());
    assertThat(sink.numbers()).containsExactly("CN110083831", "CN110083832");
    assertThat(sink.patents.get(1).sources().getFirst().file()).endsWith("!b/two.jsonl");
  }

  @Test
  void aFileThatIsCutOffGivesAllBeforeTheCut() throws IOException {
    byte[] tar = tar();
    CollectingSink sink = CollectingSink.read(Arrays.copyOf(tar, 1024 + 512 + 20));

    assertThat(sink.numbers()).containsExactly("CN110083831");
    assertThat(sink.rejects).hasSize(1);
  }

  @Test
  void aDamagedHeaderIsToldAndEndsTheArchive() throws IOException {
    byte[] tar = tar();
    tar[1024 + 3]++;
    CollectingSink sink = CollectingSink.read(tar);

    assertThat(sink.numbers()).containsExactly("CN110083831");
    assertThat(sink.codes()).containsExactly("file.damaged");
  }

  private static byte[] tar() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    member(out, "a/one.jsonl", RECORD.formatted("110083831"));
    member(out, "b/two.jsonl", RECORD.formatted("110083832"));
    out.write(new byte[1024]);
    return out.toByteArray();
  }

  private static void member(ByteArrayOutputStream out, String name, String text)
      throws IOException {
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    byte[] header = new byte[512];
    put(header, 0, name);
    put(header, 124, "%011o".formatted(content.length));
    header[156] = '0';
    put(header, 257, "ustar\00000");
    Arrays.fill(header, 148, 156, (byte) ' ');
    int sum = 0;
    for (byte b : header) {
      sum += b & 0xff;
    }
    put(header, 148, "%06o\0 ".formatted(sum));
    out.write(header);
    out.write(Arrays.copyOf(content, (content.length + 511) / 512 * 512));
  }

  private static void put(byte[] header, int at, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(bytes, 0, header, at, bytes.length);
  }
}
