package dev.jadework.patents.format.xml;

import org.jspecify.annotations.Nullable;

/// Names of elements and attributes, each made once and not for every tag. Bounded: a name that
/// falls on the place of another replaces it.
final class XmlNames {
  private static final int PLACES = 2048;

  private final @Nullable String[] known = new String[PLACES];

  String of(String text, int from, int to) {
    int hash = to - from;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    int place = (hash ^ hash >>> 11) & PLACES - 1;
    String name = known[place];
    if (name == null
        || name.length() != to - from
        || !text.regionMatches(from, name, 0, to - from)) {
      name = text.substring(from, to);
      known[place] = name;
    }
    return name;
  }
}
