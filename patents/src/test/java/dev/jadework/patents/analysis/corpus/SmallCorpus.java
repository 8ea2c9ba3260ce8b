package dev.jadework.patents.analysis.corpus;

import dev.jadework.patents.classification.Classification;
import dev.jadework.patents.document.Citation;
import dev.jadework.patents.document.Party;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.Priority;
import dev.jadework.patents.index.CountUnit;
import dev.jadework.patents.index.PatentIndex;
import dev.jadework.patents.index.memory.MemoryCorpus;
import dev.jadework.patents.index.memory.MemoryCorpusWriter;
import dev.jadework.patents.number.ApplicationNumber;
import dev.jadework.patents.number.PublicationNumber;
import dev.jadework.patents.query.Query;
import dev.jadework.patents.query.QueryParser;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/// Six invented publications of five applications, and questions about them.
final class SmallCorpus {
  static final LocalDate DATA_DATE = LocalDate.of(2014, 6, 30);

  private SmallCorpus() {}

  static PatentIndex index() {
    MemoryCorpus corpus = new MemoryCorpus();
    try (MemoryCorpusWriter writer = corpus.writer()) {
      patents().forEach(writer::put);
      writer.commit();
    }
    return corpus.index();
  }

  static Request request(CountUnit unit, String query) {
    return new Request(index(), QueryParser.parse(query), unit, DATA_DATE);
  }

  static Request all(CountUnit unit) {
    return new Request(index(), Query.ALL, unit, DATA_DATE);
  }

  static List<Patent> patents() {
    Patent a = patent("1001", "A", "201010000001", 2010, "液冷散热", "H01M10/60", "甲公司");
    Patent b = patent("1002", "B", "201010000001", 2010, "液冷散热", "H01M10/60", "甲公司");
    Patent c = patent("1003", "A", "201110000003", 2011, "风冷散热", "H01M10/60", "乙公司", "甲公司");
    Patent d = patent("1004", "A", "201210000004", 2012, "液冷减重", "B60L3/00", "乙公司");
    Patent e = patent("1005", "A", "201310000005", 2013, "电池外壳", "B60L3/00");
    Patent f =
        patent("1006", "A", "201110000006", 2011, "风冷风道", "F24F1/00", "丙大学")
            .with()
            .priorities(List.of(new Priority("CN", "201010000001", LocalDate.of(2010, 6, 1))))
            .build();
    return List.of(a, b, cites(c, "1001"), cites(d, "1001", "1003"), e, f);
  }

  private static Patent patent(
      String number,
      String kind,
      String application,
      int filed,
      String text,
      String ipc,
      String... holders) {
    return Patent.of(new PublicationNumber("CN", number, kind))
        .application(ApplicationNumber.parse("CN" + application))
        .filingYear(filed)
        .published(LocalDate.of(filed + 1, kind.equals("A") ? 3 : 9, 1))
        .title("zh", text)
        .classifications(List.of(new Classification("IPC", ipc, true)))
        .applicants(Arrays.stream(holders).map(Party::named).toList())
        .build();
  }

  private static Patent cites(Patent patent, String... numbers) {
    return patent
        .with()
        .citations(
            Arrays.stream(numbers)
                .map(n -> new Citation(new PublicationNumber("CN", n, "A"), "", null, null))
                .toList())
        .build();
  }
}
