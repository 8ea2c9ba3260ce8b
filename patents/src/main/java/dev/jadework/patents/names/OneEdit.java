package dev.jadework.patents.names;

/// One letter added, left out, or changed: the distance of a slip of the pen. A digit is none: the
/// second factory is not the first.
final class OneEdit {
  private OneEdit() {}

  static boolean apart(String one, String other) {
    if (one.length() > other.length()) {
      return apart(other, one);
    }
    if (other.length() - one.length() > 1 || one.equals(other)) {
      return false;
    }
    int at = 0;
    while (at < one.length() && one.charAt(at) == other.charAt(at)) {
      at++;
    }
    boolean number =
        Character.isDigit(other.charAt(at))
            || (one.length() == other.length() && Character.isDigit(one.charAt(at)));
    if (number) {
      return false;
    }
    int rest = one.length() == other.length() ? at + 1 : at;
    return one.substring(rest).equals(other.substring(at + 1));
  }
}
