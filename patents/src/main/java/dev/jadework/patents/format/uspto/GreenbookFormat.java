package dev.jadework.patents.format.uspto;

import dev.jadework.patents.document.Source;
import dev.jadework.patents.format.CutRecord;
import dev.jadework.patents.format.Decoding;
import dev.jadework.patents.format.PatentFormat;
import dev.jadework.patents.format.PatentSink;
import dev.jadework.patents.format.Reject;
import dev.jadework.patents.format.SourceInput;
import dev.jadework.patents.format.SourceText;
import dev.jadework.patents.format.UnreadableRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// 绿皮书. Grants of 1976 to 2001 as text with a code before every field; each begins with the line
/// `PATN`.
public final class GreenbookFormat implements PatentFormat {
  @Override
  public String name() {
    return "green book";
  }

  @Override
  public boolean recognises(String beginning) {
    return GreenbookRecords.begins(beginning)
        || beginning.startsWith("HHHHHT") && beginning.contains("\nPATN");
  }

  @Override
  public void read(SourceInput input, PatentSink sink) throws IOException {
    GreenbookRecords records = new GreenbookRecords(input);
    while (!sink.stopped() && records.next()) {
      CutRecord cut = records.record();
      String place = "record %d, line %d".formatted(cut.number(), cut.line());
      if (cut.buffer().tooLong()) {
        sink.reject(cut.buffer().rejectTooLong(input.file(), place));
      } else if (input.damage() != null && cut.last()) {
        reject(
            "file.truncated",
            input.damage() + "; everything before this record was read",
            cut.buffer().bytes(),
            input,
            place,
            sink);
      } else {
        record(cut.buffer().bytes(), input, place, sink);
      }
    }
  }

  private static void record(byte[] bytes, SourceInput input, String place, PatentSink sink)
      throws IOException {
    String text = Decoding.strict(bytes, StandardCharsets.UTF_8);
    if (text == null || input.transcoded() && text.indexOf('\ufffd') >= 0) {
      reject(
          "text.undecodable", "bytes that are neither ASCII nor UTF-8", bytes, input, place, sink);
      return;
    }
    try {
      Source source = new Source("greenbook", input.file(), place);
      sink.accept(new GreenbookPatent(GreenbookFields.read(text)).read(source));
    } catch (UnreadableRecord e) {
      reject(e.code(), String.valueOf(e.getMessage()), bytes, input, place, sink);
    }
  }

  private static void reject(
      String code, String message, byte[] bytes, SourceInput input, String place, PatentSink sink)
      throws IOException {
    String text = Decoding.strict(bytes, StandardCharsets.UTF_8);
    SourceText source =
        text == null ? new SourceText.Undecodable(bytes) : new SourceText.Whole(text);
    sink.reject(new Reject(input.file(), place, code, message, source));
  }
}
