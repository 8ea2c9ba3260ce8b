package dev.jadework.patents.format.uspto;

import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.Source;
import dev.jadework.patents.format.UnreadableRecord;
import dev.jadework.patents.format.xml.XmlElement;
import dev.jadework.patents.format.xml.XmlRecordReader;
import java.util.Set;

/// 美国授权专利 2001–2004. Grants by WIPO ST.32 with INID codes as names, `PATDOC`: SGML in 2001,
/// XML from 2002.
public final class PatdocRecords implements XmlRecordReader {
  /// From memory of the office's document type 2.4: the elements declared empty.
  private static final Set<String> EMPTY =
      Set.of(
          "CITED-BY-EXAMINER",
          "CITED-BY-OTHER",
          "B221US",
          "B473US",
          "B597US",
          "B598US",
          "EMI",
          "MATHEMATICA",
          "CHEMCDX",
          "CHEMMOL",
          "CUSTOM-CHARACTER",
          "COLSPEC",
          "SPANSPEC",
          "EMR",
          "BR");

  @Override
  public String name() {
    return "us-patdoc";
  }

  @Override
  public Set<String> roots() {
    return Set.of("PATDOC");
  }

  @Override
  public Set<String> unclosed() {
    return EMPTY;
  }

  @Override
  public Patent read(XmlElement root, Source source) throws UnreadableRecord {
    return new PatdocPatent(root).read(source);
  }
}
