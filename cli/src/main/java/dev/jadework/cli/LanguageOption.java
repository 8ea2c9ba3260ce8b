package dev.jadework.cli;

import dev.jadework.rules.text.Labels;
import java.util.Locale;
import picocli.CommandLine.Option;

/// The language of an answer, the same for every command on policies.
final class LanguageOption {
  @Option(names = "--lang", paramLabel = "zh|en", description = "Language. Default: zh.")
  String language = "zh";

  Locale locale() {
    return ProjectInput.locale(language);
  }

  /// One of two wordings.
  String say(String zh, String en) {
    return say(new Labels(zh, en));
  }

  String say(Labels labels) {
    return labels.in(locale());
  }
}
