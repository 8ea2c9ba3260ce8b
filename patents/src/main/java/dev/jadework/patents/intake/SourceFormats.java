package dev.jadework.patents.intake;

import dev.jadework.patents.format.PatentFiles;
import dev.jadework.patents.format.cnipa.CnipaEvents;
import dev.jadework.patents.format.cnipa.CnipaRecords;
import dev.jadework.patents.format.epo.DocdbRecords;
import dev.jadework.patents.format.epo.EpFullTexts;
import dev.jadework.patents.format.epo.OpsAnswers;
import dev.jadework.patents.format.jsonlines.JsonLinesFormat;
import dev.jadework.patents.format.st36.St36Records;
import dev.jadework.patents.format.st96.St96Records;
import dev.jadework.patents.format.table.TableFormat;
import dev.jadework.patents.format.table.TableMapping;
import dev.jadework.patents.format.table.TableMappings;
import dev.jadework.patents.format.uspto.GreenbookFormat;
import dev.jadework.patents.format.uspto.PatdocRecords;
import dev.jadework.patents.format.uspto.PublicationRecords;
import dev.jadework.patents.format.uspto.RedbookRecords;
import dev.jadework.patents.format.xml.XmlFormat;
import dev.jadework.patents.format.xml.XmlSource;
import java.util.List;
import java.util.stream.Stream;

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
          new EpFullTexts(),
          new CnipaEvents(),
          new St36Records(),
          new St96Records());

  private SourceFormats() {}

  /// Names of the XML formats and of the mappings of tables, as records keep them.
  public static List<String> names() {
    return Stream.concat(
            XML.stream().map(XmlSource::name), TableMappings.with(List.of()).names().stream())
        .toList();
  }

  /// A reader of files in any of them. Not thread-safe.
  public static PatentFiles reader() {
    return reader(List.of());
  }

  /// A reader that knows further mappings of tables.
  ///
  /// @param mappings of the user; one with the name of a known one replaces it
  public static PatentFiles reader(List<TableMapping> mappings) {
    XmlFormat xml = new XmlFormat(XML);
    TableFormat tables = new TableFormat(TableMappings.with(mappings));
    return new PatentFiles(
        List.of(xml, new GreenbookFormat(), new JsonLinesFormat(xml, tables), tables), tables);
  }
}
