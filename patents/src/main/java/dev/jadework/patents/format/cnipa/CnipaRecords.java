package dev.jadework.patents.format.cnipa;

import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.Source;
import dev.jadework.patents.format.UnreadableRecord;
import dev.jadework.patents.format.xml.XmlElement;
import dev.jadework.patents.format.xml.XmlRecordReader;
import java.util.Set;

/// 国家知识产权局 XML. Full-text documents `PatentDocumentAndRelated` (V2.2.1), and their
/// `BibliographicData` alone.
public final class CnipaRecords implements XmlRecordReader {
  private static final String WHOLE = "PatentDocumentAndRelated";
  private static final String BIBLIOGRAPHIC = "BibliographicData";

  @Override
  public String name() {
    return "cnipa";
  }

  @Override
  public Set<String> roots() {
    return Set.of(WHOLE, BIBLIOGRAPHIC);
  }

  @Override
  public Set<String> parts() {
    return Set.of(BIBLIOGRAPHIC);
  }

  /// Another format has an element of the same name.
  @Override
  public boolean recognises(XmlElement root) {
    return root.name().equals(WHOLE)
        || root.first("PublicationReference") != null
        || root.first("ApplicationReference") != null;
  }

  @Override
  public Patent read(XmlElement root, Source source) throws UnreadableRecord {
    return CnipaPatent.read(root, source);
  }
}
