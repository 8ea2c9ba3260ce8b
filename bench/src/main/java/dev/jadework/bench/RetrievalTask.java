package dev.jadework.bench;

import dev.jadework.patents.similarity.Known;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Questions of one kind, each with the documents that answer it.
record RetrievalTask(String name, List<Question> questions) {
  /// Changed when the other part has been looked at too often.
  static final String SALT = "prior-art/2/";

  /// @param key document or topic the question is made of
  /// @param except publications that do not count as answers: the one the text is of
  /// @param before only what was published before this day is asked for
  /// @param known of the document that the text is of
  record Question(
      String key,
      String text,
      Set<String> relevant,
      Set<String> except,
      @Nullable LocalDate before,
      Known known) {
    Question(String key, String text, Set<String> relevant, Set<String> except) {
      this(key, text, relevant, except, null, Known.NOTHING);
    }

    Question anyDay() {
      return new Question(key, text, relevant, except, null, known);
    }

    /// The text alone: nothing known beside it.
    Question textAlone() {
      return new Question(key, text, relevant, except, before, Known.NOTHING);
    }

    /// Questions are halved by their key: one part to develop on, the other to report on.
    boolean development() {
      try {
        byte[] hash =
            MessageDigest.getInstance("SHA-256")
                .digest((SALT + key).getBytes(StandardCharsets.UTF_8));
        return (hash[0] & 1) == 0;
      } catch (NoSuchAlgorithmException e) {
        throw new AssertionError("every Java runtime has SHA-256", e);
      }
    }
  }

  RetrievalTask sample(int most, long seed) {
    List<Question> drawn = new ArrayList<>(questions);
    Collections.shuffle(drawn, new Random(seed));
    return new RetrievalTask(name, drawn.subList(0, Math.min(most, drawn.size())));
  }

  RetrievalTask part(boolean development) {
    return new RetrievalTask(
        name,
        questions.stream().filter(question -> question.development() == development).toList());
  }
}
