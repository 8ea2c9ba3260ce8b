package dev.jadework.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// Questions of one kind, each with the documents that answer it.
record RetrievalTask(String name, List<Question> questions) {
  /// @param key document or topic the question is made of
  /// @param except publications that do not count as answers: the one the text is of
  record Question(String key, String text, Set<String> relevant, Set<String> except) {
    /// Questions are halved by their key: one half to develop on, the other to report on.
    boolean heldOut() {
      return (key.hashCode() * 0x9E3779B9 >>> 16 & 1) == 1;
    }
  }

  RetrievalTask sample(int most, long seed) {
    List<Question> drawn = new ArrayList<>(questions);
    Collections.shuffle(drawn, new Random(seed));
    return new RetrievalTask(name, drawn.subList(0, Math.min(most, drawn.size())));
  }

  RetrievalTask half(boolean heldOut) {
    return new RetrievalTask(
        name, questions.stream().filter(question -> question.heldOut() == heldOut).toList());
  }
}
