package dev.jadework.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/// 政策包. Commands on policy packs; no server, no database.
@Command(
    name = "policy",
    description = "Policy packs: explain what binds a project and why.",
    subcommands = {HelpCommand.class, PolicyExplain.class})
final class PolicyCommand {}
