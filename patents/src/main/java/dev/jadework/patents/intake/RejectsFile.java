package dev.jadework.patents.intake;

import dev.jadework.patents.document.ContentDigest;
import dev.jadework.patents.format.Reject;
import dev.jadework.patents.format.SourceText;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// 退回文件. One JSON object per rejected record, written while the run goes on and put in the place
/// of the file of an earlier run at its end. The same inputs always have the same rejects file.
final class RejectsFile implements AutoCloseable {
  private static final JsonFactory JSON = new JsonFactory();

  private final Path file;
  private final Path unfinished;
  private @Nullable BufferedWriter out;

  private RejectsFile(Path file) {
    this.file = file;
    this.unfinished = file.resolveSibling(file.getFileName() + ".part");
  }

  static RejectsFile of(Path directory, List<Path> inputs) {
    StringBuilder paths = new StringBuilder();
    inputs.forEach(input -> paths.append(input.toAbsolutePath().normalize()).append('\n'));
    String hash =
        ContentDigest.of(paths.toString().getBytes(StandardCharsets.UTF_8))
            .toString()
            .substring(0, 8);
    String name = String.valueOf(inputs.getFirst().getFileName());
    return new RejectsFile(directory.resolve(name + "-" + hash + ".jsonl"));
  }

  void write(Reject reject) throws IOException {
    if (out == null) {
      Files.createDirectories(file.getParent());
      out = Files.newBufferedWriter(unfinished);
    }
    out.write(line(reject));
    out.newLine();
    out.flush();
  }

  /// Ends the file. Without a reject the file of an earlier run is removed: its rejects are no
  /// more.
  ///
  /// @return null if there was no reject
  @Nullable Path finish() throws IOException {
    if (out == null) {
      Files.deleteIfExists(file);
      Files.deleteIfExists(unfinished);
      return null;
    }
    close();
    Files.move(
        unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    return file;
  }

  @Override
  public void close() throws IOException {
    if (out != null) {
      out.close();
      out = null;
    }
  }

  private static String line(Reject reject) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      json.writeStringProperty("file", reject.file());
      json.writeStringProperty("place", reject.place());
      json.writeStringProperty("code", reject.code());
      json.writeStringProperty("message", reject.message());
      switch (reject.source()) {
        case SourceText.Whole whole -> json.writeStringProperty("source", whole.text());
        case SourceText.Undecodable undecodable -> {
          json.writeStringProperty(
              "source", new String(undecodable.bytes(), StandardCharsets.UTF_8));
          json.writeStringProperty(
              "source_base64", Base64.getEncoder().encodeToString(undecodable.bytes()));
        }
        case SourceText.Head head -> {
          json.writeStringProperty("source_head", head.text());
          json.writeNumberProperty("source_offset", head.offset());
          json.writeNumberProperty("source_length", head.length());
          json.writeStringProperty("source_sha256", head.sha256());
        }
      }
      json.writeEndObject();
    }
    return text.toString();
  }
}
