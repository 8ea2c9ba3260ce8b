package dev.jadework.platform.projects.web;

import dev.jadework.rules.pack.Clause;
import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;

/// Addresses of this module's pages.
public final class Links {
  private Links() {}

  /// Page of a project; numbers may hold Chinese characters and brackets.
  public static String project(String number) {
    return "/projects/" + UriUtils.encodePathSegment(number, StandardCharsets.UTF_8);
  }

  /// Search for the patents that came out of a project.
  public static String patents(String number) {
    String query = "PROJ=\"" + number.replace("\"", " ") + "\"";
    return "/corpus?q=" + UriUtils.encode(query, StandardCharsets.UTF_8);
  }

  /// Page of a policy document.
  public static String policy(String document) {
    return "/policy/" + UriUtils.encodePathSegment(document, StandardCharsets.UTF_8);
  }

  /// Place of a clause on the page of its document.
  public static String clause(Clause clause) {
    return policy(clause.document())
        + "#"
        + UriUtils.encodeFragment(clause.id(), StandardCharsets.UTF_8);
  }

  /// Measures of a pack by department.
  public static String measures(String pack) {
    return "/policy-measures?pack=" + UriUtils.encodeQueryParam(pack, StandardCharsets.UTF_8);
  }

  /// Measures of a pack for which a department answers; those without any if it is empty.
  public static String measures(String pack, String department) {
    return measures(pack)
        + "&department="
        + UriUtils.encodeQueryParam(department, StandardCharsets.UTF_8);
  }

  public static String imported(long id) {
    return "/project-imports/" + id;
  }
}
