package dev.jadework.patents.format.xml;

import dev.jadework.patents.document.Source;
import dev.jadework.patents.format.PatentSink;
import dev.jadework.patents.format.SourceText;
import dev.jadework.patents.format.UnreadableRecord;
import java.io.IOException;
import java.util.Set;

/// XML 来源. What one source delivers as XML: which elements are its records and what is in them.
public interface XmlSource {
  /// Stable name of the format, stored with every record (`cnipa`).
  String name();

  /// Local names of the elements that are one record each.
  Set<String> roots();

  /// True if a record with one of the roots is this source's; several may use the same name.
  default boolean recognises(XmlElement root) {
    return true;
  }

  /// Records of other sources that are no records of their own inside one of this source.
  default Set<String> parts() {
    return Set.of();
  }

  /// Local names of the roots of documents that come with the records and are none, as sequence
  /// listings: they are passed over with a remark.
  default Set<String> supplements() {
    return Set.of();
  }

  /// Local names of elements that are empty by their definition and may stand without an end tag,
  /// as in SGML; none in XML.
  default Set<String> unclosed() {
    return Set.of();
  }

  /// Hands on what a record holds: patents, deletions, events of applications.
  ///
  /// @param text the record as it stands in the source
  /// @throws UnreadableRecord if something of the record cannot be read; what was handed on before
  ///     counts
  void read(XmlElement root, Source source, SourceText text, PatentSink sink)
      throws UnreadableRecord, IOException;
}
