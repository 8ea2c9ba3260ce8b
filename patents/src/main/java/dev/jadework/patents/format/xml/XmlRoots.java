package dev.jadework.patents.format.xml;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// Recognises the names of roots in bytes, with any prefix.
final class XmlRoots {
  private final List<byte[]> bytes = new ArrayList<>();
  private final List<String> names = new ArrayList<>();

  /// Marks the last bytes of the names, so that nearly all other names are dismissed at once.
  private final boolean[] lastBytes = new boolean[256];

  private int shortest = Integer.MAX_VALUE;

  XmlRoots(Set<String> roots) {
    for (String root : roots) {
      byte[] name = root.getBytes(StandardCharsets.UTF_8);
      bytes.add(name);
      names.add(root);
      lastBytes[name[name.length - 1] & 0xff] = true;
      shortest = Math.min(shortest, name.length);
    }
  }

  /// The root whose name stands there, with or without a prefix; empty if none.
  String at(byte[] block, int from, int to) {
    if (to - from < shortest || !lastBytes[block[to - 1] & 0xff]) {
      return "";
    }
    for (int i = 0; i < bytes.size(); i++) {
      byte[] name = bytes.get(i);
      int start = to - name.length;
      if (start >= from
          && block[start] == name[0]
          && Arrays.equals(block, start, to, name, 0, name.length)
          && (start == from || prefix(block, from, start))) {
        return names.get(i);
      }
    }
    return "";
  }

  private static boolean prefix(byte[] block, int from, int start) {
    if (block[start - 1] != ':') {
      return false;
    }
    for (int i = from; i < start - 1; i++) {
      if (block[i] == ':') {
        return false;
      }
    }
    return true;
  }
}
