package dev.jadework.patents.format.xml;

import dev.jadework.patents.format.RecordBuffer;
import dev.jadework.patents.format.SourceInput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/// Splits a source into XML documents without parsing it, so that one that is not well formed does
/// not spoil the next. A document ends with the end tag of its root, or where the next begins: at
/// an XML declaration or at the start tag of a root.
///
/// Before the root, only the declaration and the document type are kept, so that documents wrapped
/// in a common element are read too.
final class XmlDocuments {
  /// Longer names are no boundary.
  private static final int LONGEST_NAME = 100;

  private final SourceInput input;
  private final Set<String> roots;
  private final RecordBuffer record = new RecordBuffer();
  private final byte[] block = new byte[64 << 10];
  private final ByteArrayOutputStream tag = new ByteArrayOutputStream();
  private final ByteArrayOutputStream carried = new ByteArrayOutputStream();
  private int size;
  private int at;
  private long line = 1;
  private long recordLine = 1;
  private long count;
  private boolean inTag;
  /// Local name of the root that was opened, empty if none was.
  private String root = "";
  private boolean closing;
  private boolean complete;
  private boolean ended;
  private boolean first = true;

  /// @param roots local names of the elements that are one document each
  XmlDocuments(SourceInput input, Set<String> roots) {
    this.input = input;
    this.roots = roots;
  }

  /// Goes to the next document, or to what is left at the end; false if nothing is left.
  boolean next() throws IOException {
    record.next(0);
    recordLine = line;
    byte[] begun = carried.toByteArray();
    carried.reset();
    record.append(begun, 0, begun.length);
    root = rootIn(begun);
    closing = false;
    complete = false;
    while (fill()) {
      if (scan()) {
        count++;
        return true;
      }
    }
    if (inTag) {
      appendTag();
    }
    ended = true;
    count++;
    return record.length() > 0 && !record.blank();
  }

  RecordBuffer record() {
    return record;
  }

  /// Number of the document in the source, from 1.
  long number() {
    return count;
  }

  /// Line in the source where the document begins.
  long line() {
    return recordLine;
  }

  /// True if the document has a root and its end tag.
  boolean complete() {
    return complete;
  }

  /// Local name of the root that was opened, empty if none was.
  String root() {
    return root;
  }

  /// True for what is left at the end of the source.
  boolean last() {
    return ended;
  }

  private boolean scan() {
    int from = at;
    while (at < size) {
      byte b = block[at];
      if (inTag) {
        if (nameGoesOn(b)) {
          tag.write(b);
          at++;
          continue;
        }
        inTag = false;
        from = at;
        if (boundary()) {
          return true;
        }
        continue;
      }
      if (b == '<') {
        record.append(block, from, at);
        inTag = true;
        tag.reset();
        tag.write(b);
        at++;
        continue;
      }
      if (b == '\n') {
        line++;
      }
      at++;
      if (closing && b == '>') {
        record.append(block, from, at);
        complete = true;
        return true;
      }
    }
    if (!inTag) {
      record.append(block, from, at);
    }
    return false;
  }

  private boolean nameGoesOn(byte b) {
    if (tag.size() > LONGEST_NAME) {
      return false;
    }
    boolean ending = b <= ' ' && b >= 0 || b == '>' || b == '<' || (b == '/' && tag.size() > 1);
    return !ending;
  }

  /// Decides at the end of a tag's name whether a document begins or ends here.
  private boolean boundary() {
    byte[] name = tag.toByteArray();
    String text = new String(name, StandardCharsets.ISO_8859_1);
    boolean declaration = text.equals("<?xml");
    boolean inRoot = !root.isEmpty();
    String opened = rootIn(name);
    if (declaration && (inRoot || !record.blank()) || !opened.isEmpty() && inRoot) {
      carried.writeBytes(name);
      return true;
    }
    if (!opened.isEmpty()) {
      root = opened;
    } else if (inRoot && text.startsWith("</") && local(text.substring(2)).equals(root)) {
      closing = true;
    }
    record.append(name, 0, name.length);
    return false;
  }

  private void appendTag() {
    byte[] name = tag.toByteArray();
    record.append(name, 0, name.length);
    inTag = false;
  }

  private String rootIn(byte[] tag) {
    String text = new String(tag, StandardCharsets.ISO_8859_1);
    if (!text.startsWith("<") || text.startsWith("</")) {
      return "";
    }
    String name = local(text.substring(1));
    return roots.contains(name) ? name : "";
  }

  private static String local(String name) {
    return name.substring(name.indexOf(':') + 1);
  }

  private boolean fill() throws IOException {
    while (at == size) {
      size = input.read(block);
      at = first && startsWithMark() ? 3 : 0;
      first = false;
      if (size < 0) {
        size = 0;
        return false;
      }
    }
    return true;
  }

  /// UTF-8's byte order mark is no content.
  private boolean startsWithMark() {
    return size >= 3
        && block[0] == (byte) 0xef
        && block[1] == (byte) 0xbb
        && block[2] == (byte) 0xbf;
  }
}
