package dev.jadework.patents.format.jsonlines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.patents.document.Citation;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.Priority;
import dev.jadework.patents.format.CollectingSink;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class BigQueryRowTest {
  private static final String ROW =
      """
      {"publication_number":"US-7650331-B1","application_number":"US-87139704-A","country_code":"US",\
      "kind_code":"B1","family_id":"41509825","publication_date":20100119,"filing_date":20040618,\
      "grant_date":0,"title_localized":[{"text":"Sugar system","language":"en","truncated":false}],\
      "abstract_localized":[{"text":"A system.","language":"en"}],\
      "claims_localized":[{"text":"1. A system.\\n2. The system of claim 1.","language":"en"}],\
      "ipc":[{"code":"G06F9/44","first":false}],"cpc":[{"code":"G06F9/5066"}],\
      "inventor":["DOE JANE"],"assignee_harmonized":[{"name":"SUGAR INC","country_code":"US"}],\
      "priority_claim":[{"application_number":"US-87139704-A","filing_date":20040618}],\
      "citation":[{"publication_number":"US-5948634-A","category":"SEA","type":"X"},{"npl_text":"Sugar"}],\
      "entity_status":"LARGE"}
      """;

  @Test
  void mapsARow() {
    CollectingSink sink = CollectingSink.read(ROW);

    assertThat(sink.rejects).isEmpty();
    Patent patent = sink.patents.getFirst();
    assertThat(patent.publication()).hasToString("US7650331B1");
    assertThat(patent.published()).isEqualTo(LocalDate.of(2010, 1, 19));
    assertThat(patent.filed()).isEqualTo(LocalDate.of(2004, 6, 18));
    assertThat(patent.claims()).hasSize(2);
    assertThat(patent.claims().get(1).dependsOn()).containsExactly(1);
    assertThat(patent.classifications())
        .extracting("symbol")
        .containsExactly("G06F9/44", "G06F9/5066");
    assertThat(patent.applicants().getFirst().address().country()).isEqualTo("US");
    assertThat(patent.priorities())
        .containsExactly(new Priority("US", "87139704", LocalDate.of(2004, 6, 18)));
    assertThat(patent.citations())
        .extracting(Citation::category, Citation::phase)
        .startsWith(org.assertj.core.groups.Tuple.tuple("X", "SEA"));
    assertThat(patent.familyId()).isEqualTo("41509825");
    assertThat(patent.extra()).containsOnly(java.util.Map.entry("entity_status", List.of("LARGE")));
  }

  @Test
  void aRowWithoutAReadableNumberIsRejected() {
    CollectingSink sink = CollectingSink.read(ROW.replace("US-7650331-B1", "?"));

    assertThat(sink.codes()).containsExactly("number.unreadable");
  }
}
