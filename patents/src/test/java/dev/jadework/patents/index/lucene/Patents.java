package dev.jadework.patents.index.lucene;

import dev.jadework.patents.classification.Classification;
import dev.jadework.patents.document.Claim;
import dev.jadework.patents.document.Party;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.PatentType;
import dev.jadework.patents.number.ApplicationNumber;
import dev.jadework.patents.number.PublicationNumber;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/// Patents for tests.
final class Patents {
  private Patents() {}

  static Patent patent(String number, String title, String summary) {
    return patent(number, title, summary, LocalDate.of(2015, 6, 1), "H01M10/0525", "甲公司");
  }

  static Patent patent(
      String number, String title, String summary, LocalDate published, String ipc, String holder) {
    return full(
        new PublicationNumber("CN", number, "A"),
        published,
        null,
        2014,
        title,
        summary,
        List.of(),
        List.of(holder),
        List.of("张三"),
        List.of(ipc));
  }

  static Patent full(
      PublicationNumber publication,
      LocalDate published,
      LocalDate filed,
      Integer filingYear,
      String title,
      String summary,
      List<String> claims,
      List<String> applicants,
      List<String> inventors,
      List<String> ipc) {
    return Patent.of(publication)
        .published(published)
        .application(
            new ApplicationNumber("CN", "2014" + publication.number().substring(1), null, true))
        .filed(filed)
        .filingYear(filingYear)
        .type(PatentType.INVENTION)
        .title("zh", title)
        .abstractText("zh", summary)
        .claims(claims.stream().map(text -> new Claim(1, "zh", text, List.of())).toList())
        .applicants(applicants.stream().map(Party::named).toList())
        .inventors(inventors.stream().map(Party::named).toList())
        .classifications(
            ipc.stream().map(s -> new Classification("IPC", s, s.equals(ipc.getLast()))).toList())
        .build();
  }

  /// Writes a corpus and opens it.
  static LucenePatentIndex index(Path directory, List<Patent> patents) {
    try (LuceneCorpusWriter writer = LuceneCorpusWriter.open(directory)) {
      for (Patent patent : patents) {
        writer.put(patent);
      }
      writer.commit();
      return LucenePatentIndex.open(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
