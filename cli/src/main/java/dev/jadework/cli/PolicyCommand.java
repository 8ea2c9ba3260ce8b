package dev.jadework.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/// 政策包. Commands on policy packs; no server, no database.
@Command(
    name = "policy",
    mixinStandardHelpOptions = true,
    description =
        "Policy packs: what binds a project and why, which clauses are served, and what changes.",
    subcommands = {
      HelpCommand.class,
      PolicyCheck.class,
      PolicyList.class,
      PolicyShow.class,
      PolicyExplain.class,
      PolicyCoverage.class,
      PolicyTargets.class,
      PolicyMeasures.class,
      PolicyDiff.class,
      PolicySimulate.class,
      PolicyCoherence.class
    })
final class PolicyCommand {}
