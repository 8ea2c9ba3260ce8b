package dev.jadework.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/// The data directory, the same for every command.
class DataOption {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "Data directory: index, database, attachments, rejects. Default: $JADEWORK_DATA or ./data",
      defaultValue = "${env:JADEWORK_DATA:-data}")
  Path directory = Path.of("data");

  /// Directory of the patent index.
  Path corpus() {
    return directory.resolve("corpus");
  }
}
