package dev.jadework.patents.format.table;

import dev.jadework.patents.format.SourceInput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 物理行. Lines of a source as they stand there, with a look ahead. They end with LF, CR LF or CR,
/// or after 8 MB.
final class CsvLines {
  static final int LONGEST = 8 << 20;

  private final SourceInput input;
  private final byte[] block = new byte[64 << 10];
  private int at;
  private int size;
  private final List<byte[]> ahead = new ArrayList<>();
  private int first;
  private long number = 1;

  CsvLines(SourceInput input) {
    this.input = input;
  }

  /// The line so many behind the next one, with its line end; null behind the last.
  byte @Nullable [] at(int index) throws IOException {
    while (ahead.size() <= first + index) {
      byte[] line = read();
      if (line == null) {
        return null;
      }
      ahead.add(line);
    }
    return ahead.get(first + index);
  }

  /// Number of the next line in the source, from 1.
  long number() {
    return number;
  }

  /// Takes so many lines away.
  byte[] take(int count) {
    ByteArrayOutputStream taken = new ByteArrayOutputStream();
    for (int i = 0; i < count; i++) {
      taken.writeBytes(ahead.get(first + i));
    }
    first += count;
    number += count;
    if (first * 2 >= ahead.size()) {
      ahead.subList(0, first).clear();
      first = 0;
    }
    return taken.toByteArray();
  }

  private byte @Nullable [] read() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(256);
    while (line.size() < LONGEST && (at < size || fill())) {
      byte b = block[at++];
      line.write(b);
      if (b == '\r' && (at < size || fill()) && block[at] == '\n') {
        line.write(block[at++]);
        return line.toByteArray();
      }
      if (b == '\n' || b == '\r') {
        return line.toByteArray();
      }
    }
    return line.size() == 0 ? null : line.toByteArray();
  }

  private boolean fill() throws IOException {
    at = 0;
    size = Math.max(0, input.read(block));
    return size > 0;
  }
}
