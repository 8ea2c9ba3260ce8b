package dev.jadework.patents.intake;

import dev.jadework.patents.format.PatentFiles;
import dev.jadework.patents.format.cnipa.CnipaRecords;
import dev.jadework.patents.format.epo.DocdbRecords;
import dev.jadework.patents.format.epo.EpFullTexts;
import dev.jadework.patents.format.epo.OpsAnswers;
import dev.jadework.patents.format.jsonlines.JsonLinesFormat;
import dev.jadework.patents.format.uspto.GreenbookFormat;
import dev.jadework.patents.format.uspto.PatdocRecords;
import dev.jadework.patents.format.uspto.PublicationRecords;
import dev.jadework.patents.format.uspto.RedbookRecords;
import dev.jadework.patents.format.xml.XmlFormat;
import dev.jadework.patents.format.xml.XmlSource;
import java.util.List;

/// 来源格式. The formats that are read: the one place that knows them all.
public final class SourceFormats {
  private static final List<XmlSource> XML =
      List.of(
          new CnipaRecords(),
          new RedbookRecords(),
          new PatdocRecords(),
          new PublicationRecords(),
          new DocdbRecords(),
          new OpsAnswers(),
          new EpFullTexts());

  private SourceFormats() {}

  /// A reader of files in any of them. Not thread-safe.
  public static PatentFiles reader() {
    XmlFormat xml = new XmlFormat(XML);
    return new PatentFiles(List.of(xml, new JsonLinesFormat(xml), new GreenbookFormat()));
  }
}
