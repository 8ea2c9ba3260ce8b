package dev.jadework.patents.similarity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// 停用词. Words that say nothing about a technique: function words, the language of patents and
/// that of project applications, in which every proposal is alike; and those that say little: kinds
/// of things.
public final class StopWords {
  private static final String LITTLE = "# Kinds of things";

  /// True for words that say little, false for those that say nothing.
  private static final Map<String, Boolean> ALL = load();

  private StopWords() {}

  public static boolean contains(String word) {
    return ALL.containsKey(word);
  }

  /// True for 方法, 装置 and their like: they can tell two equals apart.
  static boolean generic(String word) {
    return ALL.getOrDefault(word, false);
  }

  private static Map<String, Boolean> load() {
    try (InputStream in =
            Objects.requireNonNull(StopWords.class.getResourceAsStream("stop-words.txt"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      Map<String, Boolean> words = new HashMap<>();
      boolean little = false;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("#")) {
          little = line.startsWith(LITTLE);
          continue;
        }
        for (String word : line.strip().split(" +")) {
          words.merge(word, little, Boolean::logicalAnd);
        }
      }
      return Map.copyOf(words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
