package dev.jadework.patents.format.uspto;

import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.Source;
import dev.jadework.patents.format.UnreadableRecord;
import dev.jadework.patents.format.xml.XmlElement;
import dev.jadework.patents.format.xml.XmlRecordReader;
import java.util.Set;

/// 美国专利申请公开 2001–2004. Application publications, `patent-application-publication`.
public final class PublicationRecords implements XmlRecordReader {
  @Override
  public String name() {
    return "us-pap";
  }

  @Override
  public Set<String> roots() {
    return Set.of("patent-application-publication");
  }

  @Override
  public Patent read(XmlElement root, Source source) throws UnreadableRecord {
    return new PublicationPatent(root).read(source);
  }
}
