package dev.jadework.patents.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.patents.document.Patent;
import dev.jadework.patents.index.PatentIndexWriter;
import dev.jadework.patents.index.memory.MemoryCorpus;
import dev.jadework.patents.number.PublicationNumber;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class AbsentNumbersTest {
  private static final List<MarkedNumber> NUMBERS =
      List.of(MarkedNumber.of("CN110083831A"), MarkedNumber.of("CN110083832A"));

  private final MemoryCorpus corpus = new MemoryCorpus();

  @Test
  void namesTheNumbersWithoutADocumentUntilOneIsAdded() throws IOException {
    add("CN110083831A");
    AbsentNumbers absent = new AbsentNumbers(corpus.index());

    assertThat(absent.of(NUMBERS)).containsExactly("CN110083832A");
    assertThat(absent.of(NUMBERS.subList(0, 1))).isEmpty();
    assertThat(absent.of(NUMBERS)).containsExactly("CN110083832A");

    add("CN110083832A");
    assertThat(absent.of(NUMBERS)).isEmpty();
  }

  private void add(String number) throws IOException {
    try (PatentIndexWriter writer = corpus.writer()) {
      writer.put(Patent.of(PublicationNumber.parse(number)).build());
      writer.commit();
    }
  }
}
