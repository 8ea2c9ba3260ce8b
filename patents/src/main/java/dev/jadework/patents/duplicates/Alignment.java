package dev.jadework.patents.duplicates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// 比对. What is the same and what differs in two texts, in order: stretches that both have, anchored
/// on sequences of three characters that each has once (patience diff), and what stands between.
public final class Alignment {
  /// A stretch of both texts, in characters (Unicode code points).
  ///
  /// @param same true if both say the same; else one of the two may be empty
  public record Span(boolean same, String a, String b) {}

  private record Anchor(int a, int b) {}

  private static final int ANCHOR = 3;

  private final int[] a;
  private final int[] b;
  private final List<Span> spans = new ArrayList<>();

  private Alignment(String a, String b) {
    this.a = a.codePoints().toArray();
    this.b = b.codePoints().toArray();
  }

  /// Joined, the stretches give each of the two texts back.
  public static List<Span> of(String a, String b) {
    Alignment alignment = new Alignment(a, b);
    alignment.align(0, alignment.a.length, 0, alignment.b.length);
    return alignment.joined();
  }

  private void align(int aFrom, int aTo, int bFrom, int bTo) {
    int start = 0;
    while (aFrom + start < aTo && bFrom + start < bTo && a[aFrom + start] == b[bFrom + start]) {
      start++;
    }
    add(true, aFrom, aFrom + start, bFrom, bFrom + start);
    int aAt = aFrom + start;
    int bAt = bFrom + start;
    int end = 0;
    while (aTo - end > aAt && bTo - end > bAt && a[aTo - end - 1] == b[bTo - end - 1]) {
      end++;
    }
    between(aAt, aTo - end, bAt, bTo - end);
    add(true, aTo - end, aTo, bTo - end, bTo);
  }

  private void between(int aFrom, int aTo, int bFrom, int bTo) {
    List<Anchor> anchors = ascending(anchors(aFrom, aTo, bFrom, bTo));
    if (anchors.isEmpty()) {
      add(false, aFrom, aTo, bFrom, bTo);
      return;
    }
    int aAt = aFrom;
    int bAt = bFrom;
    for (Anchor anchor : anchors) {
      if (anchor.a() < aAt || anchor.b() < bAt) {
        continue; // overlaps the one before
      }
      align(aAt, anchor.a(), bAt, anchor.b());
      aAt = anchor.a() + ANCHOR;
      bAt = anchor.b() + ANCHOR;
      add(true, anchor.a(), aAt, anchor.b(), bAt);
    }
    align(aAt, aTo, bAt, bTo);
  }

  /// Sequences that occur once in each of the two, by their place in the first.
  private List<Anchor> anchors(int aFrom, int aTo, int bFrom, int bTo) {
    Map<Long, Integer> inA = once(a, aFrom, aTo);
    Map<Long, Integer> inB = once(b, bFrom, bTo);
    List<Anchor> anchors = new ArrayList<>();
    for (int at = aFrom; at + ANCHOR <= aTo; at++) {
      long gram = gram(a, at);
      Integer other = inB.get(gram);
      if (other != null && other >= 0 && inA.getOrDefault(gram, -1) == at) {
        anchors.add(new Anchor(at, other));
      }
    }
    return anchors;
  }

  /// The place of each sequence, -1 if it has several.
  private static Map<Long, Integer> once(int[] text, int from, int to) {
    Map<Long, Integer> places = new HashMap<>();
    for (int at = from; at + ANCHOR <= to; at++) {
      places.merge(gram(text, at), at, (one, other) -> -1);
    }
    return places;
  }

  private static long gram(int[] text, int at) {
    return (long) text[at] << 42 | (long) text[at + 1] << 21 | text[at + 2];
  }

  /// The longest chain of anchors that is in order in both texts.
  private static List<Anchor> ascending(List<Anchor> anchors) {
    int[] tails = new int[anchors.size()]; // last anchor of the best chain of each length
    int[] before = new int[anchors.size()];
    int length = 0;
    for (int i = 0; i < anchors.size(); i++) {
      int low = 0;
      int high = length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (anchors.get(tails[middle]).b() < anchors.get(i).b()) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      before[i] = low == 0 ? -1 : tails[low - 1];
      tails[low] = i;
      length = Math.max(length, low + 1);
    }
    Anchor[] chain = new Anchor[length];
    for (int i = length - 1, at = length == 0 ? -1 : tails[length - 1]; i >= 0; i--) {
      chain[i] = anchors.get(at);
      at = before[at];
    }
    return Arrays.asList(chain);
  }

  private void add(boolean same, int aFrom, int aTo, int bFrom, int bTo) {
    if (aFrom < aTo || bFrom < bTo) {
      spans.add(
          new Span(same, new String(a, aFrom, aTo - aFrom), new String(b, bFrom, bTo - bFrom)));
    }
  }

  /// Neighbours of the same kind as one.
  private List<Span> joined() {
    List<Span> joined = new ArrayList<>();
    for (Span span : spans) {
      if (!joined.isEmpty() && joined.getLast().same() == span.same()) {
        Span last = joined.removeLast();
        joined.add(new Span(span.same(), last.a() + span.a(), last.b() + span.b()));
      } else {
        joined.add(span);
      }
    }
    return List.copyOf(joined);
  }
}
