package dev.jadework.patents.format.epo;

import dev.jadework.patents.document.Source;
import dev.jadework.patents.format.Deletion;
import dev.jadework.patents.format.PatentSink;
import dev.jadework.patents.format.SourceText;
import dev.jadework.patents.format.UnreadableRecord;
import dev.jadework.patents.format.xml.XmlElement;
import dev.jadework.patents.format.xml.XmlSource;
import java.io.IOException;
import java.util.Set;

/// DOCDB 交换文件. The worldwide bibliographic data of the European office, weekly (front file)
/// or whole (back file). A document with the status `D` is a deletion; `C` (created), `A`
/// (amended) and `CV` (created, to be shown) are records.
public final class DocdbRecords implements XmlSource {
  @Override
  public String name() {
    return "docdb";
  }

  @Override
  public Set<String> roots() {
    return Set.of("exchange-document");
  }

  @Override
  public void read(XmlElement root, Source source, SourceText text, PatentSink sink)
      throws UnreadableRecord, IOException {
    if (root.attribute("status").orElse("").equals("D")) {
      sink.delete(new Deletion(ExchangeDocument.publication(root), source, text));
    } else {
      sink.accept(ExchangeDocument.read(root, source));
    }
  }
}
