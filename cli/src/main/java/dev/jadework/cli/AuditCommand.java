package dev.jadework.cli;

import picocli.CommandLine.Command;

@Command(
    name = "audit",
    mixinStandardHelpOptions = true,
    description = "Proves that the audit log is whole.",
    subcommands = AuditVerify.class)
final class AuditCommand {}
