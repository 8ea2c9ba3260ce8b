package dev.jadework.cli;

import dev.jadework.rules.fact.FactSchema;
import dev.jadework.rules.fact.FactSchemaException;
import dev.jadework.rules.fact.ProjectFile;
import dev.jadework.rules.fact.ProjectFileException;
import dev.jadework.rules.pack.PolicyPack;
import dev.jadework.rules.pack.PolicyPacks;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What the commands on a project file have in common: the file, its pack, the language.
final class ProjectInput {
  private ProjectInput() {}

  static ProjectFile read(Path file, PolicyOption policies) {
    FactSchema schema;
    try {
      schema = FactSchema.read(PolicyPacks.schema(policies.directory()));
    } catch (FactSchemaException e) {
      throw CommandFailure.usage(
          "jadework: %s is no usable directory of policy packs (choose it with --policies):\n  %s"
              .formatted(policies.directory(), e.getMessage()));
    }
    try {
      return ProjectFile.read(file, schema);
    } catch (ProjectFileException e) {
      throw CommandFailure.usage(
          "jadework: the project file is not understood:\n  "
              + String.join("\n  ", e.problems())
              + "\nSee docs/project-file.md");
    }
  }

  /// The pack asked for, or the one of the project's region.
  static PolicyPack pack(
      @Nullable String asked, ProjectFile project, Path file, PolicyOption policies) {
    return policies.load(asked == null ? packOf(project, file, policies) : asked);
  }

  static String number(ProjectFile project) {
    return project.facts().values().get("number") instanceof String given ? given : "";
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

  private static String packOf(ProjectFile project, Path file, PolicyOption policies) {
    String packs = String.join(", ", PolicyPacks.ids(policies.directory()));
    if (!(project.facts().values().get("region") instanceof String region)) {
      throw CommandFailure.usage(
          "jadework: %s gives no region, so no policy pack can be chosen; add \"region\" below \"project\" or give --pack; there are: %s"
              .formatted(file, packs));
    }
    return PolicyPacks.forRegion(policies.directory(), region)
        .orElseThrow(
            () ->
                CommandFailure.usage(
                    "jadework: no policy pack for region %s; there are: %s (another one is chosen with --pack)"
                        .formatted(region, packs)));
  }
}
