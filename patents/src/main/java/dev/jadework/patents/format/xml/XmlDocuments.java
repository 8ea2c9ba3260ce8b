package dev.jadework.patents.format.xml;

import dev.jadework.patents.format.CutRecord;
import dev.jadework.patents.format.RecordBuffer;
import dev.jadework.patents.format.SourceInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/// Splits a source into XML documents without parsing it, so that one that is not well formed does
/// not spoil the next. A document ends with the end tag of its root, or where the next begins: at
/// an XML declaration or at the start tag of a root, wherever it stands. A document whose end is
/// damaged so never takes the next with it; one that is broken by a root's start tag becomes two.
///
/// Before the root, only the declaration and the document type are kept, so that documents wrapped
/// in a common element are read too.
final class XmlDocuments {
  /// Longer names are no boundary.
  private static final int LONGEST_TAG = 100;

  private static final byte[] DECLARATION = "<?xml".getBytes(StandardCharsets.ISO_8859_1);

  private final SourceInput input;
  private final XmlRoots roots;
  private final Map<String, Set<String>> parts;
  private final CutRecord record = new CutRecord();
  private final byte[] block = new byte[256 << 10];
  private int size;
  private int at;
  private boolean exhausted;

  /// Local name of the root that was opened, empty if none was.
  private String root = "";

  private boolean closing;
  private boolean complete;
  private boolean first = true;

  /// @param roots local names of the elements that are one document each
  XmlDocuments(SourceInput input, Set<String> roots) {
    this(input, roots, Map.of());
  }

  /// @param parts by root, the other roots that may stand inside it and end nothing
  XmlDocuments(SourceInput input, Set<String> roots, Map<String, Set<String>> parts) {
    this.input = input;
    this.parts = parts;
    this.roots = new XmlRoots(roots);
  }

  /// Goes to the next document, or to what is left at the end; false if nothing is left.
  boolean next() throws IOException {
    record.begin();
    root = "";
    closing = false;
    complete = false;
    boolean started = false;
    while (more()) {
      if (scan(started)) {
        return true;
      }
      started = true;
    }
    record.append(block, at, size);
    at = size;
    record.end();
    return record.buffer().length() > 0 && !record.buffer().blank();
  }

  CutRecord record() {
    return record;
  }

  /// True if the document has a root and its end tag.
  boolean complete() {
    return complete;
  }

  /// Local name of the root that was opened, empty if none was.
  String root() {
    return root;
  }

  /// Goes through the block until a document ends; false if the block ends before. A tag whose name
  /// may go on behind the block stays in it.
  private boolean scan(boolean started) {
    int from = at;
    boolean anything = started;
    boolean found = false;
    while (at < size && !found) {
      int tag = ByteSearch.indexOf((byte) '<', block, at, size);
      int close = closing ? ByteSearch.indexOf((byte) '>', block, at, tag) : tag;
      if (close < tag) {
        at = close + 1;
        complete = true;
        found = true;
        break;
      }
      at = tag;
      if (tag == size) {
        break;
      }
      int end = nameEnd(tag);
      if (end == size && !exhausted && end - tag <= LONGEST_TAG) {
        break;
      }
      found = boundary(tag, end, anything || tag > from, from);
      if (!found) {
        anything = true;
        at = Math.max(end, tag + 1);
      }
    }
    record.passed(ByteSearch.count((byte) '\n', block, from, at));
    record.append(block, from, at);
    return found;
  }

  private int nameEnd(int tag) {
    int limit = Math.min(size, tag + 1 + LONGEST_TAG);
    int i = tag + 1;
    while (i < limit) {
      byte b = block[i];
      if (b >= 0 && b <= ' ' || b == '>' || b == '<' || b == '/' && i > tag + 1) {
        return i;
      }
      i++;
    }
    return i;
  }

  /// Decides whether the tag begins another document; notes the root's start and end.
  ///
  /// @param from where what belongs to the document begins in the block
  private boolean boundary(int tag, int end, boolean anything, int from) {
    byte second = tag + 1 < end ? block[tag + 1] : 0;
    boolean inRoot = !root.isEmpty();
    if (second == '?') {
      return declaration(tag, end) && anything && (inRoot || !blankSoFar(from, tag));
    }
    if (second == '/') {
      closing |= inRoot && roots.at(block, tag + 2, end).equals(root);
      return false;
    }
    String opened = roots.at(block, tag + 1, end);
    if (opened.isEmpty()) {
      return false;
    }
    if (inRoot) {
      return !parts.getOrDefault(root, Set.of()).contains(opened);
    }
    root = opened;
    return false;
  }

  private boolean declaration(int tag, int end) {
    return end - tag == DECLARATION.length
        && block[tag + 2] == 'x'
        && block[tag + 3] == 'm'
        && block[tag + 4] == 'l';
  }

  private boolean blankSoFar(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!RecordBuffer.blank(block[i])) {
        return false;
      }
    }
    return record.buffer().blank();
  }

  /// Brings more of the source behind what is left of the block; false at its end.
  private boolean more() throws IOException {
    if (at < size && (exhausted || !pending())) {
      return true;
    }
    System.arraycopy(block, at, block, 0, size - at);
    size -= at;
    at = 0;
    int read = input.read(block, size, block.length - size);
    if (read < 0) {
      exhausted = true;
      return size > 0;
    }
    size += read;
    if (first && startsWithMark()) {
      at = 3;
    }
    first = false;
    return true;
  }

  /// True if the block begins with a tag whose name may go on behind it.
  private boolean pending() {
    return block[at] == '<' && nameEnd(at) == size && size - at <= LONGEST_TAG + 1;
  }

  /// UTF-8's byte order mark is no content.
  private boolean startsWithMark() {
    return size >= 3
        && block[0] == (byte) 0xef
        && block[1] == (byte) 0xbb
        && block[2] == (byte) 0xbf;
  }
}
