package dev.jadework.patents.text;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.analysis.cn.smart.hhmm.HHMMSegmenter;

/// 长词. The words of three and more characters in the dictionary that [ChineseWords] cuts by.
/// Finds all that begin at a character, however the sentence would be cut: an index that holds them
/// all finds each by any cut, and looking them up takes a twentieth of the time of cutting.
public final class LongWords {
  private static final LongWords DICTIONARY = load();

  /// By first character: what follows it in each word, shortest first.
  private final char[][][] endings = new char[Character.MAX_VALUE + 1][][];

  private LongWords() {}

  public static LongWords dictionary() {
    return DICTIONARY;
  }

  /// Length of the shortest word that begins at a character and is longer than a given one.
  ///
  /// @param end where the run of East Asian characters ends
  /// @param longerThan 0 for the shortest
  /// @return 0 if there is none
  public int next(CharSequence text, int at, int end, int longerThan) {
    char[][] words = endings[text.charAt(at)];
    if (words == null || end - at < 3) {
      return 0;
    }
    for (char[] ending : words) {
      if (ending.length >= longerThan
          && ending.length < end - at
          && follows(text, at + 1, ending)) {
        return ending.length + 1;
      }
    }
    return 0;
  }

  private static boolean follows(CharSequence text, int at, char[] ending) {
    for (int i = 0; i < ending.length; i++) {
      if (text.charAt(at + i) != ending[i]) {
        return false;
      }
    }
    return true;
  }

  /// The dictionary lies in Lucene's jar as serialized arrays; its own classes do not give it away.
  private static LongWords load() {
    try (InputStream in =
            Objects.requireNonNull(HHMMSegmenter.class.getResourceAsStream("coredict.mem"));
        ObjectInputStream objects = new ObjectInputStream(new BufferedInputStream(in, 1 << 16))) {
      objects.readObject(); // two hash tables
      objects.readObject();
      char[][][] byGb2312 = (char[][][]) objects.readObject();
      LongWords dictionary = new LongWords();
      for (int id = 0; id < byGb2312.length; id++) {
        List<char[]> words = new ArrayList<>();
        for (char[] ending : byGb2312[id] == null ? new char[0][] : byGb2312[id]) {
          if (ending != null && ending.length >= 2) {
            words.add(ending);
          }
        }
        if (!words.isEmpty()) {
          words.sort((a, b) -> Integer.compare(a.length, b.length));
          dictionary.endings[character(id)] = words.toArray(char[][]::new);
        }
      }
      return dictionary;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("the dictionary of Chinese words has another form", e);
    }
  }

  /// Characters are numbered by row and cell of GB 2312.
  private static char character(int id) {
    byte[] bytes = {(byte) (id / 94 + 161), (byte) (id % 94 + 161)};
    return new String(bytes, Charset.forName("GB2312")).charAt(0);
  }
}
