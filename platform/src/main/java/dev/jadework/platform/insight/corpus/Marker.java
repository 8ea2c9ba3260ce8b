package dev.jadework.platform.insight.corpus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// 高亮. Splits a text into parts that are marked and parts that are not; the template escapes both.
public final class Marker {
  /// More words would mark everything.
  private static final int MOST_WORDS = 100;

  private final @Nullable Pattern pattern;

  private Marker(@Nullable Pattern pattern) {
    this.pattern = pattern;
  }

  /// @param marked whether the part is one of the words
  public record Part(String text, boolean marked) {}

  /// Marks these words, separated by blanks, in any letter case.
  public static Marker of(String words) {
    return of(Arrays.asList(words.strip().split("\\s+")));
  }

  public static Marker of(List<String> words) {
    // The longest first, or `液` would win over `液冷`.
    String any =
        words.stream()
            .filter(word -> !word.isBlank())
            .distinct()
            .limit(MOST_WORDS)
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    return new Marker(
        any.isEmpty()
            ? null
            : Pattern.compile(any, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
  }

  public List<Part> parts(String text) {
    List<Part> parts = new ArrayList<>();
    int done = 0;
    if (pattern != null) {
      Matcher matcher = pattern.matcher(text);
      while (matcher.find()) {
        if (matcher.start() > done) {
          parts.add(new Part(text.substring(done, matcher.start()), false));
        }
        parts.add(new Part(matcher.group(), true));
        done = matcher.end();
      }
    }
    if (done < text.length()) {
      parts.add(new Part(text.substring(done), false));
    }
    return parts;
  }
}
