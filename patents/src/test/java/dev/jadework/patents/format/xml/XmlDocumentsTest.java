package dev.jadework.patents.format.xml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.patents.format.SourceInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Where one document ends and the next begins.
class XmlDocumentsTest {
  @Test
  void documentsAreCutTheSameHoweverTheBytesArrive() throws IOException {
    String text =
        "<?xml version='1.0'?><!DOCTYPE r><r>1<rr/></r>\n<p:r>2</p:r><?xml version='1.0'?>"
            + "<r>3<r>4</r>stray<r/>";

    List<String> whole = cut(text, Integer.MAX_VALUE);

    assertThat(whole)
        .containsExactly(
            "<?xml version='1.0'?><!DOCTYPE r><r>1<rr/></r>",
            "\n<p:r>2</p:r>",
            "<?xml version='1.0'?><r>3",
            "<r>4</r>",
            "stray<r/>");
    for (int piece = 1; piece < 12; piece++) {
      assertThat(cut(text, piece)).as("in pieces of %d bytes", piece).isEqualTo(whole);
    }
  }

  @Test
  void aLostEndTagDoesNotTakeTheNextDocument() throws IOException {
    assertThat(cut("<r>1<?xml version='1.0'?><r>2</r>", 5))
        .containsExactly("<r>1", "<?xml version='1.0'?><r>2</r>");
  }

  @Test
  void aNameThatOnlyEndsLikeARootIsNone() throws IOException {
    assertThat(cut("<r><xr/><a:b:r/><r-x/></r>", 3)).containsExactly("<r><xr/><a:b:r/><r-x/></r>");
  }

  private static List<String> cut(String text, int piece) throws IOException {
    InputStream slow =
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
          @Override
          public int read(byte[] buffer, int offset, int length) {
            return super.read(buffer, offset, Math.min(piece, length));
          }
        };
    XmlDocuments documents = new XmlDocuments(SourceInput.of("file", slow), Set.of("r"));
    List<String> found = new ArrayList<>();
    while (documents.next()) {
      found.add(new String(documents.record().buffer().bytes(), StandardCharsets.UTF_8));
    }
    return found;
  }
}
