package dev.jadework.patents.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/// Files of invented records.
final class SampleLines {
  private SampleLines() {}

  static String line(int i, String title) {
    return "{\"country\":\"CN\",\"pub_number\":\"%d\",\"title\":\"%s\",\"abstract\":\"一种锂离子电池，容量为%d毫安时。\",\"lang\":\"zh\"}"
        .formatted(100_000_000 + i, title, i);
  }

  static List<String> lines(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> line(i, "电池" + i)).toList();
  }

  static Path file(Path folder, String name, List<String> lines) throws IOException {
    return Files.write(folder.resolve(name), lines);
  }
}
