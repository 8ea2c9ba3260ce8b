package dev.jadework.patents.format;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// What the first bytes of a file say it is.
enum ContentKind {
  EMPTY,
  GZIP,
  ZIP,
  TAR,
  OFFICE,
  PICTURE,
  UTF_16LE,
  UTF_16BE,
  TEXT,
  BINARY;

  /// A text has no zero byte among its first bytes.
  private static final int TEXT_START = 64;

  private static final Pattern OFFICE_PART =
      Pattern.compile("\\[Content_Types\\]\\.xml|(?:_rels|docProps|xl|word|ppt|customXml)/");

  static ContentKind of(byte[] head) {
    if (head.length == 0) {
      return EMPTY;
    }
    if (starts(head, 0x1f, 0x8b)) {
      return GZIP;
    }
    if (starts(head, 'P', 'K', 3, 4) || starts(head, 'P', 'K', 5, 6)) {
      return OFFICE_PART.matcher(firstName(head)).lookingAt() ? OFFICE : ZIP;
    }
    if (TarInput.recognises(head)) {
      return TAR;
    }
    if (starts(head, 0xd0, 0xcf, 0x11, 0xe0)) {
      return OFFICE;
    }
    if (starts(head, 'I', 'I', '*', 0)
        || starts(head, 'M', 'M', 0, '*')
        || starts(head, 0xff, 0xd8, 0xff)
        || starts(head, 0x89, 'P', 'N', 'G')
        || starts(head, 'G', 'I', 'F', '8')
        || starts(head, '%', 'P', 'D', 'F')) {
      return PICTURE;
    }
    if (starts(head, 0xff, 0xfe)) {
      return UTF_16LE;
    }
    if (starts(head, 0xfe, 0xff)) {
      return UTF_16BE;
    }
    // A zero byte or two in a text are damage of one record and not of the file.
    int zeros = 0;
    for (int i = 0; i < head.length; i++) {
      if (head[i] == 0 && (++zeros > head.length / 100 || i < TEXT_START)) {
        return BINARY;
      }
    }
    return TEXT;
  }

  /// Name of the first member: those of Office files that lie in an archive are not its own.
  private static String firstName(byte[] zip) {
    int length = zip.length < 30 ? 0 : (zip[26] & 0xff) | (zip[27] & 0xff) << 8;
    int end = Math.min(zip.length, 30 + length);
    return length == 0 ? "" : new String(zip, 30, end - 30, StandardCharsets.ISO_8859_1);
  }

  private static boolean starts(byte[] head, int... magic) {
    if (head.length < magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if ((head[i] & 0xff) != magic[i]) {
        return false;
      }
    }
    return true;
  }
}
