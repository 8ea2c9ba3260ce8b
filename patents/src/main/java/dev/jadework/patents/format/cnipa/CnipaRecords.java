package dev.jadework.patents.format.cnipa;

import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.Source;
import dev.jadework.patents.format.xml.UnreadableRecord;
import dev.jadework.patents.format.xml.XmlElement;
import dev.jadework.patents.format.xml.XmlRecordReader;
import java.util.Set;

/// 国家知识产权局 XML. Full-text documents `PatentDocumentAndRelated` (V2.2.1).
public final class CnipaRecords implements XmlRecordReader {
  @Override
  public String name() {
    return "cnipa";
  }

  @Override
  public Set<String> roots() {
    return Set.of("PatentDocumentAndRelated");
  }

  @Override
  public Patent read(XmlElement root, Source source) throws UnreadableRecord {
    return CnipaPatent.read(root, source);
  }
}
