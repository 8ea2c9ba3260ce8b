package dev.jadework.patents.format.uspto;

import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.Source;
import dev.jadework.patents.format.UnreadableRecord;
import dev.jadework.patents.format.xml.XmlElement;
import dev.jadework.patents.format.xml.XmlRecordReader;
import java.util.Set;

/// 红皮书 XML. Grants and application publications since 2005 (`us-patent-grant` and
/// `us-patent-application`, versions 4.0 to 4.7).
public final class RedbookRecords implements XmlRecordReader {
  @Override
  public String name() {
    return "redbook";
  }

  @Override
  public Set<String> roots() {
    return Set.of("us-patent-grant", "us-patent-application");
  }

  @Override
  public Set<String> supplements() {
    return Set.of("sequence-cwu");
  }

  @Override
  public Patent read(XmlElement root, Source source) throws UnreadableRecord {
    return new RedbookPatent(root).read(source);
  }
}
