package dev.jadework.patents.format.st36;

import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.Source;
import dev.jadework.patents.format.UnreadableRecord;
import dev.jadework.patents.format.xml.XmlElement;
import dev.jadework.patents.format.xml.XmlRecordReader;
import java.util.Set;

/// WIPO ST.36. International applications (`wo-patent-document`) and the standard's own generic
/// document (`xx-patent-document`).
///
/// Element names are those of the standard's DTD xx-patent-document; no document of an office with
/// one of these roots was seen.
public final class St36Records implements XmlRecordReader {
  @Override
  public String name() {
    return "st36";
  }

  @Override
  public Set<String> roots() {
    return Set.of("wo-patent-document", "xx-patent-document");
  }

  @Override
  public Patent read(XmlElement root, Source source) throws UnreadableRecord {
    return new St36Patent(root).patent(source);
  }
}
