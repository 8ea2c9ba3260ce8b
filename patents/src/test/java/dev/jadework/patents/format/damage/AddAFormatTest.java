package dev.jadework.patents.format.damage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.Source;
import dev.jadework.patents.format.CollectingSink;
import dev.jadework.patents.format.PatentFiles;
import dev.jadework.patents.format.UnreadableRecord;
import dev.jadework.patents.format.xml.XmlElement;
import dev.jadework.patents.format.xml.XmlFormat;
import dev.jadework.patents.format.xml.XmlRecordReader;
import dev.jadework.patents.number.PublicationNumber;
import dev.jadework.patents.number.UnreadableNumberException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The format of docs/howto/add-a-format.md.
class AddAFormatTest {
  private static final String TINY =
      "<tiny-patent><number>CN110083831A</number><title>Press</title></tiny-patent>";

  @Test
  void aFormatAddedByThePageIsReadAndSurvivesDamage() throws IOException {
    CollectingSink sink = new CollectingSink();
    String file = TINY + TINY.replace("CN110083831A", "none") + TINY;
    reader().read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), "file", sink);

    assertThat(sink.numbers()).containsExactly("CN110083831A", "CN110083831A");
    assertThat(sink.codes()).containsExactly("number.unreadable");

    Sample sample = Sample.of("tiny", TINY.getBytes(StandardCharsets.UTF_8));
    DamageTrial.Result result = new DamageTrial(sample, reader()).run(100, 1);
    assertThat(result.lost()).isEmpty();
  }

  private static PatentFiles reader() {
    return new PatentFiles(List.of(new XmlFormat(List.of(new TinyRecords()))));
  }

  private static final class TinyRecords implements XmlRecordReader {
    @Override
    public String name() {
      return "tiny";
    }

    @Override
    public Set<String> roots() {
      return Set.of("tiny-patent");
    }

    @Override
    public Patent read(XmlElement root, Source source) throws UnreadableRecord {
      try {
        return Patent.of(PublicationNumber.parse(root.textAt("number")))
            .title("en", root.textAt("title"))
            .source(source)
            .build();
      } catch (UnreadableNumberException e) {
        throw new UnreadableRecord("number.unreadable", "number: " + e.getMessage());
      }
    }
  }
}
