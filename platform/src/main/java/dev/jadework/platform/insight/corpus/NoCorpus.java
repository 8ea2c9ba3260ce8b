package dev.jadework.platform.insight.corpus;

import org.springframework.ui.Model;

/// The page that stands in for every page that needs a corpus while there is none: what to run.
public final class NoCorpus {
  private NoCorpus() {}

  /// Name of the view.
  public static String page(Corpus corpus, Model model) {
    model.addAttribute("problem", corpus.problem().orElse(""));
    model.addAttribute("data", corpus.data().toString());
    return "insight/no-corpus";
  }
}
