package dev.jadework.platform.policy;

import dev.jadework.platform.shell.I18n;
import dev.jadework.rules.expression.ParameterType;
import dev.jadework.rules.fact.Fact;
import dev.jadework.rules.pack.Parameter;
import dev.jadework.rules.pack.PolicyPack;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/// 修改表单. What somebody typed into the form of a draft, and what is wrong with it. A parameter whose
/// field is empty, or whose list is as it is, stays as it is.
///
/// @param sent the fields: `name`, and for a parameter `value-ID`, `from-ID`, `until-ID`
/// @param edits what is understood
/// @param errors what was found and what is allowed, by field
public record EditForm(
    MultiValueMap<String, String> sent, List<ParameterEdit> edits, Map<String, String> errors) {
  private static final int LONGEST_NAME = 100;

  public EditForm {
    edits = List.copyOf(edits);
    errors = Map.copyOf(errors);
  }

  /// A form that nobody has filled.
  static EditForm empty() {
    return new EditForm(new LinkedMultiValueMap<>(), List.of(), Map.of());
  }

  /// A form that shows a draft.
  static EditForm of(String name, List<ParameterEdit> edits) {
    MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
    sent.add("name", name);
    for (ParameterEdit edit : edits) {
      edit.values().forEach(value -> sent.add("value-" + edit.parameter(), value));
      sent.add("from-" + edit.parameter(), edit.from().toString());
      LocalDate until = edit.until();
      sent.add("until-" + edit.parameter(), until == null ? "" : until.toString());
    }
    return new EditForm(sent, edits, Map.of());
  }

  /// Reads what was sent.
  ///
  /// @param day first day of values that do not say theirs
  static EditForm read(
      MultiValueMap<String, String> sent, PolicyPack pack, LocalDate day, I18n i18n) {
    Map<String, String> errors = new LinkedHashMap<>();
    List<ParameterEdit> edits = new ArrayList<>();
    String name = first(sent, "name");
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      errors.put("name", i18n.text("policy.edit.bad.name", LONGEST_NAME, name.length()));
    }
    for (Parameter parameter : pack.parameters()) {
      values(sent, parameter, day, i18n, errors)
          .ifPresent(values -> edits.add(edit(sent, parameter, values, day, i18n, errors)));
    }
    if (edits.isEmpty() && errors.keySet().stream().noneMatch(key -> key.startsWith("value-"))) {
      errors.put("", i18n.text("policy.edit.nothing"));
    }
    return new EditForm(sent, edits, errors);
  }

  /// What was typed into a field; an empty text if nothing was.
  public String value(String field) {
    return first(sent, field);
  }

  /// What was chosen of a list, or what holds if nothing was sent.
  public Set<String> chosen(Parameter parameter, LocalDate day) {
    List<String> chosen = sent.get("value-" + parameter.id());
    return Set.copyOf(chosen == null ? current(parameter, day) : chosen);
  }

  /// What is wrong with a field; null if nothing is.
  public @Nullable String error(String field) {
    return errors.get(field);
  }

  /// Whether a parameter is edited or its fields have an error.
  public boolean touches(Parameter parameter) {
    return edits.stream().anyMatch(edit -> edit.parameter().equals(parameter.id()))
        || errors.keySet().stream().anyMatch(field -> field.endsWith("-" + parameter.id()));
  }

  private static Optional<List<String>> values(
      MultiValueMap<String, String> sent,
      Parameter parameter,
      LocalDate day,
      I18n i18n,
      Map<String, String> errors) {
    String field = "value-" + parameter.id();
    List<String> all = sent.getOrDefault(field, List.of()).stream().map(String::strip).toList();
    ParameterType type = parameter.type();
    if (type.kind() == ParameterType.Kind.CODES) {
      return codes(parameter, all, day, i18n, errors, sent.containsKey("shown-" + parameter.id()));
    }
    String text = all.isEmpty() ? "" : all.getFirst().replaceAll("[,，]", "");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    boolean allowed =
        switch (type.kind()) {
          case BOOLEAN -> text.equals("true") || text.equals("false");
          case CHOICE -> type.options().containsKey(text);
          default -> Bounds.of(parameter).allow(text);
        };
    if (!allowed) {
      errors.put(field, i18n.text("policy.edit.bad", text, hint(parameter, i18n)));
      return Optional.empty();
    }
    return Optional.of(List.of(text));
  }

  private static Optional<List<String>> codes(
      Parameter parameter,
      List<String> all,
      LocalDate day,
      I18n i18n,
      Map<String, String> errors,
      boolean shown) {
    Fact of = parameter.type().of();
    for (String code : all) {
      if (of != null && !of.values().containsKey(code)) {
        errors.put(
            "value-" + parameter.id(),
            i18n.text("policy.edit.bad", code, String.join(", ", of.values().keySet())));
        return Optional.empty();
      }
    }
    boolean same = !shown || Set.copyOf(all).equals(Set.copyOf(current(parameter, day)));
    return same ? Optional.empty() : Optional.of(all);
  }

  private static List<String> current(Parameter parameter, LocalDate day) {
    return parameter
        .on(day)
        .map(value -> value.value() instanceof List<?> list ? list : List.of())
        .orElse(List.of())
        .stream()
        .map(String::valueOf)
        .toList();
  }

  private static ParameterEdit edit(
      MultiValueMap<String, String> sent,
      Parameter parameter,
      List<String> values,
      LocalDate day,
      I18n i18n,
      Map<String, String> errors) {
    LocalDate from = date(sent, "from-" + parameter.id(), i18n, errors);
    LocalDate until = date(sent, "until-" + parameter.id(), i18n, errors);
    LocalDate first = from == null ? day : from;
    if (until != null && until.isBefore(first)) {
      errors.put("until-" + parameter.id(), i18n.text("policy.edit.bad.until", until, first));
    }
    return new ParameterEdit(parameter.id(), values, first, until);
  }

  private static @Nullable LocalDate date(
      MultiValueMap<String, String> sent, String field, I18n i18n, Map<String, String> errors) {
    String text = first(sent, field);
    try {
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      errors.put(field, i18n.text("policy.edit.bad.date", text));
      return null;
    }
  }

  /// What may be typed, in words.
  static String hint(Parameter parameter, I18n i18n) {
    Bounds bounds = Bounds.of(parameter);
    String least = bounds.least().toPlainString();
    String most = i18n.number(bounds.most().longValue());
    String unit = parameter.unit().in(i18n.locale());
    return switch (parameter.type().kind()) {
      case MONEY -> i18n.text("policy.edit.allowed.money", least, most, bounds.decimals());
      case INTEGER -> i18n.text("policy.edit.allowed.integer", least, most, unit).strip();
      case DECIMAL -> i18n.text("policy.edit.allowed.decimal", least, most, unit).strip();
      case BOOLEAN -> "true, false";
      case CHOICE -> String.join(", ", parameter.type().options().keySet());
      case CODES -> "";
    };
  }

  private static String first(MultiValueMap<String, String> sent, String field) {
    String text = sent.getFirst(field);
    return text == null ? "" : text.strip();
  }
}
