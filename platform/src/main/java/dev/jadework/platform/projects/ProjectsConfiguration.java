package dev.jadework.platform.projects;

import dev.jadework.platform.identity.Role;
import dev.jadework.platform.shell.NavigationItem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/// The policy packs at hand, and the entries of this module in the menu.
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ProjectsConfiguration {
  private static final Logger log = LoggerFactory.getLogger(ProjectsConfiguration.class);

  /// @param packs directory that holds the packs
  @Bean
  static PolicyBook policyBook(
      @Value("${jadework.packs:${jadework.root:.}/policies}") String packs) {
    Path root = Path.of(packs);
    if (!Files.isDirectory(root)) {
      log.warn(
          "No policy packs: {} is no directory. Projects can be kept, but no duties be told. Set"
              + " jadework.packs to the directory that holds the packs.",
          root.toAbsolutePath());
      return new PolicyBook(List.of());
    }
    return PolicyBook.load(root);
  }

  @Bean
  static NavigationItem projectsItem() {
    return new NavigationItem("projects.menu.projects", "/projects", "folder", 100, Set.of());
  }

  @Bean
  static NavigationItem importItem() {
    return new NavigationItem(
        "projects.menu.import", "/project-imports", "upload", 110, Set.of(Role.PROGRAMME_MANAGER));
  }

  @Bean
  static NavigationItem coverageItem() {
    return new NavigationItem("projects.menu.coverage", "/coverage", "chart", 300, Set.of());
  }

  @Bean
  static NavigationItem policyItem() {
    return new NavigationItem("projects.menu.policy", "/policy", "book", 350, Set.of());
  }
}
