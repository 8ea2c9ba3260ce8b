package dev.jadework.platform.insight.assessment;

import dev.jadework.patents.document.Claim;
import dev.jadework.patents.document.LocalizedText;
import dev.jadework.patents.document.Patent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// 段落. The passages of a document that can each disclose a feature: the title, every claim, and up
/// to [Scale#WINDOW] neighbouring sentences of abstract and description.
///
/// @param parts the parts that have text
record Passages(List<Passage> all, List<String> parts) {
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[。；;！!？?\\n])|(?<=\\. )");

  /// Longer texts are read to here only: two thousand sentences of a description.
  private static final int MOST_SENTENCES = 2000;

  /// @param part `title`, `abstract`, `claim 1`, `description`
  record Passage(String part, String text, Set<String> terms) {}

  static Passages of(Patent patent) {
    List<Passage> all = new ArrayList<>();
    Set<String> parts = new LinkedHashSet<>();
    for (LocalizedText title : patent.titles()) {
      whole(all, parts, "title", "title", title.text());
    }
    patent.abstracts().forEach(text -> sentences(all, parts, "abstract", text.text()));
    for (Claim claim : patent.claims()) {
      whole(all, parts, "claims", "claim " + claim.number(), claim.text());
    }
    patent.description().forEach(text -> sentences(all, parts, "description", text.text()));
    return new Passages(List.copyOf(all), List.copyOf(parts));
  }

  /// True if a text in Chinese, or in Latin letters, can be looked for here.
  boolean comparableWith(boolean chinese) {
    return all.stream()
        .flatMap(passage -> passage.terms().stream())
        .anyMatch(term -> FeatureTerms.han(term) == chinese);
  }

  Set<String> terms() {
    Set<String> terms = new HashSet<>();
    all.forEach(passage -> terms.addAll(passage.terms()));
    return terms;
  }

  private static void whole(
      List<Passage> all, Set<String> parts, String group, String part, String text) {
    if (!text.isBlank()) {
      parts.add(group);
      all.add(new Passage(part, text.strip(), FeatureTerms.of(text)));
    }
  }

  private static void sentences(List<Passage> all, Set<String> parts, String part, String text) {
    List<String> sentences =
        SENTENCE_END.splitAsStream(text).filter(s -> !s.isBlank()).limit(MOST_SENTENCES).toList();
    for (int from = 0; from < sentences.size(); from++) {
      for (int to = from + 1; to <= Math.min(sentences.size(), from + Scale.WINDOW); to++) {
        String window = String.join("", sentences.subList(from, to)).strip();
        all.add(new Passage(part, window, FeatureTerms.of(window)));
        parts.add(part);
      }
    }
  }
}
