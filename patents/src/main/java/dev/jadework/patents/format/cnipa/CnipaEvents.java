package dev.jadework.patents.format.cnipa;

import dev.jadework.patents.document.LegalEvent;
import dev.jadework.patents.document.Source;
import dev.jadework.patents.format.ApplicationEvents;
import dev.jadework.patents.format.PatentSink;
import dev.jadework.patents.format.SourceDates;
import dev.jadework.patents.format.SourceText;
import dev.jadework.patents.format.UnreadableRecord;
import dev.jadework.patents.format.xml.XmlElement;
import dev.jadework.patents.format.xml.XmlSource;
import dev.jadework.patents.number.ApplicationNumber;
import dev.jadework.patents.number.UnreadableNumberException;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// 法律状态记录. The office's `PRSRecord`: one event in the life of an application, as published in the
/// gazette.
///
/// The element names are those of published readers of the data (CN-PA-PRSS-10/20/30); no record of
/// the office itself was seen.
public final class CnipaEvents implements XmlSource {
  @Override
  public String name() {
    return "cnipa-prs";
  }

  @Override
  public Set<String> roots() {
    return Set.of("PRSRecord");
  }

  @Override
  public void read(XmlElement root, Source source, SourceText text, PatentSink sink)
      throws UnreadableRecord, IOException {
    String day = root.textOf("PRSPublicationDate").orElse("");
    Optional<LocalDate> date = SourceDates.parse(day);
    if (!day.isEmpty() && date.isEmpty()) {
      throw new UnreadableRecord(
          "date.unreadable",
          "PRSPublicationDate: “%s” is not %s".formatted(day, SourceDates.ALLOWED));
    }
    String code = root.textOf("PRSCode").orElse("");
    String description =
        String.join(
            "; ",
            Stream.of(root.textOf("PRSValue"), root.textOf("PRSInformation"))
                .flatMap(Optional::stream)
                .toList());
    if (code.isEmpty() && description.isEmpty()) {
      throw new UnreadableRecord(
          "field.missing", "neither PRSCode nor PRSValue nor PRSInformation says what happened");
    }
    LegalEvent event = new LegalEvent(date.orElse(null), code, description);
    sink.events(new ApplicationEvents(application(root), List.of(event), source, text));
  }

  /// As printed if it is there in several forms.
  private static ApplicationNumber application(XmlElement root) throws UnreadableRecord {
    List<XmlElement> references = root.descendants("ApplicationReference").toList();
    XmlElement reference =
        references.stream()
            .filter(r -> r.attribute("dataFormat").orElse("").equals("original"))
            .findFirst()
            .or(() -> references.stream().findFirst())
            .orElseThrow(
                () ->
                    new UnreadableRecord(
                        "field.missing", "ApplicationReference is missing; whose event is it?"));
    String number = reference.textOf("DocNumber").orElseGet(reference::text);
    try {
      return ApplicationNumber.parse(reference.textOf("WIPOST3Code").orElse("CN"), number);
    } catch (UnreadableNumberException e) {
      throw new UnreadableRecord("number.unreadable", "ApplicationReference: " + e.getMessage());
    }
  }
}
