package dev.jadework.patents.format;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Strict decoding: text or nothing, never a character put in place of a broken one.
public final class Decoding {
  /// Bytes broken as UTF-8: those of ten Chinese characters.
  private static final int PROOF = 20;

  private Decoding() {}

  /// The text, or null if the bytes are none in this character set.
  public static @Nullable String strict(byte[] bytes, Charset charset) {
    if (charset.equals(StandardCharsets.UTF_8)) {
      // Ten times faster than a decoder; only a text with the replacement character needs a look.
      String text = new String(bytes, charset);
      if (text.indexOf('\ufffd') < 0) {
        return text;
      }
    }
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /// True if the bytes look like GB18030 and not like UTF-8: more of the lines that go beyond ASCII
  /// are text in the former than in the latter. One broken line does not turn a file of UTF-8.
  static boolean looksLikeGb18030(byte[] bytes) {
    int utf8 = 0;
    int gb = 0;
    int start = 0;
    for (int i = 0; i <= bytes.length; i++) {
      if (i == bytes.length || bytes[i] == '\n' || bytes[i] == '\r') {
        byte[] line = Arrays.copyOfRange(bytes, start, i);
        start = i + 1;
        if (ascii(line)) {
          continue;
        }
        if (mostlyUtf8(line)) {
          utf8++;
        } else if (mostlyGb18030(line)) {
          gb++;
        }
      }
    }
    return gb > utf8;
  }

  /// True if bytes that are not UTF-8 are GB18030 beyond doubt. Text in UTF-8 with some damage is
  /// mostly UTF-8 still, and few characters prove nothing.
  public static boolean surelyGb18030(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    long broken = text.chars().filter(c -> c == '\ufffd').count();
    long beyondAscii = text.chars().filter(c -> c > 127).count();
    return broken >= PROOF && broken * 2 > beyondAscii && mostlyGb18030(bytes);
  }

  private static boolean ascii(byte[] line) {
    for (byte b : line) {
      if (b < 0) {
        return false;
      }
    }
    return true;
  }

  /// Text of the other character set is broken at nearly every character.
  private static boolean mostlyUtf8(byte[] line) {
    return fewBroken(new String(line, StandardCharsets.UTF_8));
  }

  /// Chinese characters stand together; those that come of a Latin text (`Jørgensen`) stand alone.
  private static boolean mostlyGb18030(byte[] line) {
    String text = new String(line, Charset.forName("GB18030"));
    int beyond = 0;
    int together = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) {
        beyond++;
        boolean neighbour =
            i > 0 && text.charAt(i - 1) > 127 || i + 1 < text.length() && text.charAt(i + 1) > 127;
        together += neighbour ? 1 : 0;
      }
    }
    return fewBroken(text) && together * 2 >= beyond;
  }

  private static boolean fewBroken(String text) {
    long broken = text.chars().filter(c -> c == '\ufffd').count();
    long beyondAscii = text.chars().filter(c -> c > 127).count();
    return broken * 4 <= beyondAscii;
  }
}
