package dev.jadework.cli;

import dev.jadework.patents.analysis.corpus.HarmonisedNames;
import dev.jadework.patents.index.PatentIndex;
import dev.jadework.patents.names.UserRules;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// 申请人口径. By which names an analysis counts applicants.
final class NamesOption {
  @Option(
      names = "--harmonised",
      description =
          "Counts names of applicants that mean one body as one, by the rules of: corpus harmonise."
              + " Default: names as the sources write them.")
  boolean harmonised;

  @Option(
      names = "--name-rules",
      paramLabel = "FILE",
      description = "Your rules on top, as for corpus harmonise; with --harmonised.")
  @Nullable Path rules;

  HarmonisedNames names(PatentIndex index) {
    if (!harmonised) {
      if (rules != null) {
        throw CommandFailure.usage("jadework: --name-rules takes effect with --harmonised");
      }
      return HarmonisedNames.AS_WRITTEN;
    }
    return HarmonisedNames.of(index, rules == null ? UserRules.NONE : NameRulesFile.read(rules));
  }
}
