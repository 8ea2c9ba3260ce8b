package dev.jadework.platform.insight.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.patents.document.Address;
import dev.jadework.patents.document.Party;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.PatentType;
import dev.jadework.patents.document.Source;
import dev.jadework.patents.index.lucene.LuceneCorpusWriter;
import dev.jadework.patents.intake.CorpusIntake;
import dev.jadework.patents.intake.IntakeListener;
import dev.jadework.patents.number.ApplicationNumber;
import dev.jadework.patents.number.PublicationNumber;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusFilingsTest {
  @TempDir Path data;

  @Test
  void anApplicationCountsOnceInTheYearAndProvinceOfItsApplicant() throws IOException {
    LocalDate lastDay = LocalDate.of(2017, 12, 31);
    List<Patent> patents =
        List.of(
            patent("100000001", "A", "201710000001", lastDay, "海南省"),
            patent("100000001", "B", "201710000001", lastDay, "海南省"),
            patent("100000002", "A", "201710000002", LocalDate.of(2017, 1, 1), "海南"),
            patent("100000003", "A", "201710000003", lastDay, "广东省"),
            patent("100000004", "A", "201610000004", LocalDate.of(2016, 12, 31), "海南省"),
            patent("100000005", "A", "201710000005", lastDay, null));
    new CorpusIntake(() -> LuceneCorpusWriter.open(data.resolve("corpus")), data.resolve("rejects"))
        .add(patents, patents.size(), IntakeListener.NONE);
    try (Corpus corpus = new Corpus(data.toString())) {
      CorpusFilings filings = new CorpusFilings(corpus);
      assertThat(filings.of("海南省", 2017)).hasValue(2);
      assertThat(filings.of("海南省", 2016)).hasValue(1);
      assertThat(filings.of("重庆市", 2017)).hasValue(0);
    }
  }

  @Test
  void withoutACorpusNothingIsCounted() {
    try (Corpus corpus = new Corpus(data.toString())) {
      assertThat(new CorpusFilings(corpus).of("海南省", 2017)).isEmpty();
    }
  }

  private static Patent patent(
      String number, String kind, String application, LocalDate filed, @Nullable String province) {
    @Nullable Address address =
        province == null ? null : new Address("CN", province, null, null, null, null);
    return Patent.of(new PublicationNumber("CN", number, kind))
        .published(filed.plusMonths(18))
        .application(ApplicationNumber.parse("CN", application))
        .filed(filed)
        .type(PatentType.INVENTION)
        .title("zh", "电池热管理")
        .applicants(List.of(new Party("演示区新材料研究所", address)))
        .source(new Source("test", "tiny", "record " + number + kind))
        .build();
  }
}
