package dev.jadework.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/// What the commands say when the corpus should be in a cluster and is not.
@ResourceLock(Resources.SYSTEM_OUT)
@ResourceLock(Resources.SYSTEM_ERR)
class CorpusInClusterTest {
  @TempDir Path folder;

  @Test
  void namesTheClusterThatDoesNotAnswerAndNotThePassword() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    String address = "opensearch://reader:secret@127.0.0.1:" + port + "/patents";
    Shell shell = new Shell(folder);
    Shell.Answer asked = shell.run("corpus", "search", "电池", "--index", address);
    assertThat(asked.code()).isEqualTo(3);
    assertThat(asked.err())
        .contains("opensearch://127.0.0.1:" + port + "/patents")
        .contains("is OpenSearch running there")
        .doesNotContain("secret");
    Shell.Answer added = shell.run("corpus", "stats", "--index", address);
    assertThat(added.code()).isEqualTo(3);
    assertThat(added.err()).doesNotContain("secret");
  }

  @Test
  void anAddressOfNoFormIsWrongUse() {
    Shell.Answer asked = new Shell(folder).run("corpus", "search", "电池", "--index", "elsewhere");
    assertThat(asked.code()).isEqualTo(2);
    assertThat(asked.err()).contains("opensearch://host:9200/index");
  }

  @Test
  void withoutAnAddressTheCorpusIsInTheDataDirectory() throws IOException {
    Shell shell = new Shell(folder);
    shell.add(List.of(Shell.patent("110083831", "一种电池", "电池组", "H01M10/0525", "甲公司")));
    assertThat(
            shell
                .run("corpus", "search", "电池", "--index", "", "--json")
                .json()
                .get("total")
                .asLong())
        .isEqualTo(1);
  }
}
