package dev.jadework.patents.analysis.corpus;

import dev.jadework.patents.number.PublicationNumber;
import java.util.Collection;
import java.util.PriorityQueue;

/// 抽样. A random sample of publications that come one by one, the same for the same seed whatever
/// their order: those whose numbers, mixed with the seed, come first. Takes memory for the sample
/// alone.
final class MapSample {
  private record Drawn(long place, PublicationNumber number) implements Comparable<Drawn> {
    /// The last in front.
    @Override
    public int compareTo(Drawn other) {
      int order = Long.compare(other.place, place);
      return order != 0 ? order : other.number.toString().compareTo(number.toString());
    }
  }

  private final int size;
  private final long seed;
  private final PriorityQueue<Drawn> drawn = new PriorityQueue<>();
  private long in;

  /// @param size at most so many are chosen
  MapSample(int size, long seed) {
    this.size = size;
    this.seed = seed;
  }

  void add(PublicationNumber number) {
    in++;
    Drawn next = new Drawn(place(number.toString()), number);
    if (drawn.size() < size) {
      drawn.add(next);
    } else if (next.compareTo(drawn.element()) > 0) {
      drawn.remove();
      drawn.add(next);
    }
  }

  /// How many have come.
  long in() {
    return in;
  }

  Collection<PublicationNumber> chosen() {
    return drawn.stream().map(Drawn::number).toList();
  }

  /// The finalizer of SplitMix64 after each character.
  private long place(String number) {
    long z = seed;
    for (int i = 0; i < number.length(); i++) {
      z = (z ^ number.charAt(i)) + 0x9E3779B97F4A7C15L;
      z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
      z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
      z ^= z >>> 31;
    }
    return z;
  }
}
