package dev.jadework.platform.shell;

import dev.jadework.platform.identity.Role;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Languages, wordings, and the menu entries of the shell itself and of administration.
@Configuration(proxyBeanMethods = false)
class ShellConfiguration implements WebMvcConfigurer {
  private final Languages languages = new Languages();

  @Bean
  static MessageSource messageSource() {
    return Messages.load();
  }

  @Bean
  LocaleResolver localeResolver() {
    return languages;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(languages);
  }

  @Bean
  static NavigationItem workbenchItem() {
    return new NavigationItem("shell.menu.workbench", "/", "home", 0, Set.of());
  }

  @Bean
  static NavigationItem auditItem() {
    return new NavigationItem(
        "shell.menu.audit", "/admin/audit", "lock", 910, Set.of(Role.ADMIN, Role.AUDITOR));
  }

  @Bean
  static NavigationItem accountsItem() {
    return new NavigationItem(
        "shell.menu.accounts", "/admin/accounts", "users", 920, Set.of(Role.ADMIN, Role.AUDITOR));
  }
}
