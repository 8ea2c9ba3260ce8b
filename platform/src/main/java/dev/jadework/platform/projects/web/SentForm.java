package dev.jadework.platform.projects.web;

import dev.jadework.platform.projects.Reading;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// 未能保存的表单. What somebody sent in one of the small forms of a page and what is wrong with it,
/// so that the form comes back as it was sent.
///
/// @param place id of the form on the page, `add-rights` or `evidence-IP_RISK_ASSESSMENT`
/// @param entered what was typed, by field
/// @param errors what is wrong, by field
public record SentForm(
    String place, Map<String, String> entered, Map<String, Reading.Unreadable> errors) {
  /// Nothing was sent.
  public static final SentForm NONE = new SentForm("", Map.of(), Map.of());

  public SentForm {
    entered = Map.copyOf(entered);
    errors = Map.copyOf(errors);
  }

  /// Whether it was this form.
  public boolean at(String form) {
    return place.equals(form);
  }

  /// What stands in a field: what was typed there, else the value kept.
  public String value(String form, String field, String kept) {
    return at(form) ? entered.getOrDefault(field, kept) : kept;
  }

  public Reading.@Nullable Unreadable error(String form, String field) {
    return at(form) ? errors.get(field) : null;
  }
}
