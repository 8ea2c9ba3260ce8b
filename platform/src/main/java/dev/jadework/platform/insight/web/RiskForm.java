package dev.jadework.platform.insight.web;

import dev.jadework.platform.insight.assessment.Measure;
import dev.jadework.platform.insight.assessment.Score;
import dev.jadework.platform.insight.register.Edit;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The forms of a risk item as edits; empty when something needed is missing or out of range.
final class RiskForm {
  private RiskForm() {}

  /// By the button pressed: `judge`, `dismiss`, `leave-open` or `measure`.
  static Optional<Edit> edit(String code, HttpServletRequest form) {
    String reason = text(form, "reason");
    return switch (text(form, "act")) {
      case "judge" ->
          Optional.ofNullable(score(form, "likelihood", "impact"))
              .map(score -> new Edit.Judge(code, score, reason));
      case "dismiss" -> Optional.of(new Edit.Dismiss(code, reason));
      case "leave-open" -> Optional.of(new Edit.LeaveOpen(code, reason));
      case "measure" -> measures(code, reason, form);
      default -> Optional.empty();
    };
  }

  /// A risk that the catalogue does not have.
  static Optional<Edit> added(HttpServletRequest form) {
    String title = text(form, "title");
    Score score = score(form, "likelihood", "impact");
    return title.isEmpty() || score == null
        ? Optional.empty()
        : Optional.of(new Edit.AddRisk(title, score, text(form, "reason")));
  }

  /// Measures come as numbered fields; a blank text removes one. The residual is stated whole or
  /// not at all.
  private static Optional<Edit> measures(String code, String reason, HttpServletRequest form) {
    List<Measure> measures = new ArrayList<>();
    for (int i = 0; form.getParameter("text-" + i) != null; i++) {
      String text = text(form, "text-" + i);
      String kind = text(form, "kind-" + i);
      Optional<Measure.Kind> known =
          Arrays.stream(Measure.Kind.values()).filter(one -> one.name().equals(kind)).findFirst();
      if (text.isEmpty()) {
        continue;
      }
      if (known.isEmpty()) {
        return Optional.empty();
      }
      measures.add(new Measure(known.get(), text, form.getParameter("accepted-" + i) != null));
    }
    boolean stated =
        !text(form, "residual-likelihood").isEmpty() || !text(form, "residual-impact").isEmpty();
    Score residual = score(form, "residual-likelihood", "residual-impact");
    return stated && residual == null
        ? Optional.empty()
        : Optional.of(new Edit.TakeMeasures(code, measures, residual, reason));
  }

  private static @Nullable Score score(HttpServletRequest form, String first, String second) {
    String likelihood = text(form, first);
    String impact = text(form, second);
    return likelihood.matches("[1-5]") && impact.matches("[1-5]")
        ? new Score(Integer.parseInt(likelihood), Integer.parseInt(impact))
        : null;
  }

  private static String text(HttpServletRequest form, String name) {
    String value = form.getParameter(name);
    return value == null ? "" : value.strip();
  }
}
