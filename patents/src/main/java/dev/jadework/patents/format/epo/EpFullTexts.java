package dev.jadework.patents.format.epo;

import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.Source;
import dev.jadework.patents.format.UnreadableRecord;
import dev.jadework.patents.format.xml.XmlElement;
import dev.jadework.patents.format.xml.XmlRecordReader;
import java.util.Set;

/// 欧洲专利全文. Applications and specifications of the European office, `ep-patent-document` 1.0
/// to 1.5.1.
public final class EpFullTexts implements XmlRecordReader {
  @Override
  public String name() {
    return "ep-fulltext";
  }

  @Override
  public Set<String> roots() {
    return Set.of("ep-patent-document");
  }

  @Override
  public Patent read(XmlElement root, Source source) throws UnreadableRecord {
    return new EpFullText(root).patent(source);
  }
}
