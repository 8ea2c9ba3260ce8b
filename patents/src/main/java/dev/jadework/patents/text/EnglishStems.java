package dev.jadework.patents.text;

import java.util.HashMap;
import java.util.Map;
import org.tartarus.snowball.ext.EnglishStemmer;

/// 词干. The stem of an English word: `batteries` and `battery` share one. Not thread-safe.
public final class EnglishStems {
  /// Enough for the vocabulary that recurs; the cache starts anew when it is full.
  private static final int CACHED = 20_000;

  private final EnglishStemmer stemmer = new EnglishStemmer();
  private final Map<String, String> cache = new HashMap<>();

  /// @param word lower case; words with a digit or outside a–z are returned as they are
  public String stem(String word) {
    if (word.length() < 3 || !isAsciiLetters(word)) {
      return word;
    }
    String known = cache.get(word);
    if (known != null) {
      return known;
    }
    if (cache.size() >= CACHED) {
      cache.clear();
    }
    stemmer.setCurrent(word);
    stemmer.stem();
    String stem = stemmer.getCurrent();
    cache.put(word, stem);
    return stem;
  }

  private static boolean isAsciiLetters(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c < 'a' || c > 'z') {
        return false;
      }
    }
    return true;
  }
}
