package dev.jadework.patents.format.xml;

import dev.jadework.patents.document.Source;
import dev.jadework.patents.format.Decoding;
import dev.jadework.patents.format.PatentFormat;
import dev.jadework.patents.format.PatentSink;
import dev.jadework.patents.format.RecordBuffer;
import dev.jadework.patents.format.Reject;
import dev.jadework.patents.format.SourceInput;
import dev.jadework.patents.format.SourceText;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/// XML. Records of every source that delivers XML, one or many in a file, also in a common wrapper;
/// the root element of a record says whose it is. The document type they name is never fetched.
public final class XmlFormat implements PatentFormat {
  private static final Pattern DECLARED =
      Pattern.compile("^\\s*<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");
  private static final Pattern OPENED = Pattern.compile("<([A-Za-z_][\\w.:-]*)");
  private static final String UNDECODABLE =
      "bytes that are no text in the character set the document names (UTF-8 if none)";

  private final Map<String, List<XmlSource>> readers = new TreeMap<>();
  private final Map<String, Set<String>> parts = new HashMap<>();
  private final Set<String> supplements = new TreeSet<>();
  private final XmlParser parser = new XmlParser();

  /// @param readers of all sources; of two for the same root element the first that recognises it
  public XmlFormat(List<? extends XmlSource> readers) {
    for (XmlSource reader : readers) {
      supplements.addAll(reader.supplements());
      for (String root : reader.roots()) {
        this.readers.computeIfAbsent(root, name -> new ArrayList<>()).add(reader);
        Set<String> inside = parts.computeIfAbsent(root, name -> new TreeSet<>());
        inside.addAll(reader.parts());
        inside.remove(root);
      }
    }
  }

  @Override
  public String name() {
    return "XML";
  }

  @Override
  public boolean recognises(String beginning) {
    return beginning.startsWith("<");
  }

  @Override
  public void read(SourceInput input, PatentSink sink) throws IOException {
    XmlDocuments documents = new XmlDocuments(input, readers.keySet(), parts);
    boolean cutTold = false;
    boolean any = false;
    while (!sink.stopped() && documents.next()) {
      RecordBuffer record = documents.record();
      String place = "document %d, line %d".formatted(documents.number(), documents.line());
      if (record.tooLong()) {
        sink.reject(record.rejectTooLong(input.file(), place));
      } else if (!documents.root().isEmpty() || !leftover(record.bytes())) {
        cutTold = documents.last() && input.damage() != null;
        boolean unknown = document(record.bytes(), documents, input, place, sink);
        if (unknown && !any) {
          return; // another format: one reject for the file, not one for each document
        }
      }
      any |= !documents.root().isEmpty();
    }
    if (input.damage() != null && !cutTold) {
      sink.reject(
          new Reject(
              input.file(),
              "document " + documents.number(),
              "file.truncated",
              input.damage() + "; everything before this place was read",
              new SourceText.Whole("")));
    }
  }

  /// End tags of a wrapper, comments and blanks behind the last document.
  private static boolean leftover(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return !text.contains("<?xml")
        && !OPENED.matcher(text).find()
        && Prolog.content(text).isBlank();
  }

  /// @return true if the root is none that is read
  private boolean document(
      byte[] bytes, XmlDocuments documents, SourceInput input, String place, PatentSink sink)
      throws IOException {
    String text = decode(bytes, input);
    int healthy = text == null ? healthyFrom(bytes, documents.root()) : 0;
    if (healthy > 0) {
      byte[] broken = Arrays.copyOf(bytes, healthy);
      reject(
          sink, input, place, "text.undecodable", UNDECODABLE, new SourceText.Undecodable(broken));
      byte[] rest = Arrays.copyOfRange(bytes, healthy, bytes.length);
      return document(rest, documents, input, place, sink);
    }
    if (text == null) {
      reject(
          sink, input, place, "text.undecodable", UNDECODABLE, new SourceText.Undecodable(bytes));
      return false;
    }
    SourceText source = new SourceText.Whole(text);
    if (documents.last() && input.damage() != null) {
      String message = input.damage() + "; everything before this document was read";
      reject(sink, input, place, "file.truncated", message, source);
      return false;
    }
    List<XmlSource> sources = readers.getOrDefault(documents.root(), List.of());
    int root = sources.isEmpty() ? -1 : Prolog.startTag(text, documents.root());
    String stray = root <= 0 ? "" : Prolog.stray(text.substring(0, root));
    if (!stray.isBlank()) {
      String message =
          "text between documents that belongs to none; the document after it was read";
      reject(sink, input, place, "xml.stray-text", message, new SourceText.Whole(stray));
    }
    try {
      Set<String> empty = sources.isEmpty() ? Set.of() : sources.getFirst().unclosed();
      XmlElement element = parser.parse(text, Math.max(root, 0), empty);
      @Nullable XmlSource reader =
          sources.stream().filter(s -> s.recognises(element)).findFirst().orElse(null);
      if (reader == null && supplements.contains(element.name())) {
        sink.remark(
            input.file(),
            "has at %s a document %s, which holds no patent".formatted(place, element.name()));
        return false;
      }
      if (reader == null) {
        reject(sink, input, place, "xml.unknown-root", unknownRoot(element.name()), source);
        return sources.isEmpty();
      }
      reader.read(element, new Source(reader.name(), input.file(), place), source, sink);
    } catch (XMLStreamException e) {
      String kind = sources.isEmpty() ? " (and none of " + known() + " was begun)" : "";
      reject(sink, input, place, "xml.malformed", reason(e, documents) + kind, source);
    } catch (UnreadableRecord e) {
      reject(sink, input, place, e.code(), String.valueOf(e.getMessage()), source);
    }
    return false;
  }

  private String unknownRoot(String name) {
    return "a document whose root is %s; read are %s".formatted(name, known());
  }

  private String known() {
    return String.join(", ", readers.keySet());
  }

  /// Where a root begins behind what is left of a broken document; 0 if nothing stands before it.
  private int healthyFrom(byte[] bytes, String root) {
    if (root.isEmpty()) {
      return 0;
    }
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    int start = Prolog.startTag(text, root);
    return Prolog.stray(text.substring(0, start)).isBlank() ? 0 : start;
  }

  private static @Nullable String decode(byte[] bytes, SourceInput input) {
    if (input.transcoded()) {
      String text = Decoding.strict(bytes, StandardCharsets.UTF_8);
      return text == null || text.indexOf('\ufffd') >= 0 ? null : text;
    }
    String start = new String(bytes, 0, Math.min(200, bytes.length), StandardCharsets.ISO_8859_1);
    Matcher declared = DECLARED.matcher(start.startsWith("ï»¿") ? start.substring(3) : start);
    boolean named = declared.find();
    Charset charset = named ? charset(declared.group(1)) : StandardCharsets.UTF_8;
    String text = charset == null ? null : Decoding.strict(bytes, charset);
    if (text == null && !named) {
      // Of a file that looks like another character set each record may be in it.
      text = Decoding.strict(bytes, input.charset());
    }
    return text != null && text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  private static @Nullable Charset charset(String name) {
    try {
      // GBK and GB2312 are parts of GB18030, and files that name them often hold more.
      return name.toLowerCase(Locale.ROOT).startsWith("gb")
          ? Charset.forName("GB18030")
          : Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }

  /// The parser's message and the line in the file.
  private static String reason(XMLStreamException e, XmlDocuments documents) {
    int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
    String where = line > 0 ? " (line %d)".formatted(documents.line() + line - 1) : "";
    return "not well-formed XML" + where + ": " + Prolog.reason(e);
  }

  private static void reject(
      PatentSink sink,
      SourceInput input,
      String place,
      String code,
      String message,
      SourceText source)
      throws IOException {
    sink.reject(new Reject(input.file(), place, code, message, source));
  }
}
