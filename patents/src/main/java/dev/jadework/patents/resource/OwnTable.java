package dev.jadework.patents.resource;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// 自带表. Tables that lie beside a class of this library: values between tabs, `#` begins a comment.
public final class OwnTable {
  private OwnTable() {}

  /// The rows in their order.
  ///
  /// @param columns values that every line has at least
  public static List<List<String>> rows(Class<?> beside, String name, int columns) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the library lacks its own table " + name);
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return reader
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> row(name, line, columns))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> row(String name, String line, int columns) {
    List<String> row = List.of(line.split("\t", -1));
    if (row.size() < columns) {
      throw new IllegalStateException(
          name + " has a line of " + row.size() + " values where " + columns + " are: " + line);
    }
    return row;
  }
}
