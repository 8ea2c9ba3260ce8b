package dev.jadework.patents.format.table;

import dev.jadework.patents.document.Source;
import dev.jadework.patents.format.PatentSink;
import dev.jadework.patents.format.Reject;
import dev.jadework.patents.format.SourceText;
import dev.jadework.patents.format.UnreadableRecord;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Takes the rows of one table: finds the heads among the first, then maps one row after the other.
final class TableReader {
  private static final JsonFactory JSON = new JsonFactory();

  private final TableMappings mappings;
  private final String file;
  private final PatentSink sink;
  private final int headRows;
  private List<String> heads = List.of();
  private List<String> headRow = List.of();
  private @Nullable TableMapping mapping;
  private @Nullable List<String> candidate;
  private String why = "";
  private int seen;
  private boolean failed;

  TableReader(TableMappings mappings, String file, PatentSink sink, int headRows) {
    this.mappings = mappings;
    this.file = file;
    this.sink = sink;
    this.headRows = headRows;
  }

  /// Number of columns, 0 as long as the heads are not found.
  int width() {
    return mapping == null ? 0 : heads.size();
  }

  /// True if there are no heads among the first rows.
  boolean failed() {
    return failed;
  }

  /// True if these can be the first fields of a record: its number can be read.
  boolean begins(List<String> fields) {
    return mapping != null && new MappedRow(mapping, cells(fields)).identified()
        || !headRow.isEmpty() && headRow.equals(fields);
  }

  private Map<String, String> cells(List<String> fields) {
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < fields.size(); i++) {
      String head = i < heads.size() ? heads.get(i) : "column " + (i + 1);
      if (!fields.get(i).isBlank()) {
        row.put(head, fields.get(i));
      }
    }
    return row;
  }

  void row(List<String> fields, String place) throws IOException {
    if (TableFormat.blank(fields)) {
      return;
    }
    if (mapping == null) {
      head(fields);
      return;
    }
    if (fields.equals(headRow)) {
      return; // tables put one behind the other repeat their heads
    }
    Map<String, String> row = cells(fields);
    try {
      sink.accept(
          new MappedRow(mapping, row).patent(new Source("table-" + mapping.name(), file, place)));
    } catch (UnreadableRecord e) {
      SourceText text = new SourceText.Whole(json(mapping.name(), row));
      sink.reject(new Reject(file, place, e.code(), String.valueOf(e.getMessage()), text));
    }
  }

  void end() throws IOException {
    if (mapping == null && !failed && candidate != null) {
      fail();
    } else if (mapping == null && !failed) {
      sink.remark(file, "is a table without rows");
    }
  }

  private void head(List<String> fields) throws IOException {
    seen++;
    List<String> unique = new ArrayList<>();
    for (String field : fields) {
      String head = field.replace("\ufeff", "").strip();
      String name = head.isEmpty() ? "column " + (unique.size() + 1) : head;
      String once = name;
      for (int i = 2; unique.contains(once); i++) {
        once = name + " (" + i + ")";
      }
      unique.add(once);
    }
    switch (mappings.of(unique)) {
      case TableMappings.Answer.Found found -> {
        mapping = found.mapping();
        heads = unique;
        headRow = List.copyOf(fields);
      }
      case TableMappings.Answer.None none -> {
        if (candidate == null) {
          candidate = unique;
          why = none.message();
        }
        if (seen >= headRows) {
          fail();
        }
      }
    }
  }

  private void fail() throws IOException {
    failed = true;
    sink.reject(
        new Reject(
            file,
            "row 1",
            "table.unknown-heads",
            why,
            new SourceText.Whole(String.join("\t", candidate == null ? List.of() : candidate))));
  }

  private static String json(String mapping, Map<String, String> row) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      json.writeStringProperty("mapping", mapping);
      json.writeName("row");
      json.writeStartObject();
      row.forEach(json::writeStringProperty);
      json.writeEndObject();
      json.writeEndObject();
    }
    return text.toString();
  }
}
