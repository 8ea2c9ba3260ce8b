package dev.jadework.patents.format.xml;

import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.Source;
import dev.jadework.patents.format.PatentSink;
import dev.jadework.patents.format.SourceText;
import dev.jadework.patents.format.UnreadableRecord;
import java.io.IOException;

/// A source each of whose records is one patent.
public interface XmlRecordReader extends XmlSource {
  /// @throws UnreadableRecord if the record cannot be a patent; the others of the file are read
  Patent read(XmlElement root, Source source) throws UnreadableRecord;

  @Override
  default void read(XmlElement root, Source source, SourceText text, PatentSink sink)
      throws UnreadableRecord, IOException {
    sink.accept(read(root, source));
  }
}
