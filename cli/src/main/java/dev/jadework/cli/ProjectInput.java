package dev.jadework.cli;

import dev.jadework.rules.fact.FactSchema;
import dev.jadework.rules.fact.FactSchemaException;
import dev.jadework.rules.fact.Facts;
import dev.jadework.rules.fact.ProjectFile;
import dev.jadework.rules.fact.ProjectFileException;
import dev.jadework.rules.fact.SubjectFile;
import dev.jadework.rules.loading.PolicyPacks;
import dev.jadework.rules.pack.PolicyPack;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the commands on the file of a project or another subject have in common: the file, its
/// pack, the language.
final class ProjectInput {
  private ProjectInput() {}

  static ProjectFile read(Path file, PolicyOption policies) {
    FactSchema schema = schema(policies);
    try {
      return ProjectFile.read(file, schema);
    } catch (ProjectFileException e) {
      throw refused("project file", e);
    }
  }

  /// The facts of a project or of another subject.
  static Facts facts(Path file, PolicyOption policies) {
    FactSchema schema = schema(policies);
    try {
      return SubjectFile.read(file, schema);
    } catch (ProjectFileException e) {
      throw refused("file", e);
    }
  }

  private static FactSchema schema(PolicyOption policies) {
    try {
      return FactSchema.read(PolicyPacks.schema(policies.directory()));
    } catch (FactSchemaException e) {
      throw CommandFailure.usage(
          "jadework: %s is no usable directory of policy packs (choose it with --policies):\n  %s"
              .formatted(policies.directory(), e.getMessage()));
    }
  }

  private static CommandFailure refused(String what, ProjectFileException e) {
    return CommandFailure.usage(
        "jadework: the %s is not understood:\n  %s\nSee docs/project-file.md"
            .formatted(what, String.join("\n  ", e.problems())));
  }

  /// The pack asked for, or the one of the subject's region.
  static PolicyPack pack(@Nullable String asked, Facts facts, Path file, PolicyOption policies) {
    return policies.load(asked == null ? packOf(facts, file, policies) : asked);
  }

  static String number(ProjectFile project) {
    return project.facts().values().get("number") instanceof String given ? given : "";
  }

  /// What a subject is called: its number, or else its name or title.
  static String called(Facts facts) {
    return Stream.of("number", "name", "title")
        .map(key -> facts.values().get(key))
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .findFirst()
        .orElse("");
  }

  static Locale locale(String language) {
    return switch (language) {
      case "zh" -> Locale.CHINESE;
      case "en" -> Locale.ENGLISH;
      default ->
          throw CommandFailure.usage(
              "jadework: --lang " + language + " is not known; allowed: zh, en");
    };
  }

  private static String packOf(Facts facts, Path file, PolicyOption policies) {
    String packs = String.join(", ", PolicyPacks.ids(policies.directory()));
    if (!(facts.values().get("region") instanceof String region)) {
      throw CommandFailure.usage(
          "jadework: %s gives no region, so no policy pack can be chosen; add \"region\" below \"%s\" or give --pack; there are: %s"
              .formatted(file, facts.subject(), packs));
    }
    return PolicyPacks.forRegion(policies.directory(), region)
        .orElseThrow(
            () ->
                CommandFailure.usage(
                    "jadework: no policy pack for region %s; there are: %s (another one is chosen with --pack)"
                        .formatted(region, packs)));
  }
}
