package dev.jadework.patents.format.table;

import dev.jadework.patents.format.BlockInput;
import dev.jadework.patents.format.Decoding;
import dev.jadework.patents.format.Unpacked;
import dev.jadework.patents.format.xml.XmlElement;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/// 工作簿. The parts of an XLSX file. It is put aside on disk, since a workbook's parts cannot be
/// read in the order of the stream.
final class Workbook implements AutoCloseable {
  /// A part that unpacks to more is refused: a million rows of full abstracts have 2 GB.
  private static final long MOST_UNPACKED = 4L << 30;

  /// Sheets pack 5 to 30 times; a part of more than 16 MB that packs better is made to harm.
  private static final int MOST_RATIO = 200;

  private final Path file;
  private final ZipFile zip;

  private Workbook(Path file, ZipFile zip) {
    this.file = file;
    this.zip = zip;
  }

  static Workbook open(InputStream in) throws IOException, UnreadableWorkbook {
    Path file = Files.createTempFile("workbook", ".xlsx");
    ZipFile zip = null;
    try {
      Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
      zip = new ZipFile(file.toFile());
      return new Workbook(file, zip);
    } catch (ZipException | EOFException e) {
      throw damaged(e.getMessage());
    } finally {
      if (zip == null) {
        Files.deleteIfExists(file);
      }
    }
  }

  static UnreadableWorkbook damaged(@Nullable String what) {
    return new UnreadableWorkbook(
        "file.damaged", "an Office file that is damaged or encrypted: " + what);
  }

  /// The sheet with the lowest number; its order in the workbook is that of all programs known.
  String firstSheet() throws UnreadableWorkbook {
    return zip.stream()
        .map(ZipEntry::getName)
        .filter(name -> name.matches("xl/worksheets/sheet\\d+\\.xml"))
        .min(
            (a, b) ->
                a.length() == b.length() ? a.compareTo(b) : Integer.compare(a.length(), b.length()))
        .orElseThrow(
            () ->
                new UnreadableWorkbook(
                    "file.unknown-format",
                    "an Office file that is no XLSX workbook; save the table as XLSX or CSV"));
  }

  boolean has(String part) {
    return zip.getEntry(part) != null;
  }

  /// A part, whose end is an error if it is not as long as it says or its checksum is not right.
  InputStream part(String name) throws IOException, UnreadableWorkbook {
    ZipEntry entry = zip.getEntry(name);
    long ratio = entry.getSize() / Math.max(1, entry.getCompressedSize());
    if (entry.getSize() > MOST_UNPACKED || entry.getSize() > 16 << 20 && ratio > MOST_RATIO) {
      throw new UnreadableWorkbook(
          "file.too-large",
          "%s unpacks to %,d bytes, %d times its size; this is no table"
              .formatted(name, entry.getSize(), ratio));
    }
    try {
      return new Checked(zip.getInputStream(entry), entry);
    } catch (ZipException | EOFException e) {
      throw damaged(name + ": " + e.getMessage());
    }
  }

  /// A small part as a whole.
  XmlElement element(String part) throws IOException, UnreadableWorkbook {
    try (InputStream in = part(part)) {
      String text = Decoding.strict(in.readAllBytes(), StandardCharsets.UTF_8);
      if (text == null) {
        throw damaged(part + " is not UTF-8");
      }
      return XmlElement.parse(text);
    } catch (ZipException | EOFException | XMLStreamException e) {
      throw damaged(part + ": " + e.getMessage());
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
    Files.deleteIfExists(file);
  }

  private static final class Checked extends BlockInput {
    private final InputStream in;
    private final ZipEntry entry;
    private final CRC32 sum = new CRC32();
    private long length;

    Checked(InputStream in, ZipEntry entry) {
      this.in = new Unpacked(in);
      this.entry = entry;
    }

    @Override
    public int read(byte[] buffer, int offset, int size) throws IOException {
      long left = entry.getSize() - length;
      int n = left == 0 ? in.read() : in.read(buffer, offset, (int) Math.min(size, left));
      if (n < 0 != (left == 0)) {
        throw new ZipException("the part %s is not as long as it says".formatted(entry.getName()));
      }
      if (n < 0 && sum.getValue() != entry.getCrc()) {
        throw new ZipException("the checksum of the part %s is wrong".formatted(entry.getName()));
      }
      length += Math.max(0, n);
      sum.update(buffer, offset, Math.max(0, n));
      return n;
    }
  }
}
