package dev.jadework.patents.format.uspto;

import java.util.ArrayList;
import java.util.List;

/// The sections of a green book record in order, each with its fields in order.
///
/// A line begins with a code of three or four letters and digits; text begins in column 6. Lines
/// that begin with a blank go on with the field before them.
record GreenbookFields(List<Section> sections) {
  private static final int TEXT = 5;

  /// A section and its fields: `INVT` with `NAM`, `CTY`, `CNT`.
  record Section(String name, List<Field> fields) {
    /// Text of the first field with the code; empty if there is none.
    String text(String code) {
      return fields.stream()
          .filter(field -> field.code().equals(code))
          .map(Field::text)
          .findFirst()
          .orElse("");
    }

    List<String> texts(String code) {
      return fields.stream().filter(f -> f.code().equals(code)).map(Field::text).toList();
    }
  }

  record Field(String code, String text) {}

  static GreenbookFields read(String record) {
    List<Section> sections = new ArrayList<>();
    String code = "";
    StringBuilder text = new StringBuilder();
    for (String raw : record.split("\r?\n", -1)) {
      String line = raw.stripTrailing();
      if (line.isEmpty()) {
        continue;
      }
      if (line.charAt(0) == ' ') {
        text.append(text.isEmpty() ? "" : "\n").append(line.strip());
        continue;
      }
      end(sections, code, text);
      int blank = line.indexOf(' ');
      code = line.substring(0, blank < 0 ? line.length() : blank);
      text.setLength(0);
      if (blank < 0 && line.length() == 4) {
        sections.add(new Section(code, new ArrayList<>()));
        code = "";
      } else if (line.length() > TEXT) {
        // Blanks before a text can be columns of it.
        text.append(blank >= 0 ? line.substring(Math.min(TEXT, blank + 2)) : "");
      }
    }
    end(sections, code, text);
    return new GreenbookFields(sections);
  }

  private static void end(List<Section> sections, String code, StringBuilder text) {
    if (!code.isEmpty() || !text.isEmpty()) {
      if (sections.isEmpty()) {
        sections.add(new Section("", new ArrayList<>()));
      }
      sections.getLast().fields().add(new Field(code, GreenbookCharacters.read(text.toString())));
    }
  }
}
