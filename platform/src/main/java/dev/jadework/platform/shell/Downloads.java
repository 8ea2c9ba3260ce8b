package dev.jadework.platform.shell;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// Files that a page hands out.
public final class Downloads {
  private static final MediaType WORKBOOK =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

  private static final MediaType YAML = MediaType.parseMediaType("application/yaml;charset=UTF-8");

  private Downloads() {}

  public static ResponseEntity<byte[]> workbook(String name, byte[] content) {
    return file(name, WORKBOOK, content);
  }

  /// @param lines the head first
  public static ResponseEntity<byte[]> csv(String name, List<List<Object>> lines) {
    return file(name, CSV, Csv.of(lines));
  }

  public static ResponseEntity<byte[]> yaml(String name, String content) {
    return file(name, YAML, content.getBytes(StandardCharsets.UTF_8));
  }

  private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
    return ResponseEntity.ok()
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(content);
  }
}
