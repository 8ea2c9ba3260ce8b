package dev.jadework.platform.shell;

import dev.jadework.platform.identity.CurrentUser;
import dev.jadework.platform.identity.CurrentUsers;
import dev.jadework.platform.shell.Page.Csrf;
import dev.jadework.platform.shell.Page.MenuEntry;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// Gives every view its [Page].
@ControllerAdvice
class Pages {
  private final MessageSource messages;
  private final List<NavigationItem> navigation;
  private final Clock clock;
  private final Assets assets = new Assets();

  Pages(MessageSource messages, List<NavigationItem> navigation, Clock clock) {
    this.messages = messages;
    this.navigation =
        navigation.stream().sorted(Comparator.comparingInt(NavigationItem::order)).toList();
    this.clock = clock;
  }

  @ModelAttribute("page")
  Page page(HttpServletRequest request, Locale locale) {
    I18n i18n = new I18n(messages, locale);
    CurrentUser user = CurrentUsers.find().orElse(null);
    String path = path(request);
    List<MenuEntry> menu =
        user == null
            ? List.of()
            : navigation.stream()
                .filter(item -> item.visibleTo(user))
                .map(
                    item ->
                        new MenuEntry(
                            i18n.text(item.label()), item.path(), item.icon(), item.covers(path)))
                .toList();
    return new Page(
        i18n, user, menu, csrf(request), path, query(request), LocalDate.now(clock), assets);
  }

  /// On an error page, the page that was asked for.
  private static String path(HttpServletRequest request) {
    Object original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return original == null ? request.getRequestURI() : original.toString();
  }

  /// Only of pages that can be asked for again: what a form sent belongs in no address.
  private static Query query(HttpServletRequest request) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    if (request.getMethod().equals("GET")) {
      request.getParameterMap().forEach((name, all) -> values.put(name, List.of(all)));
    }
    return new Query(values);
  }

  private static Csrf csrf(HttpServletRequest request) {
    return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
        ? new Csrf(token.getParameterName(), token.getHeaderName(), token.getToken())
        : new Csrf("_csrf", "X-CSRF-TOKEN", "");
  }
}
