package dev.jadework.rules.evaluation;

import dev.jadework.rules.expression.ParameterType;
import dev.jadework.rules.expression.Situation;
import dev.jadework.rules.expression.Truth;
import dev.jadework.rules.fact.Fact;
import dev.jadework.rules.fact.FactSchema;
import dev.jadework.rules.fact.Money;
import dev.jadework.rules.pack.Clause;
import dev.jadework.rules.pack.Parameter;
import dev.jadework.rules.pack.PolicyPack;
import dev.jadework.rules.text.Labels;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/// Values in words: amounts with their units, codes by their names, dates as written.
public final class Phrases {
  private Phrases() {}

  /// A sentence in both languages, with the parts put in for each `%s` in turn. Not
  /// [String#format]: that took half of the time of an evaluation.
  static Labels labels(String zh, String en, Labels... parts) {
    return new Labels(splice(zh, i -> parts[i].zh()), splice(en, i -> parts[i].en()));
  }

  private static String splice(String pattern, IntFunction<String> part) {
    StringBuilder text = new StringBuilder(pattern.length() + 64);
    int from = 0;
    int next = 0;
    for (int at = pattern.indexOf("%s"); at >= 0; at = pattern.indexOf("%s", from)) {
      text.append(pattern, from, at).append(part.apply(next++));
      from = at + 2;
    }
    return text.append(pattern, from, pattern.length()).toString();
  }

  static Labels same(String text) {
    return new Labels(text, text);
  }

  static Labels verdict(Truth truth) {
    return switch (truth) {
      case TRUE -> new Labels("符合", "met");
      case FALSE -> new Labels("不符合", "not met");
      case UNKNOWN -> new Labels("缺少事实，无法判定", "cannot be decided, facts are missing");
    };
  }

  static Labels join(List<Labels> parts) {
    return new Labels(
        parts.stream().map(Labels::zh).collect(Collectors.joining("、")),
        parts.stream().map(Labels::en).collect(Collectors.joining(", ")));
  }

  /// A value as the fact it belongs to is shown.
  public static Labels value(Fact fact, Object value) {
    return switch (fact.type()) {
      case MONEY -> money(value);
      case ENUM -> quoted(fact.valueLabel(String.valueOf(value)));
      case STRING -> quoted(same(String.valueOf(value)));
      case INTEGER -> withUnit(String.valueOf(value), fact.unit());
      case BOOLEAN -> yesNo(value);
      default -> same(day(value));
    };
  }

  /// The value of a parameter.
  public static Labels value(Parameter parameter, Object value) {
    ParameterType type = parameter.type();
    Fact of = type.of();
    return switch (type.kind()) {
      case MONEY -> money(value);
      case BOOLEAN -> yesNo(value);
      case CHOICE -> quoted(type.options().getOrDefault(value, same(String.valueOf(value))));
      case CODES ->
          quoted(
              join(
                  ((List<?>) value)
                      .stream()
                          .map(String::valueOf)
                          .map(code -> of == null ? same(code) : of.valueLabel(code))
                          .toList()));
      default ->
          withUnit(
              value instanceof BigDecimal figure ? figure.toPlainString() : String.valueOf(value),
              parameter.unit());
    };
  }

  static Labels quoted(Labels text) {
    return labels("「%s」", "“%s”", text);
  }

  /// A day as a trace holds it.
  static String day(Object value) {
    return value instanceof Instant instant
        ? LocalDate.ofInstant(instant, ZoneOffset.UTC).toString()
        : String.valueOf(value);
  }

  /// Where a parameter's value comes from: document and place, dates, and the reason if it was
  /// chosen.
  ///
  /// @param named whether to begin with the parameter's name
  /// @param shown ids of the documents whose titles the reader has in view
  static Labels source(
      PolicyPack pack,
      Parameter parameter,
      Parameter.Value value,
      boolean named,
      Collection<String> shown) {
    Labels place = place(pack, value.clause(), shown);
    Labels name = named ? labels("%s：", "%s: ", parameter.label()) : same("");
    Labels from = same(value.from().toString());
    Labels until =
        value.until() == null
            ? new Labels("起", "")
            : new Labels("起至 " + value.until() + " 止", " until " + value.until());
    return value.basis() == Parameter.Basis.STATED
        ? labels("（%s%s，自 %s %s）", " (%s%s, from %s%s)", name, place, from, until)
        : labels(
            "（%s%s 未明确，采用值自 %s %s；理由：%s）",
            " (%snot stated in %s, value chosen from %s%s; reason: %s)",
            name,
            place,
            from,
            until,
            value.reason());
  }

  /// Document and place of a clause; the place alone if the title is in view.
  private static Labels place(PolicyPack pack, String clauseId, Collection<String> shown) {
    Clause clause = pack.clause(clauseId).orElseThrow();
    Labels number = same(clause.number());
    return shown.contains(clause.document())
        ? number
        : labels(
            "《%s》%s", "%s, %s", pack.document(clause.document()).orElseThrow().title(), number);
  }

  /// The name of a missing fact with its unit: `申请财政经费（万元）`, `知识产权第 1 项的知识产权类型`.
  static Labels missing(PolicyPack pack, String path) {
    if (path.equals(Situation.IN_FORCE)) {
      return new Labels("文件适用起始日", "first day of the document");
    }
    if (path.startsWith("param.")) {
      return pack.parameter(path.substring(6)).map(Parameter::label).orElse(same(path));
    }
    FactSchema schema = pack.schema();
    Labels label = schema.find(path).map(Phrases::labelled).orElse(same(path));
    int bracket = path.indexOf('[');
    if (bracket < 0) {
      return label;
    }
    Labels list = schema.find(path.substring(0, bracket)).map(Fact::label).orElse(same(""));
    int position = Integer.parseInt(path.substring(bracket + 1, path.indexOf(']'))) + 1;
    return labels("%s第 %s 项的%s", "%s item %s: %s", list, same(String.valueOf(position)), label);
  }

  private static Labels labelled(Fact fact) {
    return fact.unit().zh().isEmpty()
        ? fact.label()
        : labels("%s（%s）", "%s (%s)", fact.label(), fact.unit());
  }

  /// A name and a value; no blank before a Chinese quotation mark.
  static Labels named(Labels name, Labels value) {
    return labels(value.zh().startsWith("「") ? "%s%s" : "%s %s", "%s %s", name, value);
  }

  private static Labels money(Object value) {
    long fen = (Long) value;
    BigDecimal yuan = BigDecimal.valueOf(fen).movePointLeft(2);
    String english = fen % 100 == 0 ? "%,d".formatted(fen / 100) : "%,.2f".formatted(yuan);
    return new Labels(grouped(Money.wan(fen)) + " 万元", "CNY " + english);
  }

  /// `1110.5` as `1,110.5`.
  private static String grouped(String decimal) {
    int point = decimal.indexOf('.');
    String whole = point < 0 ? decimal : decimal.substring(0, point);
    return "%,d".formatted(Long.parseLong(whole)) + decimal.substring(whole.length());
  }

  /// A value without the marks of [#quoted].
  static Labels bare(Labels value) {
    return new Labels(
        value.zh().replaceAll("^「(.*)」$", "$1"), value.en().replaceAll("^“(.*)”$", "$1"));
  }

  private static Labels yesNo(Object value) {
    return Boolean.TRUE.equals(value) ? new Labels("是", "yes") : new Labels("否", "no");
  }

  static Labels withUnit(String figure, Labels unit) {
    return unit.zh().isEmpty() ? same(figure) : labels("%s %s", "%s %s", same(figure), unit);
  }
}
