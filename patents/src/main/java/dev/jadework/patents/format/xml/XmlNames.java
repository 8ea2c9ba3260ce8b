package dev.jadework.patents.format.xml;

import org.jspecify.annotations.Nullable;

/// Names of elements and attributes, each made once and not for every tag, and the same objects as
/// the names in the code, which are then found equal at a glance. Bounded: a name that falls on the
/// place of another replaces it.
final class XmlNames {
  private static final int PLACES = 2048;

  private final @Nullable String[] known = new String[PLACES];

  /// @param hash of the name, spread over the lower 22 bits
  String of(String text, int from, int to, int hash) {
    int place = (hash ^ hash >>> 11) & PLACES - 1;
    String name = known[place];
    if (name == null
        || name.length() != to - from
        || !text.regionMatches(from, name, 0, to - from)) {
      name = text.substring(from, to).intern();
      known[place] = name;
    }
    return name;
  }
}
