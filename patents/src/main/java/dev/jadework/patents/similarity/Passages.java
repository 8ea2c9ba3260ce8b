package dev.jadework.patents.similarity;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// 相关段落. The sentence of a document that says most of what makes it close.
public final class Passages {
  private static final Pattern SENTENCE = Pattern.compile("(?<=[。；;！？!?\\n])|(?<=\\.)(?=\\s)");

  /// Terms below which a sentence is no easier to read for being shorter.
  private static final int SHORT = 12;

  private Passages() {}

  /// The sentence whose different terms brought most of the score, the first of equals.
  ///
  /// @param texts of the document
  /// @param parts what each term brought
  /// @return as the document has it; empty if no sentence has any of the terms
  public static String best(Collection<String> texts, Map<String, Double> parts) {
    TermCounter counter = new TermCounter();
    String best = "";
    double most = 0;
    for (String text : texts) {
      for (String sentence : SENTENCE.split(text)) {
        Set<String> terms = new HashSet<>();
        int length = counter.each(sentence, terms::add);
        double part = terms.stream().mapToDouble(term -> parts.getOrDefault(term, 0.0)).sum();
        // Of two sentences that say as much the shorter one is read sooner.
        double worth = part / Math.sqrt(Math.max(length, SHORT));
        if (worth > most) {
          most = worth;
          best = sentence.strip();
        }
      }
    }
    return best;
  }
}
