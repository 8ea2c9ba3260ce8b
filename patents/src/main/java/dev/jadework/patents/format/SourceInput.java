package dev.jadework.patents.format;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/// An unpacked source: bytes, their name and character set. Damage of the packing (a file cut
/// off, a checksum that fails) ends the input and is told by [#damage], so that all before it
/// is read.
public final class SourceInput {
  private final String file;
  private final InputStream in;
  private final Charset charset;
  private final boolean transcoded;
  private @Nullable String damage;

  /// @param transcoded true if the bytes are UTF-8 made from another character set, in which
  ///     U+FFFD stands for what could not be decoded
  SourceInput(String file, InputStream in, Charset charset, boolean transcoded) {
    this.file = file;
    this.in = in;
    this.charset = charset;
    this.transcoded = transcoded;
  }

  /// Text in UTF-8.
  public static SourceInput of(String file, InputStream in) {
    return new SourceInput(file, in, StandardCharsets.UTF_8, false);
  }

  public String file() {
    return file;
  }

  /// The character set of the source before it was brought to UTF-8.
  public Charset charset() {
    return charset;
  }

  public boolean transcoded() {
    return transcoded;
  }

  /// Why the input ended before its end; null as long as nothing is wrong with it.
  public @Nullable String damage() {
    return damage;
  }

  /// Like [InputStream#read(byte[])]; −1 at the end, also at the end caused by damage.
  public int read(byte[] buffer) throws IOException {
    return read(buffer, 0, buffer.length);
  }

  /// Like [InputStream#read(byte[], int, int)]; −1 at the end, also at the end caused by damage.
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (damage != null) {
      return -1;
    }
    try {
      return in.read(buffer, offset, length);
    } catch (EOFException e) {
      damage = "the packed file ends in the middle; it was cut off on its way";
    } catch (ZipException e) {
      damage = "the packed file is damaged (" + e.getMessage() + ")";
    }
    return -1;
  }
}
