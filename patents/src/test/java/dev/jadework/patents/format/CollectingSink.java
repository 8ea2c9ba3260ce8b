package dev.jadework.patents.format;

import dev.jadework.patents.document.Patent;
import dev.jadework.patents.intake.SourceFormats;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Keeps what a reader delivers.
public final class CollectingSink implements PatentSink {
  public final List<Patent> patents = new ArrayList<>();
  public final List<Reject> rejects = new ArrayList<>();
  public final List<String> remarks = new ArrayList<>();
  public final List<Patent> parts = new ArrayList<>();
  public final List<ApplicationEvents> events = new ArrayList<>();
  public final List<Deletion> deletions = new ArrayList<>();

  /// What the product reads from a file with this content.
  public static CollectingSink read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  public static CollectingSink read(byte[] bytes) {
    return read(new ByteArrayInputStream(bytes), "file");
  }

  public static CollectingSink read(InputStream in, String name) {
    CollectingSink sink = new CollectingSink();
    try (in) {
      SourceFormats.reader().read(in, name, sink);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return sink;
  }

  public List<String> numbers() {
    return patents.stream().map(p -> p.publication().toString()).toList();
  }

  public List<String> codes() {
    return rejects.stream().map(Reject::code).toList();
  }

  @Override
  public void accept(Patent patent) {
    patents.add(patent);
  }

  @Override
  public void reject(Reject reject) {
    rejects.add(reject);
  }

  @Override
  public void supplement(Patent part) {
    parts.add(part);
  }

  @Override
  public void events(ApplicationEvents record) {
    events.add(record);
  }

  @Override
  public void delete(Deletion deletion) {
    deletions.add(deletion);
  }

  @Override
  public void remark(String file, String remark) {
    remarks.add(file + " " + remark);
  }
}
