package dev.jadework.platform.insight.web;

import dev.jadework.platform.identity.Role;
import dev.jadework.platform.shell.NavigationItem;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The entries of this module in the menu.
@Configuration(proxyBeanMethods = false)
class InsightNavigation {
  @Bean
  static NavigationItem assessmentsItem() {
    return new NavigationItem(
        "insight.menu.assessments",
        "/assessments",
        "shield",
        200,
        Set.of(Role.ASSESSOR, Role.APPROVER, Role.PROGRAMME_MANAGER, Role.AUDITOR));
  }

  @Bean
  static NavigationItem corpusItem() {
    return new NavigationItem("insight.menu.corpus", "/corpus", "search", 400, Set.of());
  }
}
