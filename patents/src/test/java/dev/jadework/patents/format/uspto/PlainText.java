package dev.jadework.patents.format.uspto;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A source file as plain text, searched by patterns and not by a reader of its format.
record PlainText(String text) {
  static PlainText of(Path file) throws IOException {
    return new PlainText(Files.readString(file));
  }

  /// Up to the first match of the pattern.
  PlainText before(String pattern) {
    return new PlainText(text.substring(0, found(pattern).findFirst().orElseThrow().start()));
  }

  /// From the first match of the pattern.
  PlainText from(String pattern) {
    return new PlainText(text.substring(found(pattern).findFirst().orElseThrow().start()));
  }

  int count(String pattern) {
    return (int) found(pattern).count();
  }

  /// The first group of the first match.
  String first(String pattern) {
    return values(pattern).getFirst();
  }

  /// The first group of every match; none that is blank.
  List<String> values(String pattern) {
    return found(pattern).map(m -> m.group(1).strip()).filter(v -> !v.isEmpty()).toList();
  }

  private Stream<MatchResult> found(String pattern) {
    return Pattern.compile(pattern).matcher(text).results();
  }
}
