package dev.jadework.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// What is open without sign-in, and the headers every answer carries.
@Configuration(proxyBeanMethods = false)
class WebSecurity {
  static final String SIGN_IN = "/sign-in";
  private static final String[] OPEN = {
    SIGN_IN, "/error", "/assets/**", "/webjars/**", "/_static/**", "/favicon.ico"
  };

  /// Scripts only from our own files: a title with a script in it stays text. Charts and meters set
  /// their own style attributes.
  private static final String CONTENT_POLICY =
      "default-src 'self'; img-src 'self' data:; style-src 'self'; style-src-attr 'unsafe-inline';"
          + " object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

  @Bean
  static PasswordEncoder passwordEncoder() {
    return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
  }

  @Bean
  static SecurityFilterChain securityFilterChain(HttpSecurity http) {
    // SignIn, the only AuthenticationProvider, is found by itself; naming it here too would ask it
    // twice and count each failure twice.
    return http.authorizeHttpRequests(
            paths -> paths.requestMatchers(OPEN).permitAll().anyRequest().authenticated())
        // These only compute; a forged call could neither change nor read anything.
        .csrf(csrf -> csrf.ignoringRequestMatchers("/api/policy/**"))
        .formLogin(
            form ->
                form.loginPage(SIGN_IN)
                    .usernameParameter("login")
                    .failureHandler(WebSecurity::refused))
        .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl(SIGN_IN + "?signed-out"))
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                    .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
        .exceptionHandling(
            errors ->
                errors
                    .authenticationEntryPoint(
                        (request, response, e) -> toSignIn(request, response, expired(request)))
                    .accessDeniedHandler(
                        (request, response, e) -> {
                          if (e instanceof CsrfException && expired(request)) {
                            toSignIn(request, response, true);
                          } else {
                            new AccessDeniedHandlerImpl().handle(request, response, e);
                          }
                        }))
        .build();
  }

  private static void refused(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
      throws IOException {
    // A LockedException of ours carries the seconds to wait.
    String reason = e instanceof LockedException ? "wait=" + e.getMessage() : "wrong";
    response.sendRedirect(SIGN_IN + "?" + reason);
  }

  private static boolean expired(HttpServletRequest request) {
    return request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
  }

  /// htmx would put the sign-in page into a part of the old page; it is told to go there instead.
  private static void toSignIn(
      HttpServletRequest request, HttpServletResponse response, boolean expired)
      throws IOException {
    String target = SIGN_IN + (expired ? "?expired" : "");
    if ("true".equals(request.getHeader("HX-Request"))) {
      response.setHeader("HX-Redirect", target);
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    } else {
      if (request.getMethod().equals("GET")) {
        new org.springframework.security.web.savedrequest.HttpSessionRequestCache()
            .saveRequest(request, response);
      }
      response.sendRedirect(target);
    }
  }
}
