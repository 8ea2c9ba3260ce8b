package dev.jadework.cli;

import java.io.PrintWriter;

/// Shows a place in a line of text by a caret below it. East Asian characters take two columns.
record Caret(String text, int position) {
  /// Longer lines are cut around the place.
  private static final int AROUND = 60;

  void print(PrintWriter out) {
    String line = text.replaceAll("\\s", " ");
    int from = whole(line, Math.max(0, position - AROUND));
    int to = whole(line, Math.min(line.length(), position + AROUND));
    String head = from > 0 ? "…" : "";
    out.println(head + line.substring(from, to) + (to < line.length() ? "…" : ""));
    out.println(" ".repeat(columns(head + line.substring(from, position))) + "^");
  }

  /// No cut falls between the two halves of a character.
  private static int whole(String line, int at) {
    return at > 0 && at < line.length() && Character.isLowSurrogate(line.charAt(at)) ? at - 1 : at;
  }

  private static int columns(String text) {
    return text.codePoints().map(c -> isInvisible(c) ? 0 : isWide(c) ? 2 : 1).sum();
  }

  /// Accents on the character before, and marks of direction.
  private static boolean isInvisible(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT;
  }

  /// East Asian Width W and F, by block.
  private static boolean isWide(int c) {
    return (c >= 0x1100 && c <= 0x115F)
        || (c >= 0x2E80 && c <= 0xA4CF && c != 0x303F)
        || (c >= 0xAC00 && c <= 0xD7A3)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xFE30 && c <= 0xFE4F)
        || (c >= 0xFF00 && c <= 0xFF60)
        || (c >= 0xFFE0 && c <= 0xFFE6)
        || (c >= 0x1F300 && c <= 0x1FAFF)
        || (c >= 0x20000 && c <= 0x3FFFD);
  }
}
