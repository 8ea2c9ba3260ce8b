package dev.jadework.patents.format;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/// Reads files of any format known here, packed (gzip, zip, tar) or not. What a file is, its
/// content says and not its name.
public final class PatentFiles {
  private static final int SNIFFED = 64 << 10;
  private static final int DEEPEST = 4;
  private static final Charset GB18030 = Charset.forName("GB18030");

  private final List<PatentFormat> formats;
  private final @Nullable TableRows workbooks;

  /// @param formats the first that recognises a text reads it
  public PatentFiles(List<PatentFormat> formats) {
    this(formats, null);
  }

  /// @param workbooks reads Office files; null if none are read
  public PatentFiles(List<PatentFormat> formats, @Nullable TableRows workbooks) {
    this.formats = List.copyOf(formats);
    this.workbooks = workbooks;
  }

  /// Reads one file to its end. Does not close the stream.
  ///
  /// @param name of the file, without its directory
  /// @throws IOException if the file cannot be read or the sink cannot take more
  public void read(InputStream in, String name, PatentSink sink) throws IOException {
    read(in, name, 0, sink);
  }

  private void read(InputStream in, String name, int depth, PatentSink sink) throws IOException {
    byte[] head = head(in);
    InputStream source = new Rewound(head, in);
    switch (ContentKind.of(head)) {
      case EMPTY -> empty(source, name, sink);
      case GZIP -> gzip(source, name, depth, sink);
      case ZIP -> zip(source, name, depth, sink);
      case TAR -> tar(source, name, depth, sink);
      case OFFICE -> {
        if (workbooks == null) {
          String message = "an Office document; read are %s, packed or not".formatted(known());
          sink.reject(unreadable(name, "file.unknown-format", message));
        } else {
          workbooks.workbook(source, name, sink);
        }
      }
      case PICTURE -> {
        if (depth == 0) {
          sink.reject(
              unreadable(name, "file.unknown-format", "a picture or PDF; it holds no records"));
        }
        // In an archive the drawings lie beside the documents: they are no records.
      }
      case UTF_16LE -> text(source, name, head, StandardCharsets.UTF_16LE, sink);
      case UTF_16BE -> text(source, name, head, StandardCharsets.UTF_16BE, sink);
      case TEXT -> text(source, name, head, StandardCharsets.UTF_8, sink);
      case BINARY ->
          sink.reject(
              unreadable(
                  name,
                  "file.unknown-format",
                  "neither text nor gzip nor zip nor tar; read are " + known()));
    }
  }

  /// The first bytes, fewer if the source ends or is damaged before; who reads on finds the damage.
  private static byte[] head(InputStream source) throws IOException {
    byte[] head = new byte[SNIFFED];
    int size = 0;
    try {
      for (int n = 0; n >= 0 && size < SNIFFED; n = source.read(head, size, SNIFFED - size)) {
        size += n;
      }
    } catch (EOFException | ZipException e) {
      // Told by the reader when it comes to this place.
    }
    return Arrays.copyOf(head, size);
  }

  private void gzip(InputStream source, String name, int depth, PatentSink sink)
      throws IOException {
    if (tooDeep(name, depth, sink)) {
      return;
    }
    Gzip unpacked;
    try {
      unpacked = new Gzip(source, SNIFFED);
    } catch (ZipException | EOFException e) {
      sink.reject(unreadable(name, "file.damaged", "a gzip file cut off or damaged in its head"));
      return;
    }
    read(new Unpacked(unpacked), name, depth + 1, sink);
    if (unpacked.followed()) {
      sink.remark(
          name, "has bytes behind the end of its gzip data that are none; they are not read");
    }
  }

  private void zip(InputStream source, String name, int depth, PatentSink sink) throws IOException {
    if (tooDeep(name, depth, sink)) {
      return;
    }
    // Names that are not marked as UTF-8 come from Chinese systems in GB18030 or are ASCII.
    ZipTail tail = new ZipTail(source);
    ZipInputStream zip = new ZipInputStream(tail, GB18030);
    int members = 0;
    int entries = 0;
    OptionalInt listed;
    try {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries++;
        if (sink.stopped()) {
          return;
        }
        if (!entry.isDirectory()) {
          members++;
          Unpacked member = new Unpacked(zip);
          read(member, name + "!" + entry.getName(), depth + 1, sink);
          if (member.damaged()) {
            return; // told by the member's reader
          }
        }
      }
      listed = tail.listed();
    } catch (ZipException | EOFException | IllegalArgumentException e) {
      sink.reject(
          unreadable(
              name,
              "file.damaged",
              "the zip file is cut off, damaged or encrypted after %d members: %s"
                  .formatted(members, e.getMessage())));
      return;
    }
    if (listed.isEmpty() || entries < listed.getAsInt() && entries < 0xffff) {
      String all = listed.isEmpty() ? "an unknown number" : String.valueOf(listed.getAsInt());
      String message = "the zip file is cut off or damaged after %d of %s members";
      sink.reject(unreadable(name, "file.damaged", message.formatted(entries, all)));
    } else if (members == 0) {
      sink.remark(name, "is an archive without members");
    }
  }

  private void tar(InputStream source, String name, int depth, PatentSink sink) throws IOException {
    if (tooDeep(name, depth, sink)) {
      return;
    }
    TarInput tar = new TarInput(source);
    int members = 0;
    try {
      while (!sink.stopped() && tar.next()) {
        members++;
        Unpacked member = new Unpacked(tar);
        read(member, name + "!" + tar.name(), depth + 1, sink);
        if (member.damaged()) {
          return; // told by the member's reader
        }
      }
    } catch (ZipException | EOFException e) {
      sink.reject(
          unreadable(
              name,
              "file.damaged",
              "the tar file is cut off or damaged after %d members: %s"
                  .formatted(members, e.getMessage())));
      return;
    }
    if (members == 0) {
      sink.remark(name, "is an archive without members");
    }
  }

  /// Nothing at all, or a packed file cut off before its first byte.
  private static void empty(InputStream source, String name, PatentSink sink) throws IOException {
    try {
      if (source.read() < 0) {
        sink.remark(name, "is empty");
      }
    } catch (EOFException | ZipException e) {
      sink.reject(
          unreadable(name, "file.truncated", "the packed file is cut off before its first record"));
    }
  }

  private static boolean tooDeep(String name, int depth, PatentSink sink) throws IOException {
    if (depth < DEEPEST) {
      return false;
    }
    sink.reject(
        unreadable(
            name, "file.too-deep", "archives inside archives more than " + DEEPEST + " deep"));
    return true;
  }

  private void text(InputStream source, String name, byte[] head, Charset byMark, PatentSink sink)
      throws IOException {
    Charset charset =
        byMark == StandardCharsets.UTF_8 && Decoding.looksLikeGb18030(head) ? GB18030 : byMark;
    String beginning = new String(head, charset).stripLeading();
    if (beginning.startsWith("\ufeff")) {
      beginning = beginning.substring(1).stripLeading();
    }
    boolean xmlText = beginning.startsWith("<");
    // XML names its character set itself, and its reader listens to that.
    boolean transcode = charset != StandardCharsets.UTF_8 && !(xmlText && charset.equals(GB18030));
    InputStream bytes = transcode ? new Transcoded(source, charset) : source;
    SourceInput input = new SourceInput(name, bytes, charset, transcode);
    if (beginning.isEmpty() && head.length < SNIFFED) {
      sink.remark(name, "is empty");
      return;
    }
    for (PatentFormat format : formats) {
      if (format.recognises(beginning)) {
        format.read(input, sink);
        return;
      }
    }
    sink.reject(
        new Reject(
            name,
            "line 1",
            "file.unknown-format",
            "text of no format that is read; these are "
                + known()
                + "; every line of JSON lines begins with {, XML with <",
            new SourceText.Whole(beginning.substring(0, Math.min(200, beginning.length())))));
  }

  private String known() {
    return String.join(", ", formats.stream().map(PatentFormat::name).toList());
  }

  private static Reject unreadable(String file, String code, String message) {
    return new Reject(file, "start of file", code, message, new SourceText.Whole(""));
  }
}
