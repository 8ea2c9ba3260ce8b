package dev.jadework.patents.index.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.patents.document.ContentDigest;
import dev.jadework.patents.index.opensearch.KnownDocuments.Known;
import org.junit.jupiter.api.Test;

class KnownDocumentsTest {
  private static final Known OLD = new Known(new ContentDigest(1, 2), 3);
  private static final Known NEW = new Known(new ContentDigest(10, 20), 4);

  private final KnownDocuments known = new KnownDocuments();

  @Test
  void entriesOfTheRegisterAreKnownButAreNoPublications() {
    known.put("CN 110083831 A", OLD);
    known.put(DocumentJson.registerKey("CN 201910302430"), NEW);
    assertThat(known.size()).isEqualTo(2);
    assertThat(known.publications()).isEqualTo(1);
    assertThat(known.sum()).isEqualTo(new ContentDigest(11, 22));

    assertThat(known.remove("CN 110083831 A")).isEqualTo(OLD);
    assertThat(known.publications()).isZero();
    assertThat(known.size()).isEqualTo(1);
  }

  @Test
  void whatIsReplacedCountsOnce() {
    assertThat(known.put("CN 110083831 A", OLD)).isNull();
    assertThat(known.put("CN 110083831 A", NEW)).isEqualTo(OLD);
    assertThat(known.get("CN 110083831 A")).isEqualTo(NEW);
    assertThat(known.size()).isEqualTo(1);
    assertThat(known.sum()).isEqualTo(NEW.digest());
  }

  @Test
  void whatIsNotKnownCannotBeRemoved() {
    known.put("CN 110083831 A", OLD);
    assertThat(known.remove("CN 110083831 B")).isNull();
    assertThat(known.sum()).isEqualTo(OLD.digest());
  }
}
