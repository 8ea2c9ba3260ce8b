package dev.jadework.patents.format.xml;

import dev.jadework.patents.format.Decoding;
import dev.jadework.patents.format.SourceInput;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// 字符集. The text of one document, in the character set it names; UTF-8 if it names none.
///
/// @param misdeclared true if it names UTF-8 and its bytes are GB18030
record XmlText(String text, boolean misdeclared) {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final Pattern DECLARED =
      Pattern.compile("^\\s*<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");

  /// Null if the bytes are no text in this character set.
  static @Nullable XmlText of(byte[] bytes, SourceInput input) {
    if (input.transcoded()) {
      String text = Decoding.strict(bytes, StandardCharsets.UTF_8);
      return text == null || text.indexOf('\ufffd') >= 0 ? null : new XmlText(text, false);
    }
    String start = new String(bytes, 0, Math.min(200, bytes.length), StandardCharsets.ISO_8859_1);
    Matcher declared = DECLARED.matcher(start.startsWith("ï»¿") ? start.substring(3) : start);
    boolean named = declared.find();
    Charset charset = named ? charset(declared.group(1)) : StandardCharsets.UTF_8;
    String text = charset == null ? null : Decoding.strict(bytes, charset);
    boolean misdeclared =
        text == null
            && named
            && StandardCharsets.UTF_8.equals(charset)
            && Decoding.surelyGb18030(bytes);
    if (misdeclared) {
      text = Decoding.strict(bytes, GB18030);
    } else if (text == null && !named) {
      // Of a file that looks like another character set each record may be in it.
      text = Decoding.strict(bytes, input.charset());
    }
    if (text == null) {
      return null;
    }
    return new XmlText(text.startsWith("\ufeff") ? text.substring(1) : text, misdeclared);
  }

  private static @Nullable Charset charset(String name) {
    try {
      // GBK and GB2312 are parts of GB18030, and files that name them often hold more.
      return name.toLowerCase(Locale.ROOT).startsWith("gb") ? GB18030 : Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }
}
