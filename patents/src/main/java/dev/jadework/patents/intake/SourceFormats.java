package dev.jadework.patents.intake;

import dev.jadework.patents.format.PatentFiles;
import dev.jadework.patents.format.cnipa.CnipaRecords;
import dev.jadework.patents.format.jsonlines.JsonLinesFormat;
import dev.jadework.patents.format.xml.XmlFormat;
import java.util.List;

/// 来源格式. The formats that are read: the one place that knows them all.
public final class SourceFormats {
  private SourceFormats() {}

  /// A reader of files in any of them. Not thread-safe.
  public static PatentFiles reader() {
    XmlFormat xml = new XmlFormat(List.of(new CnipaRecords()));
    return new PatentFiles(List.of(xml, new JsonLinesFormat(xml)));
  }
}
