package dev.jadework.patents.format.xml;

import dev.jadework.patents.format.Decoding;
import dev.jadework.patents.format.SourceInput;
import dev.jadework.patents.format.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/// The elements of one name out of a large document in UTF-8, as the rows of a sheet, each read on
/// its own: one that is damaged takes none of the others with it.
public final class XmlPieces {
  private final SourceInput input;
  private final XmlDocuments documents;
  private final XmlParser parser = new XmlParser();
  private final Deque<Piece> ready = new ArrayDeque<>();
  private final String name;
  private final Pattern end;
  private boolean closed;

  /// @param name local name of the elements
  /// @param container local name of the element that holds them; what stands behind it is not read
  public XmlPieces(SourceInput input, String name, String container) {
    this.input = input;
    this.documents = new XmlDocuments(input, Set.of(name));
    this.name = name;
    this.end = Pattern.compile("</(?:\\w+:)?%1$s\\s*>|<(?:\\w+:)?%1$s\\s*/>".formatted(container));
  }

  /// An element, or what is left of one.
  public sealed interface Piece {
    /// @param text as it stands in the source
    record Healthy(XmlElement element, String text) implements Piece {}

    /// @param code stable code of what is wrong
    record Damaged(String code, String message, SourceText text) implements Piece {}
  }

  /// The next piece, null at the end of the container or of the source.
  public @Nullable Piece next() throws IOException {
    while (ready.isEmpty() && documents.next()) {
      if (documents.record().buffer().tooLong()) {
        var reject = documents.record().buffer().rejectTooLong(input.file(), "");
        ready.add(new Piece.Damaged(reject.code(), reject.message(), reject.source()));
      } else {
        read(documents.record().buffer().bytes());
      }
    }
    return ready.poll();
  }

  /// True if the end of the container was seen.
  public boolean closed() {
    return closed;
  }

  private void read(byte[] bytes) {
    String text = Decoding.strict(bytes, StandardCharsets.UTF_8);
    if (text == null) {
      undecodable(bytes);
      return;
    }
    Matcher container = end.matcher(text);
    closed = documents.record().last() && container.find();
    String inside = closed ? text.substring(0, container.start()) : text;
    boolean any = !documents.root().isEmpty();
    int start = any ? Prolog.startTag(inside, name) : inside.length();
    if (!Prolog.stray(inside.substring(0, start)).isBlank()) {
      SourceText stray = new SourceText.Whole(inside.substring(0, start));
      ready.add(new Piece.Damaged("xml.stray-text", "text that belongs to no " + name, stray));
    }
    if (!any) {
      return;
    }
    String piece = inside.substring(start);
    try {
      ready.add(new Piece.Healthy(parser.parse(piece, 0, Set.of()), piece));
    } catch (XMLStreamException e) {
      SourceText source = new SourceText.Whole(piece);
      ready.add(new Piece.Damaged("xml.malformed", Prolog.reason(e), source));
    }
  }

  /// What stands before the element may be what is undecodable.
  private void undecodable(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    int start = documents.root().isEmpty() ? 0 : Prolog.startTag(text, name);
    boolean before = !Prolog.stray(text.substring(0, start)).isBlank();
    byte[] broken = before ? Arrays.copyOf(bytes, start) : bytes;
    String message = "bytes that are not UTF-8";
    ready.add(new Piece.Damaged("text.undecodable", message, new SourceText.Undecodable(broken)));
    if (before) {
      read(Arrays.copyOfRange(bytes, start, bytes.length));
    }
  }
}
