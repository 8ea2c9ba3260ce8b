package dev.jadework.platform.projects.web;

import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;

/// Addresses of this module's pages.
public final class Links {
  private Links() {}

  /// Page of a project; numbers may hold Chinese characters and brackets.
  public static String project(String number) {
    return "/projects/" + UriUtils.encodePathSegment(number, StandardCharsets.UTF_8);
  }

  public static String imported(long id) {
    return "/project-imports/" + id;
  }
}
