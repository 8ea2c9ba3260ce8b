package dev.jadework.patents.names;

/// 拼音. Whether a word can be Chinese in Latin letters: a row of syllables, each of an initial and
/// a final. Not every such syllable exists; a word that cannot be read so is surely none.
final class Pinyin {
  private static final String[] INITIALS = {
    "ZH", "CH", "SH", "B", "P", "M", "F", "D", "T", "N", "L", "G", "K", "H", "J", "Q", "X", "R",
    "Z", "C", "S", "Y", "W", ""
  };
  private static final String[] FINALS = {
    "IANG", "IONG", "UANG", "ANG", "ENG", "ING", "ONG", "IAN", "IAO", "UAI", "UAN", "AI", "EI",
    "AO", "OU", "AN", "EN", "IN", "UN", "IA", "IE", "IU", "UA", "UO", "UE", "UI", "ER", "A", "O",
    "E", "I", "U", "V"
  };

  private Pinyin() {}

  /// @param word in capitals
  static boolean reads(String word) {
    boolean[] reached = new boolean[word.length() + 1];
    reached[0] = true;
    for (int at = 0; at < word.length(); at++) {
      if (reached[at]) {
        for (String initial : INITIALS) {
          if (word.startsWith(initial, at)) {
            markFinals(word, at + initial.length(), reached);
          }
        }
      }
    }
    return reached[word.length()];
  }

  private static void markFinals(String word, int at, boolean[] reached) {
    for (String end : FINALS) {
      if (word.startsWith(end, at)) {
        reached[at + end.length()] = true;
      }
    }
  }
}
