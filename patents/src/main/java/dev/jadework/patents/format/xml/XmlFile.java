package dev.jadework.patents.format.xml;

import dev.jadework.patents.document.Source;
import dev.jadework.patents.format.PatentSink;
import dev.jadework.patents.format.RecordBuffer;
import dev.jadework.patents.format.Reject;
import dev.jadework.patents.format.SourceInput;
import dev.jadework.patents.format.SourceText;
import dev.jadework.patents.format.UnreadableRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/// One file of XML: reads its documents one by one, each by the source its root belongs to, and
/// rejects each that cannot be read by itself.
final class XmlFile {
  private static final String UNDECODABLE =
      "bytes that are no text in the character set the document names (UTF-8 if none)";

  private final XmlSources sources;
  private final XmlParser parser;
  private final SourceInput input;
  private final PatentSink sink;
  private final XmlDocuments documents;
  private String place = "";
  private boolean misdeclaredTold;

  XmlFile(XmlSources sources, XmlParser parser, SourceInput input, PatentSink sink) {
    this.sources = sources;
    this.parser = parser;
    this.input = input;
    this.sink = sink;
    this.documents = new XmlDocuments(input, sources.roots(), sources.parts());
  }

  void read() throws IOException {
    boolean cutTold = false;
    boolean any = false;
    while (!sink.stopped() && documents.next()) {
      RecordBuffer record = documents.record().buffer();
      place =
          "document %d, line %d".formatted(documents.record().number(), documents.record().line());
      if (record.tooLong()) {
        sink.reject(record.rejectTooLong(input.file(), place));
      } else if (!documents.root().isEmpty() || !Prolog.leftover(record.bytes())) {
        cutTold = documents.record().last() && input.damage() != null;
        boolean unknown = document(record.bytes());
        if (unknown && !any) {
          return; // another format: one reject for the file, not one for each document
        }
      }
      any |= !documents.root().isEmpty();
    }
    if (input.damage() != null && !cutTold) {
      place = "document " + documents.record().number();
      cutOff("everything before this place was read", new SourceText.Whole(""));
    }
  }

  /// @return true if the root is none that is read
  private boolean document(byte[] bytes) throws IOException {
    XmlText decoded = XmlText.of(bytes, input);
    if (decoded == null) {
      return undecodable(bytes);
    }
    if (decoded.misdeclared() && !misdeclaredTold) {
      misdeclaredTold = true;
      sink.remark(
          input.file(),
          "names UTF-8 as its character set at %s, but its bytes are GB18030; read as GB18030"
              .formatted(place));
    }
    String text = decoded.text();
    SourceText whole = new SourceText.Whole(text);
    if (documents.record().last() && input.damage() != null) {
      cutOff("everything before this document was read", whole);
      return false;
    }
    List<XmlSource> candidates = sources.of(documents.root());
    int root = candidates.isEmpty() ? -1 : Prolog.startTag(text, documents.root());
    String stray = root <= 0 ? "" : Prolog.stray(text.substring(0, root));
    if (!stray.isBlank()) {
      String message =
          "text between documents that belongs to none; the document after it was read";
      reject("xml.stray-text", message, new SourceText.Whole(stray));
    }
    try {
      Set<String> unclosed = candidates.isEmpty() ? Set.of() : candidates.getFirst().unclosed();
      return element(parser.parse(text, Math.max(root, 0), unclosed), candidates, whole);
    } catch (XMLStreamException e) {
      String kind = candidates.isEmpty() ? " (and none of " + sources.known() + " was begun)" : "";
      reject("xml.malformed", reason(e) + kind, whole);
    } catch (UnreadableRecord e) {
      reject(e.code(), String.valueOf(e.getMessage()), whole);
    }
    return false;
  }

  private boolean element(XmlElement element, List<XmlSource> candidates, SourceText whole)
      throws UnreadableRecord, IOException {
    for (XmlSource reader : candidates) {
      if (reader.recognises(element)) {
        reader.read(element, new Source(reader.name(), input.file(), place), whole, sink);
        return false;
      }
    }
    if (sources.supplement(element.name())) {
      sink.remark(
          input.file(),
          "has at %s a document %s, which holds no patent".formatted(place, element.name()));
    } else {
      String message =
          "a document whose root is %s; read are %s".formatted(element.name(), sources.known());
      reject("xml.unknown-root", message, whole);
      return candidates.isEmpty();
    }
    return false;
  }

  /// What stands before a root may be all that is undecodable: the document from there on is read.
  private boolean undecodable(byte[] bytes) throws IOException {
    int healthy = healthyFrom(bytes);
    byte[] broken = healthy > 0 ? Arrays.copyOf(bytes, healthy) : bytes;
    reject("text.undecodable", UNDECODABLE, new SourceText.Undecodable(broken));
    return healthy > 0 && document(Arrays.copyOfRange(bytes, healthy, bytes.length));
  }

  /// Where a root begins behind what is left of a broken document; 0 if nothing stands before it.
  private int healthyFrom(byte[] bytes) {
    if (documents.root().isEmpty()) {
      return 0;
    }
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    int start = Prolog.startTag(text, documents.root());
    return Prolog.stray(text.substring(0, start)).isBlank() ? 0 : start;
  }

  /// The parser's message and the line in the file.
  private String reason(XMLStreamException e) {
    int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
    String where = line > 0 ? " (line %d)".formatted(documents.record().line() + line - 1) : "";
    return "not well-formed XML" + where + ": " + Prolog.reason(e);
  }

  private void cutOff(String read, SourceText text) throws IOException {
    reject("file.truncated", input.damage() + "; " + read, text);
  }

  private void reject(String code, String message, SourceText text) throws IOException {
    sink.reject(new Reject(input.file(), place, code, message, text));
  }
}
