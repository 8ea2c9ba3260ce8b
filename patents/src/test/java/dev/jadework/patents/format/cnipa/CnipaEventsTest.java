package dev.jadework.patents.format.cnipa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.patents.document.LegalEvent;
import dev.jadework.patents.format.CollectingSink;
import java.nio.charset.Charset;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CnipaEventsTest {
  private static final String RECORD =
      """
      <business:PRSRecord>
       <business:ApplicationReference dataFormat="original"><base:DocumentID>
        <base:WIPOST3Code>CN</base:WIPOST3Code><base:DocNumber>%s</base:DocNumber>
       </base:DocumentID></business:ApplicationReference>
       <business:PRSPublicationDate><base:Date>20190802</base:Date></business:PRSPublicationDate>
       <business:PRSCode>SQ</business:PRSCode><business:PRSValue>授权</business:PRSValue>
       <business:PRSInformation>专利号：ZL2010102984204</business:PRSInformation>
      </business:PRSRecord>
      """;

  private static final String FILE =
      """
      <?xml version="1.0" encoding="GB18030"?>
      <business:PRSRecords>%s</business:PRSRecords>
      """;

  @Test
  void aRecordIsAnEventOfItsApplication() {
    String file = FILE.formatted(RECORD.formatted("201010298420.4"));
    CollectingSink sink = CollectingSink.read(file.getBytes(Charset.forName("GB18030")));

    assertThat(sink.rejects).isEmpty();
    assertThat(sink.events)
        .singleElement()
        .satisfies(
            events -> {
              assertThat(events.application()).hasToString("CN201010298420.4");
              assertThat(events.events())
                  .containsExactly(
                      new LegalEvent(LocalDate.of(2019, 8, 2), "SQ", "授权; 专利号：ZL2010102984204"));
            });
  }

  @Test
  void anUnreadableApplicationRejectsItsRecordOnly() {
    CollectingSink sink =
        CollectingSink.read(
            FILE.replace("GB18030", "UTF-8")
                .formatted(RECORD.formatted("12") + RECORD.formatted("95115608.X")));

    assertThat(sink.codes()).containsExactly("number.unreadable");
    assertThat(sink.events).hasSize(1);
  }
}
