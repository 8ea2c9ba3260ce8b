package dev.jadework.cli;

import dev.jadework.patents.index.opensearch.OpenSearchAddress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where the corpus is: in the data directory, or in a cluster.
final class CorpusOption extends DataOption {
  @Option(
      names = "--index",
      paramLabel = "ADDRESS",
      description =
          "Index in an OpenSearch 3 cluster instead of the data directory: opensearch://HOST:PORT/NAME,"
              + " encrypted opensearch+https://USER:PASSWORD@HOST:PORT/NAME. Default: $JADEWORK_INDEX,"
              + " which keeps the password off the command line",
      defaultValue = "${sys:jadework.index:-${env:JADEWORK_INDEX:-}}")
  @Nullable String index;

  /// The address of the cluster, empty for the data directory.
  Optional<OpenSearchAddress> cluster() {
    if (index == null || index.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(OpenSearchAddress.parse(index.strip()));
    } catch (IllegalArgumentException e) {
      throw CommandFailure.usage("jadework: --index: " + e.getMessage());
    }
  }

  /// The corpus as messages name it, without a password.
  String place() {
    return cluster().map(OpenSearchAddress::toString).orElseGet(() -> corpus().toString());
  }
}
