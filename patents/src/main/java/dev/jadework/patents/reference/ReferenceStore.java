package dev.jadework.patents.reference;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// 参考数据目录. Keeps copies of the tables that users load, each under its kind and the hash of its
/// content, with a list of them in `tables.json`. A load is taken whole or not at all.
public final class ReferenceStore {
  private static final String LIST = "tables.json";
  private static final int VERSION_DIGITS = 12;
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final Path directory;

  /// @param directory need not exist
  public ReferenceStore(Path directory) {
    this.directory = directory;
  }

  /// Loads tables, gzipped or not. One of a kind that is there takes its place; files of the IPC
  /// scheme stay beside those of other names.
  ///
  /// @param official true if they are the office's own and whole
  /// @return the tables loaded, in the order given
  /// @throws ReferenceException naming file and line of what cannot be taken; nothing is changed
  public List<ReferenceTable> load(List<Path> files, boolean official, LocalDate day)
      throws IOException {
    List<ReferenceTable> loaded = new ArrayList<>();
    Map<ReferenceTable, byte[]> contents = new LinkedHashMap<>();
    for (Path file : files) {
      String name = String.valueOf(file.getFileName());
      byte[] content = unpacked(Files.readAllBytes(file));
      TableText text = TableText.read(name, content);
      ReferenceKind kind =
          ReferenceKind.of(text.heads())
              .orElseThrow(
                  () ->
                      new ReferenceException(
                          name,
                          1,
                          "no table has the heads "
                              + String.join(", ", text.heads())
                              + "; known are "
                              + ReferenceKind.listing()));
      ReferenceTable table =
          new ReferenceTable(kind, name, hash(content), text.rows().size(), official, day);
      loaded.stream()
          .filter(other -> replaces(table, other))
          .findFirst()
          .ifPresent(
              other -> {
                throw new ReferenceException(
                    name, "is of the same kind as " + other.source() + "; load one of them");
              });
      loaded.add(table);
      contents.put(table, content);
    }
    List<ReferenceTable> all = new ArrayList<>(list());
    all.removeIf(old -> loaded.stream().anyMatch(table -> replaces(table, old)));
    all.addAll(loaded);
    all.sort(Comparator.comparing(ReferenceTable::kind).thenComparing(ReferenceTable::source));
    Map<ReferenceTable, byte[]> checked = new LinkedHashMap<>();
    for (ReferenceTable table : all) {
      byte[] content = contents.get(table);
      checked.put(table, content == null ? content(table) : content);
    }
    new ReferenceTables(all, checked::get).checkAll();
    write(all, contents);
    return loaded;
  }

  private static boolean replaces(ReferenceTable table, ReferenceTable old) {
    return table.kind() == old.kind()
        && (!table.kind().several() || table.source().equals(old.source()));
  }

  /// Every table that is loaded, by kind.
  ///
  /// @throws ReferenceException if the list cannot be read
  public List<ReferenceTable> list() throws IOException {
    Path list = directory.resolve(LIST);
    if (!Files.exists(list)) {
      return List.of();
    }
    try {
      return List.copyOf(
          JSON.readValue(Files.readAllBytes(list), new TypeReference<List<ReferenceTable>>() {}));
    } catch (JacksonException e) {
      throw new ReferenceException(
          list.toString(), "cannot be read; remove the directory and load the tables again");
    }
  }

  /// The tables for use; read when first needed.
  public ReferenceTables open() throws IOException {
    return new ReferenceTables(list(), this::content);
  }

  private byte[] content(ReferenceTable table) {
    Path copy = directory.resolve(table.copy());
    byte[] content;
    try {
      content = Files.readAllBytes(copy);
    } catch (IOException e) {
      throw new ReferenceException(
          copy.toString(), "cannot be read; load " + table.source() + " again");
    }
    if (!hash(content).equals(table.version())) {
      throw new ReferenceException(
          copy.toString(), "was changed since it was loaded; load " + table.source() + " again");
    }
    return content;
  }

  /// The copies, then the list at once, then away with copies that are in it no more.
  private void write(List<ReferenceTable> all, Map<ReferenceTable, byte[]> contents)
      throws IOException {
    Files.createDirectories(directory);
    for (Map.Entry<ReferenceTable, byte[]> entry : contents.entrySet()) {
      replace(directory.resolve(entry.getKey().copy()), entry.getValue());
    }
    List<ReferenceTable> before = list();
    replace(directory.resolve(LIST), JSON.writeValueAsBytes(all));
    for (ReferenceTable old : before) {
      if (all.stream().noneMatch(table -> table.copy().equals(old.copy()))) {
        Files.deleteIfExists(directory.resolve(old.copy()));
      }
    }
  }

  private static void replace(Path file, byte[] content) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.write(part, content);
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static byte[] unpacked(byte[] content) throws IOException {
    boolean gzip = content.length > 2 && content[0] == 0x1f && content[1] == (byte) 0x8b;
    if (!gzip) {
      return content;
    }
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(content))) {
      return in.readAllBytes();
    }
  }

  private static String hash(byte[] content) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(content))
          .substring(0, VERSION_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
