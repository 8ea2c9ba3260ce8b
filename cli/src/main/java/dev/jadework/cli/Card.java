package dev.jadework.cli;

import dev.jadework.rules.text.Labels;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What `policy show` tells of one thing: its texts in both languages, and plain values.
///
/// @param kind `clause`, `rule`, …
/// @param pack id of the pack in which it stands
record Card(String kind, String id, String pack, List<Line> lines) {

  /// @param value Labels, String, or a List of them
  record Line(String key, Labels label, Object value) {}

  static Card of(String kind, String id, String pack) {
    return new Card(kind, id, pack, new ArrayList<>());
  }

  /// Adds a line, unless there is nothing to tell.
  Card add(String key, String zh, String en, Object value) {
    boolean empty =
        switch (value) {
          case Labels labels -> labels.zh().isEmpty() && labels.en().isEmpty();
          case List<?> list -> list.isEmpty();
          default -> value.toString().isEmpty();
        };
    if (!empty) {
      lines.add(new Line(key, new Labels(zh, en), value));
    }
    return this;
  }

  Map<String, Object> json() {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("kind", kind);
    answer.put("id", id);
    answer.put("pack", pack);
    lines.forEach(line -> answer.put(line.key(), plain(line.value())));
    return answer;
  }

  void print(PrintWriter out, LanguageOption language) {
    out.println("%s %s  (%s)".formatted(kind, id, pack));
    for (Line line : lines) {
      String label = language.say(line.label());
      switch (line.value()) {
        case Labels text -> {
          out.println("  " + label + language.say("：", ": ") + text.zh());
          if (!text.en().equals(text.zh())) {
            out.println("    " + text.en());
          }
        }
        case List<?> list -> {
          out.println("  " + label + language.say("：", ":"));
          list.forEach(
              item ->
                  out.println(
                      "    - "
                          + (item instanceof Labels text ? language.say(text) : item.toString())));
        }
        default -> out.println("  " + label + language.say("：", ": ") + line.value());
      }
    }
  }

  private static Object plain(Object value) {
    return switch (value) {
      case Labels labels -> {
        Map<String, Object> both = new LinkedHashMap<>();
        both.put("zh", labels.zh());
        both.put("en", labels.en());
        yield both;
      }
      case List<?> list -> list.stream().map(Card::plain).toList();
      default -> value;
    };
  }
}
