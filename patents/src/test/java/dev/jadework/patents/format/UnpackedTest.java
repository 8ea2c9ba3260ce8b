package dev.jadework.patents.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;

class UnpackedTest {
  private final byte[] letters = letters();

  @Test
  void whatStandsBeforeDamageIsReadToTheLastBlocks() throws IOException {
    byte[] packed = packed(letters);
    Arrays.fill(packed, packed.length / 2, packed.length / 2 + 400, (byte) 0xff);
    Unpacked unpacked = new Unpacked(new GZIPInputStream(new ByteArrayInputStream(packed)));
    byte[] block = new byte[letters.length];

    int read = unpacked.read(block, 0, block.length);

    // Behind the first byte that is wrong the unpacker goes on for a while without knowing.
    assertThat(read).isBetween(letters.length * 45 / 100, letters.length * 55 / 100);
    assertThat(Arrays.mismatch(Arrays.copyOf(block, read), letters))
        .isGreaterThan(letters.length * 45 / 100);
    assertThatThrownBy(() -> unpacked.read(block, 0, 1)).isInstanceOf(ZipException.class);
    assertThatThrownBy(unpacked::read).isInstanceOf(ZipException.class);
  }

  @Test
  void aWholeFileIsReadToItsEnd() throws IOException {
    Unpacked unpacked =
        new Unpacked(new GZIPInputStream(new ByteArrayInputStream(packed(letters))));

    assertThat(unpacked.readAllBytes()).isEqualTo(letters);
    assertThat(unpacked.read()).isEqualTo(-1);
    assertThat(unpacked.damaged()).isFalse();
  }

  /// Letters in no order, so that they do not pack to much less.
  private static byte[] letters() {
    Random random = new Random(11);
    byte[] letters = new byte[200_000];
    for (int i = 0; i < letters.length; i++) {
      letters[i] = (byte) ('a' + random.nextInt(26));
    }
    return letters;
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    }
    return packed.toByteArray();
  }
}
