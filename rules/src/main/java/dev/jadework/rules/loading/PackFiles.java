package dev.jadework.rules.loading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/// The YAML files of a pack and the digest over them.
final class PackFiles {
  private static final List<String> FOLDERS = List.of("documents", "parameters", "examples");

  private PackFiles() {}

  /// Everything a pack is made of, whatever it is read for.
  static List<Path> of(Path pack) {
    return Stream.concat(Stream.of(pack), FOLDERS.stream().map(pack::resolve))
        .flatMap(folder -> in(folder).stream())
        .toList();
  }

  /// Whether a file is read for what the pack holds; its head and the facts are read for
  /// themselves.
  static boolean isContent(Path file) {
    return !file.endsWith("pack.yaml") && !file.endsWith("facts.yaml");
  }

  /// What lies in a pack and would be read by nobody, as a misspelt folder or a file that does not
  /// end in `.yaml`. Hidden files and texts for readers (`.md`) may lie anywhere.
  static List<Path> strange(Path pack) {
    try (Stream<Path> all = Files.walk(pack)) {
      return all.filter(path -> !path.equals(pack))
          .filter(path -> !isPart(pack.relativize(path).toString().replace('\\', '/')))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isPart(String name) {
    return FOLDERS.contains(name)
        || name.matches("(" + String.join("|", FOLDERS) + ")/[^/]+\\.yaml")
        || name.matches("(pack|facts)\\.yaml")
        || CatalogueReader.part(Path.of(name)).isPresent()
        || name.matches("(.*/)?\\..*|.*\\.md");
  }

  /// YAML files below a directory of the pack, in the order of their names; none if it is absent.
  static List<Path> in(Path directory) {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(directory)) {
      return children.filter(child -> child.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Digest over names and contents: equal files, equal version, wherever they lie.
  static String digest(Path root, List<Path> files) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Path file : files) {
        String name = root.relativize(file).toString().replace('\\', '/');
        digest.update((name + "\n" + Files.size(file) + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update(Files.readAllBytes(file));
      }
      return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
