package dev.jadework.platform.shell;

import dev.jadework.platform.identity.CurrentUser;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 页面. What every template gets as `page`: language, user, menu, and the token that forms carry.
///
/// @param user null before sign-in
/// @param path path of the request, without the query
/// @param query the request's parameters
/// @param today the date in Beijing when the page was made
public record Page(
    I18n i18n,
    @Nullable CurrentUser user,
    List<MenuEntry> menu,
    Csrf csrf,
    String path,
    Query query,
    LocalDate today,
    Assets assets) {

  /// An entry of the menu as this user sees it.
  public record MenuEntry(String label, String path, String icon, boolean current) {}

  /// The token against forged requests: a hidden field of each form, a header of each htmx request.
  public record Csrf(String parameter, String header, String token) {}

  /// Shorthand for [I18n#text].
  public String text(String key, @Nullable Object... values) {
    return i18n.text(key, values);
  }

  /// The person; only on pages behind sign-in.
  public CurrentUser person() {
    if (user == null) {
      throw new IllegalStateException("this page is also shown without sign-in");
    }
    return user;
  }

  /// This page in the other language, everything else unchanged.
  public String inLanguage(String language) {
    return path + query.with("lang", language);
  }

  /// This page with one parameter changed, such as the page number of a list.
  public String with(String name, @Nullable Object value) {
    return path + query.with(name, value);
  }

  /// Address of a file under `static/assets`, changing whenever the file changes.
  public String asset(String name) {
    return assets.address(name);
  }
}
