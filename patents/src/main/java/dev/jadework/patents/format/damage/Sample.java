package dev.jadework.patents.format.damage;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// 样本. Healthy records as bytes that are damaged, and how copies of them make one file.
///
/// Where nothing marks the border between records, nobody can find it. So the line feed between two
/// copies is not damaged, nor is the first line of a text without markup (`PATN`), whose loss makes
/// the rest a part of the record before, nor the heads of a table, which stand once in a file.
///
/// @param border bytes at the beginning that are not damaged
/// @param file makes a file of copies
public record Sample(String name, byte[] records, int border, Function<List<byte[]>, byte[]> file) {
  private static final String SHEET = "xl/worksheets/sheet1.xml";

  /// A file with one or more healthy records, by its name: `.csv` is a table with its heads in the
  /// first line, `.xlsx` a workbook with them in the first row, of which the rows and the whole
  /// file are damaged.
  public static List<Sample> of(Path path) throws IOException {
    byte[] bytes = Files.readAllBytes(path);
    String name = String.valueOf(path.getFileName());
    if (name.endsWith(".csv")) {
      int heads = firstLine(bytes);
      byte[] rows = Arrays.copyOfRange(bytes, heads, bytes.length);
      byte[] head = Arrays.copyOf(bytes, heads);
      return List.of(new Sample(name, rows, 0, copies -> joined(head, lines(copies))));
    }
    if (name.endsWith(".xlsx")) {
      return List.of(rowsOf(name, bytes), new Sample(name, bytes, 0, Sample::archive));
    }
    boolean markup = !Character.isLetter(bytes[0]);
    return List.of(new Sample(name, bytes, markup ? 0 : firstLine(bytes), Sample::lines));
  }

  /// Records that stand one behind the other.
  public static Sample of(String name, byte[] records) {
    return new Sample(name, records, 0, Sample::lines);
  }

  private static Sample rowsOf(String name, byte[] workbook) throws IOException {
    Map<String, byte[]> parts = parts(workbook);
    String sheet = new String(parts.getOrDefault(SHEET, new byte[0]), StandardCharsets.UTF_8);
    int from = sheet.indexOf("</row>") + "</row>".length();
    int to = sheet.indexOf("</sheetData>");
    byte[] lead = sheet.substring(0, from).getBytes(StandardCharsets.UTF_8);
    byte[] trail = sheet.substring(to).getBytes(StandardCharsets.UTF_8);
    byte[] rows = sheet.substring(from, to).getBytes(StandardCharsets.UTF_8);
    return new Sample(
        name + " rows",
        rows,
        0,
        copies -> {
          Map<String, byte[]> all = new LinkedHashMap<>(parts);
          all.put(SHEET, joined(lead, lines(copies), trail));
          return zip(all);
        });
  }

  private static Map<String, byte[]> parts(byte[] workbook) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    return parts;
  }

  private static byte[] archive(List<byte[]> copies) {
    Map<String, byte[]> members = new LinkedHashMap<>();
    copies.forEach(copy -> members.put("member" + members.size(), copy));
    return zip(members);
  }

  private static byte[] zip(Map<String, byte[]> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new AssertionError("memory can be written to", e);
    }
    return bytes.toByteArray();
  }

  private static byte[] lines(List<byte[]> copies) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    for (byte[] copy : copies) {
      if (file.size() > 0) {
        file.write('\n');
      }
      file.writeBytes(copy);
    }
    return file.toByteArray();
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private static int firstLine(byte[] bytes) {
    int end = 0;
    while (end < bytes.length - 1 && bytes[end++] != '\n') {}
    return end;
  }
}
