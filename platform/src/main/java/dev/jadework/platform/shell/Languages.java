package dev.jadework.platform.shell;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/// Chooses the language of a request: `?lang=zh|en`, else what was chosen last, else Chinese.
final class Languages implements LocaleResolver, HandlerInterceptor {
  private static final String NAME = "lang";

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    return known(request.getParameter(NAME))
        .or(() -> known(cookie(request)))
        .orElse(Locale.SIMPLIFIED_CHINESE);
  }

  @Override
  public void setLocale(
      HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
    throw new UnsupportedOperationException("the language is chosen with ?lang=");
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    String asked = request.getParameter(NAME);
    if (known(asked).isPresent() && !asked.equals(cookie(request))) {
      response.addHeader(
          "Set-Cookie",
          ResponseCookie.from(NAME, asked)
              .path("/")
              .maxAge(Duration.ofDays(365))
              .sameSite("Lax")
              .httpOnly(true)
              .build()
              .toString());
    }
    return true;
  }

  private static @Nullable String cookie(HttpServletRequest request) {
    Cookie cookie = WebUtils.getCookie(request, NAME);
    return cookie == null ? null : cookie.getValue();
  }

  private static Optional<Locale> known(@Nullable String language) {
    return switch (language) {
      case "zh" -> Optional.of(Locale.SIMPLIFIED_CHINESE);
      case "en" -> Optional.of(Locale.ENGLISH);
      case null, default -> Optional.empty();
    };
  }
}
