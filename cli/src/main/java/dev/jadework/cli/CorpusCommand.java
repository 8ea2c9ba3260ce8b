package dev.jadework.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/// 语料库. Commands on the patent corpus; no server, no database.
@Command(
    name = "corpus",
    mixinStandardHelpOptions = true,
    description = "The patent corpus.",
    subcommands = {
      HelpCommand.class,
      CorpusAdd.class,
      CorpusSearch.class,
      CorpusSimilar.class,
      CorpusDuplicates.class,
      CorpusShow.class,
      CorpusRemove.class,
      CorpusExport.class,
      CorpusSaved.class,
      CorpusStats.class,
      CorpusVerify.class,
      CorpusAnalyse.class,
      CorpusHarmonise.class,
      CorpusReference.class
    })
final class CorpusCommand {}
