package dev.jadework.cli;

import dev.jadework.patents.index.CountRequest;
import dev.jadework.patents.index.PatentIndex;
import dev.jadework.patents.names.Harmonisation;
import dev.jadework.patents.query.Query;
import dev.jadework.patents.query.QueryField;
import java.io.PrintWriter;
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

  /// Of all applicants of the corpus, whatever is asked: a body is the same in every answer.
  Harmonisation names(PatentIndex index, PrintWriter err) {
    if (!harmonised) {
      if (rules != null) {
        throw CommandFailure.usage("jadework: --name-rules takes effect with --harmonised");
      }
      return Harmonisation.AS_WRITTEN;
    }
    return NameRulesFile.harmonise(
        rules, index.count(CountRequest.of(Query.ALL, QueryField.PA.name())).byValue(), err);
  }
}
