package dev.jadework.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {
  private static final ApplicationModules MODULES =
      ApplicationModules.of(JadeworkApplication.class);
  private static final Path DIAGRAM =
      Path.of(System.getProperty("jadework.root", ".."), "docs", "modules.md");

  @Test
  void modulesUseOnlyWhatTheyDeclare() {
    MODULES.verify();
  }

  @Test
  void theCommittedDiagramShowsTheModulesAsTheyAre() throws IOException {
    String diagram = diagram();
    String committed = Files.exists(DIAGRAM) ? Files.readString(DIAGRAM) : "";
    if ("true".equals(System.getenv("JADEWORK_WRITE"))) {
      Files.createDirectories(DIAGRAM.getParent());
      Files.writeString(DIAGRAM, diagram);
      return;
    }
    assertThat(committed)
        .as(
            "docs/modules.md is stale. Fix: JADEWORK_WRITE=true mvn -q -pl platform -am test"
                + " -Dtest=ModulesTest -Dsurefire.failIfNoSpecifiedTests=false")
        .isEqualTo(diagram);
  }

  private static String diagram() {
    return """
        # Modules of the platform

        Generated from `package-info.java` and the code by `ModulesTest`; an arrow means "uses".
        The libraries `patents` and `rules` may be used by every module and are left out.

        ```mermaid
        graph TD
        %s%s```

        | module | meaning |
        |---|---|
        %s"""
        .formatted(
            MODULES.stream()
                .sorted()
                .map(m -> "  " + name(m) + "[\"" + m.getDisplayName() + "\"]\n")
                .collect(Collectors.joining()),
            MODULES.stream().sorted().map(ModulesTest::arrows).collect(Collectors.joining()),
            MODULES.stream()
                .sorted()
                .map(m -> "| `" + name(m) + "` | " + m.getDisplayName() + " |\n")
                .collect(Collectors.joining()));
  }

  private static String arrows(ApplicationModule module) {
    return module
        .getDirectDependencies(MODULES)
        .uniqueModules()
        .map(used -> "  " + name(module) + " --> " + name(used) + "\n")
        .sorted()
        .collect(Collectors.joining());
  }

  private static String name(ApplicationModule module) {
    return module.getIdentifier().toString();
  }
}
