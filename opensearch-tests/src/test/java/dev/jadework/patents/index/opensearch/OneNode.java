package dev.jadework.patents.index.opensearch;

import dev.jadework.opensearch.node.LocalCluster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/// The node that all tests of this process share, started when first asked for; each test has an
/// index of its own.
final class OneNode {
  static final Path LIBRARIES =
      Path.of(System.getProperty("jadework.root"), "opensearch-node", "target");

  private static final LocalCluster CLUSTER = start();
  private static final AtomicInteger INDEXES = new AtomicInteger();

  private OneNode() {}

  static OpenSearchAddress newIndex() {
    return OpenSearchAddress.parse(
        "opensearch://" + CLUSTER.hosts() + "/test" + INDEXES.incrementAndGet());
  }

  private static LocalCluster start() {
    try {
      LocalCluster cluster =
          LocalCluster.start(LIBRARIES, 1, "-Xmx512m", "-XX:TieredStopAtLevel=1");
      Runtime.getRuntime().addShutdownHook(new Thread(cluster::close));
      return cluster;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
