package dev.jadework.patents.similarity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// 停用词. Words that say nothing about a technique: function words, the language of patents and
/// that of project applications, in which every proposal is alike.
final class StopWords {
  private static final Set<String> ALL = load();

  private StopWords() {}

  static boolean contains(String word) {
    return ALL.contains(word);
  }

  private static Set<String> load() {
    try (InputStream in =
            Objects.requireNonNull(StopWords.class.getResourceAsStream("stop-words.txt"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> Arrays.stream(line.split(" ")))
          .filter(word -> !word.isEmpty())
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
