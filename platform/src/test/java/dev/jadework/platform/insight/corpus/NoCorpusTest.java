package dev.jadework.platform.insight.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.platform.insight.assessment.TinyCorpus;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoCorpusTest {
  @TempDir Path data;

  @Test
  void saysWhatToRunAndSeesTheCorpusOnceItIsThere() throws IOException {
    try (Corpus corpus = new Corpus(data.toString())) {
      assertThat(corpus.problem())
          .hasValueSatisfying(text -> assertThat(text).contains("corpus add"));
      new TinyCorpus().noise(1, 3).open(data).close();
      assertThat(corpus.problem()).isEmpty();
      assertThat(corpus.index().snapshot().documents()).isEqualTo(3);
    }
  }
}
