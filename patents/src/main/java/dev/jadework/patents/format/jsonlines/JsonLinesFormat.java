package dev.jadework.patents.format.jsonlines;

import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.PatentJson;
import dev.jadework.patents.document.Source;
import dev.jadework.patents.format.Decoding;
import dev.jadework.patents.format.PatentFormat;
import dev.jadework.patents.format.PatentSink;
import dev.jadework.patents.format.RecordBuffer;
import dev.jadework.patents.format.Reject;
import dev.jadework.patents.format.SourceInput;
import dev.jadework.patents.format.SourceText;
import dev.jadework.patents.format.TableRows;
import dev.jadework.patents.number.UnreadableNumberException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// JSON 行. One patent per line; also one JSON array of patents. The keys are those of
/// [JsonPatent], those of [PatentJson], in which the corpus shows its records, or the heads that a
/// mapping of tables knows.
///
/// A line of a rejects file is read too: the record is taken from its `source`, as text or as an
/// object, after a person has corrected it.
public final class JsonLinesFormat implements PatentFormat {
  private final PatentFormat xml;
  private final TableRows tables;

  /// @param xml reads the `source` of a rejects file if it is XML
  /// @param tables reads it if it is a row of a table, and records with the heads of one
  public JsonLinesFormat(PatentFormat xml, TableRows tables) {
    this.xml = xml;
    this.tables = tables;
  }

  @Override
  public String name() {
    return "JSON lines";
  }

  /// The first record may be damaged: then half of the lines at least begin as records do.
  @Override
  public boolean recognises(String beginning) {
    if (beginning.startsWith("{") || beginning.startsWith("[") || beginning.isEmpty()) {
      return true;
    }
    List<String> lines = beginning.lines().filter(line -> !line.isBlank()).toList();
    return lines.stream().filter(line -> line.startsWith("{")).count() * 2 >= lines.size();
  }

  @Override
  public void read(SourceInput input, PatentSink sink) throws IOException {
    JsonRecords records = new JsonRecords(input, new RecordBuffer());
    boolean cutTold = false;
    while (!sink.stopped() && records.next()) {
      RecordBuffer record = records.record();
      String place = records.place();
      if (record.tooLong()) {
        sink.reject(record.rejectTooLong(input.file(), place));
      } else if (!record.blank()) {
        cutTold = records.atCut() && !whole(record.bytes());
        record(record.bytes(), input, place, cutTold, sink);
      }
    }
    String damage = input.damage();
    if (damage != null && !cutTold) {
      sink.reject(
          new Reject(
              input.file(),
              records.place(),
              "file.truncated",
              damage + "; everything before this place was read",
              new SourceText.Whole("")));
    }
  }

  private void record(byte[] bytes, SourceInput input, String place, boolean atCut, PatentSink sink)
      throws IOException {
    String text = Decoding.strict(bytes, StandardCharsets.UTF_8);
    if (atCut) {
      SourceText rest =
          text == null ? new SourceText.Undecodable(bytes) : new SourceText.Whole(text);
      sink.reject(
          new Reject(
              input.file(),
              place,
              "file.truncated",
              input.damage()
                  + "; everything before this record was read, here is what is left of it",
              rest));
    } else if (text == null) {
      sink.reject(
          new Reject(
              input.file(),
              place,
              "text.undecodable",
              "bytes that are not UTF-8; write the file in UTF-8, or all of it in GB18030",
              new SourceText.Undecodable(bytes)));
    } else if (input.transcoded() && text.indexOf('\ufffd') >= 0) {
      sink.reject(
          new Reject(
              input.file(),
              place,
              "text.undecodable",
              "bytes that are not " + input.charset() + "; U+FFFD stands in their place",
              new SourceText.Whole(text)));
    } else {
      parse(text, input.file(), place, sink);
    }
  }

  /// The cut may have fallen exactly behind a record.
  private static boolean whole(byte[] bytes) {
    try {
      JsonValues.object(new String(bytes, StandardCharsets.UTF_8));
      return true;
    } catch (JsonValues.Malformed e) {
      return false;
    }
  }

  private void parse(String text, String file, String place, PatentSink sink) throws IOException {
    Map<String, Object> values;
    try {
      values = JsonValues.object(text);
    } catch (JsonValues.Malformed e) {
      sink.reject(
          new Reject(file, place, "json.malformed", e.reason(), new SourceText.Whole(text)));
      return;
    }
    if (JsonPatent.isReject(values)) {
      corrected(values, text, file, place, sink);
      return;
    }
    deliver(values, text, file, place, sink);
  }

  /// A corrected line of a rejects file.
  private void corrected(
      Map<String, Object> reject, String text, String file, String place, PatentSink sink)
      throws IOException {
    Object source = reject.get("source");
    if (source instanceof Map<?, ?> object) {
      deliver(JsonValues.members(object), text, file, place, sink);
    } else if (source instanceof String record && record.stripLeading().startsWith("{")) {
      parse(record, file, place, sink);
    } else if (source instanceof String record && record.stripLeading().startsWith("<")) {
      byte[] utf8 = record.getBytes(StandardCharsets.UTF_8);
      xml.read(SourceInput.of(file, new ByteArrayInputStream(utf8)), sink);
    } else {
      sink.reject(
          new Reject(
              file,
              place,
              "reject.without-record",
              "a line of a rejects file whose `source` holds no whole record; take it from the"
                  + " original file",
              new SourceText.Whole(text)));
    }
  }

  private void deliver(
      Map<String, Object> values, String text, String file, String place, PatentSink sink)
      throws IOException {
    if (values.get("mapping") instanceof String mapping
        && values.get("row") instanceof Map<?, ?> cells) {
      Map<String, String> row = new LinkedHashMap<>();
      cells.forEach((head, value) -> row.put((String) head, JsonFields.shown(value)));
      Source at = new Source("table-" + mapping, file, place);
      tables.row(mapping, row, at, new SourceText.Whole(text), sink);
      return;
    }
    if (BigQueryRow.recognises(values)) {
      try {
        sink.accept(new BigQueryRow(values).patent(new Source("bigquery", file, place)));
      } catch (UnreadableNumberException e) {
        String message = "publication_number: " + e.getMessage();
        sink.reject(
            new Reject(file, place, "number.unreadable", message, new SourceText.Whole(text)));
      }
      return;
    }
    if (values.get("publication") instanceof Map<?, ?>) {
      stored(text, new Source("jsonl", file, place), sink);
      return;
    }
    if (!values.containsKey("pub_number") && tables.knows(values.keySet())) {
      Map<String, List<String>> row = new LinkedHashMap<>();
      values.forEach(
          (head, value) -> row.put(head, value == null ? List.of() : JsonFields.listed(value)));
      tables.row(row, file, place, new SourceText.Whole(text), sink);
      return;
    }
    JsonPatent patent = new JsonPatent(values, new Source("jsonl", file, place));
    List<Problem> problems = patent.problems();
    if (problems.isEmpty()) {
      sink.accept(patent.patent());
    } else {
      String messages = String.join("; ", problems.stream().map(Problem::message).toList());
      sink.reject(
          new Reject(
              file, place, problems.getFirst().code(), messages, new SourceText.Whole(text)));
    }
  }

  /// A record as `corpus show --json` prints it. It says itself where it was read first.
  private static void stored(String text, Source source, PatentSink sink) throws IOException {
    try {
      Patent patent = PatentJson.read(text.getBytes(StandardCharsets.UTF_8));
      sink.accept(
          patent.sources().isEmpty() ? patent.with().sources(List.of(source)).build() : patent);
    } catch (IllegalArgumentException e) {
      String message = "a record with the keys of `corpus show --json`: " + e.getMessage();
      sink.reject(
          new Reject(
              source.file(),
              source.place(),
              "json.stored-form",
              message,
              new SourceText.Whole(text)));
    }
  }

  /// One thing wrong with a record.
  record Problem(String code, String message) {}
}
