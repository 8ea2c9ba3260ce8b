package dev.jadework.platform.projects;

import dev.jadework.platform.projects.EntryKind.EntryField;
import dev.jadework.platform.projects.Reading.Blank;
import dev.jadework.platform.projects.Reading.Unreadable;
import dev.jadework.platform.projects.Reading.Value;
import dev.jadework.rules.text.Labels;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// 清单文本. A list of a project in one cell of a table: an entry a line, its parts as
/// `题名=论文甲；发表日期=2026-05-01`. What is written is read again.
public final class EntryText {
  private static final Pattern PART =
      Pattern.compile("\\s*([^=＝;；]+?)\\s*[=＝]\\s*(\"(?:[^\"]|\"\")*\"|[^;；]*?)\\s*(?:[;；]|$)");
  private static final Pattern TO_QUOTE = Pattern.compile("[;；\"\\r\\n]");

  private EntryText() {}

  /// The list as text; what has no value is left out.
  public static String write(EntryKind kind, List<Map<String, Object>> entries, Locale locale) {
    return entries.stream()
        .map(
            entry ->
                kind.fields().stream()
                    .filter(field -> entry.containsKey(field.key()))
                    .map(
                        field ->
                            part(field, Objects.requireNonNull(entry.get(field.key())), locale))
                    .collect(Collectors.joining("；")))
        .collect(Collectors.joining("\n"));
  }

  private static String part(EntryField field, Object value, Locale locale) {
    String text =
        FieldText.shown(field.type(), field.codes(), FieldText.stored(field.type(), value), locale);
    String quoted =
        TO_QUOTE.matcher(text).find()
            ? '"' + text.replace("\"", "\"\"").replaceAll("\\s*\\R\\s*", " ") + '"'
            : text;
    return field.label().in(locale) + "=" + quoted;
  }

  /// Text that was written in any language, in this one; as it is if it cannot be read.
  public static String in(EntryKind kind, String text, Locale locale) {
    return read(kind, Entry.text(text)) instanceof Value(List<?> entries)
        ? write(kind, entries.stream().map(entry -> typed((Map<?, ?>) entry)).toList(), locale)
        : text;
  }

  /// A list as it stands in the history of a project, in words.
  public static String ofHistory(EntryKind kind, String json, Locale locale) {
    return write(kind, EntryJson.read(kind, json.isEmpty() ? null : json), locale);
  }

  /// The list that a cell means, typed as [FieldType] says.
  public static Reading read(EntryKind kind, Entry entry) {
    if (entry.text().isBlank()) {
      return new Blank();
    }
    List<Map<String, Object>> entries = new ArrayList<>();
    for (String line : entry.text().strip().split("\\s*\\R\\s*")) {
      switch (line(kind, line)) {
        case Value(Map<?, ?> read) -> entries.add(typed(read));
        case Unreadable unreadable -> {
          return unreadable;
        }
        case Value _, Blank _ -> {}
      }
    }
    return new Value(List.copyOf(entries));
  }

  private static Reading line(EntryKind kind, String line) {
    Map<String, Object> entry = new LinkedHashMap<>();
    Matcher part = PART.matcher(line);
    int end = 0;
    while (part.find() && part.start() == end) {
      end = part.end();
      String name = part.group(1);
      Optional<EntryField> field = field(kind, name);
      if (field.isEmpty()) {
        return unknown(kind, name);
      }
      switch (FieldReader.read(field.get(), Entry.text(plain(part.group(2))))) {
        case Value(Object value) -> entry.put(field.get().key(), value);
        case Blank _ -> {}
        case Unreadable(String found, Labels allowed, Labels fix) -> {
          return new Unreadable(name + "=" + found, allowed, fix);
        }
      }
    }
    EntryField first = kind.fields().getFirst();
    return end == line.length() && entry.containsKey(first.key())
        ? new Value(entry)
        : new Unreadable(FieldReader.shown(line), form(kind), required(first));
  }

  private static Unreadable unknown(EntryKind kind, String name) {
    List<String> names = kind.fields().stream().map(field -> field.label().zh()).toList();
    return new Unreadable(
        FieldReader.shown(name),
        new Labels(
            String.join("、", names),
            kind.fields().stream().map(f -> f.label().en()).collect(Collectors.joining(", "))),
        Nearest.of(name, names)
            .map(near -> new Labels("是否为“" + near + "”？", "did you mean " + near + "?"))
            .orElse(new Labels("改用其中一个名称", "use one of these names")));
  }

  private static Labels required(EntryField first) {
    return new Labels(
        "每行一项，先写" + first.label().zh(), "one entry a line, beginning with " + first.label().en());
  }

  /// How a line of a list is written.
  public static Labels form(EntryKind kind) {
    return new Labels(
        "每行一项：" + form(kind, Locale.CHINESE), "one a line: " + form(kind, Locale.ENGLISH));
  }

  private static String form(EntryKind kind, Locale locale) {
    return kind.fields().stream()
        .map(field -> field.label().in(locale) + "=…")
        .collect(Collectors.joining("；"));
  }

  private static String plain(String value) {
    return value.length() > 1 && value.startsWith("\"") && value.endsWith("\"")
        ? value.substring(1, value.length() - 1).replace("\"\"", "\"")
        : value;
  }

  private static Optional<EntryField> field(EntryKind kind, String name) {
    return kind.fields().stream()
        .filter(
            field ->
                field.label().zh().equals(name)
                    || field.label().en().equalsIgnoreCase(name)
                    || field.key().equals(name))
        .findFirst();
  }

  private static Map<String, Object> typed(Map<?, ?> read) {
    Map<String, Object> entry = new LinkedHashMap<>();
    read.forEach((key, value) -> entry.put((String) key, value));
    return entry;
  }
}
