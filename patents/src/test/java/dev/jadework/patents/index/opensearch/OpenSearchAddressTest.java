package dev.jadework.patents.index.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenSearchAddressTest {
  @Test
  void readsHostPortAndIndex() {
    OpenSearchAddress address = OpenSearchAddress.parse("opensearch://search.example:9201/patents");
    assertThat(address.hosts()).containsExactly(URI.create("http://search.example:9201"));
    assertThat(address.index()).isEqualTo("patents");
    assertThat(address.authorization()).isNull();
    assertThat(address).hasToString("opensearch://search.example:9201/patents");
  }

  @Test
  void severalNodesAreAskedAtTheUsualPortUnlessOneIsGiven() {
    assertThat(OpenSearchAddress.parse("opensearch://a,b:9300,[::1]/x-1").hosts())
        .containsExactly(
            URI.create("http://a:9200"),
            URI.create("http://b:9300"),
            URI.create("http://[::1]:9200"));
  }

  @Test
  void thePasswordIsSentAndNeverShown() {
    OpenSearchAddress address =
        OpenSearchAddress.parse("opensearch+https://reader:p%40ss+w%2Frd@host/patents");
    String sent =
        Base64.getEncoder().encodeToString("reader:p@ss+w/rd".getBytes(StandardCharsets.UTF_8));
    assertThat(address.authorization()).isEqualTo("Basic " + sent);
    assertThat(address).hasToString("opensearch+https://host:9200/patents");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "opensearch://user:secret@host:9200",
        "opensearch://user:secret@host:9200/",
        "opensearch://user:secret@host:9200/Upper",
        "opensearch://user:secret@host:9200/a,b",
        "opensearch://user:secret@host:9200/_all",
        "opensearch://user:secret@/index",
        "opensearch://user:secret@ho st/index",
        "opensearch:user:secret",
        "http://user:secret@host/index"
      })
  void refusesAnythingElseWithTheFormAndWithoutThePassword(String text) {
    assertThatThrownBy(() -> OpenSearchAddress.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("opensearch://host:9200/index")
        .hasMessageNotContaining("secret");
  }
}
