package dev.jadework.patents.format.xml;

import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.Source;
import java.util.Set;

/// Maps the XML records of one source to patents.
public interface XmlRecordReader {
  /// Stable name of the format, stored with every record (`cnipa`).
  String name();

  /// Local names of the elements that are one record each.
  Set<String> roots();

  /// Local names of the roots of documents that come with the records and are none, as sequence
  /// listings: they are passed over with a remark.
  default Set<String> supplements() {
    return Set.of();
  }

  /// Local names of elements that are empty by their definition and may stand without an end tag,
  // as
  /// in SGML; none in XML.
  default Set<String> unclosed() {
    return Set.of();
  }

  /// @throws UnreadableRecord if the record cannot be a patent; the others of the file are read
  Patent read(XmlElement root, Source source) throws UnreadableRecord;
}
