package dev.jadework.platform.insight.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Addresses of pages whose parts come from data.
public final class Addresses {
  /// Words marked in a text; more would make the address too long.
  private static final int MARKED = 12;

  private Addresses() {}

  public static String start(String project) {
    return "/assessments/new?project=" + encoded(project);
  }

  public static String project(String number) {
    return "/projects/" + encoded(number);
  }

  public static String patent(String pn) {
    return "/corpus/patents/" + encoded(pn);
  }

  /// A patent with words marked in its texts.
  public static String patent(String pn, List<String> words) {
    return words.isEmpty()
        ? patent(pn)
        : patent(pn) + "?mark=" + encoded(String.join(" ", words.stream().limit(MARKED).toList()));
  }

  public static String search(String query) {
    return "/corpus?q=" + encoded(query);
  }

  /// A search for everything as it was typed.
  public static String plainSearch(String typed) {
    return search(typed) + "&plain=true";
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
