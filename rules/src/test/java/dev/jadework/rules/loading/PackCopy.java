package dev.jadework.rules.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.jadework.rules.evaluation.Guangxi;
import dev.jadework.rules.pack.PolicyPack;
import dev.jadework.rules.pack.PolicyPackException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A copy of packs in a directory of its own, to be broken in one place.
///
/// @param root directory that holds the packs
/// @param pack id of the pack that is loaded
public record PackCopy(Path root, String pack) {
  private static final Path FICTIONAL =
      Guangxi.ROOT.resolve("rules/src/test/resources/packs/cn-99");

  /// The packs that are shipped.
  public static PackCopy ofShipped(Path to, String pack) {
    copy(Guangxi.POLICIES, to);
    return new PackCopy(to, pack);
  }

  /// The pack of a fictional region, which uses every key of the format.
  public static PackCopy ofFictional(Path to) {
    copy(Guangxi.POLICIES.resolve("cn"), to.resolve("cn"));
    copy(FICTIONAL, to.resolve("cn-99"));
    return new PackCopy(to, "cn-99");
  }

  /// The shipped packs and, beside them, the region of examples/.
  public static PackCopy ofExampleRegion(Path to) {
    copy(Guangxi.POLICIES, to);
    copy(Guangxi.ROOT.resolve("examples/region/cn-98"), to.resolve("cn-98"));
    return new PackCopy(to, "cn-98");
  }

  public PolicyPack load() {
    return PolicyPacks.load(root, pack);
  }

  /// What the loader says of the pack; fails if it is loaded.
  List<String> problems() {
    PolicyPackException refused = catchThrowableOfType(PolicyPackException.class, this::load);
    assertThat(refused).as("the pack is loaded").isNotNull();
    return refused.problems();
  }

  /// The one problem of the pack, with its place below the root.
  String problem() {
    assertThat(problems()).hasSize(1);
    return problems().getFirst().replace(root + "/", "");
  }

  /// Replaces a text in a file the first time it occurs there.
  public void change(String file, String from, String to) {
    changeAfter(file, "", from, to);
  }

  /// Replaces a text in a file the first time it occurs behind another.
  public void changeAfter(String file, String before, String from, String to) {
    try {
      Path path = root.resolve(file);
      String text = Files.readString(path);
      assertThat(text).contains(before);
      int at = text.indexOf(from, text.indexOf(before));
      assertThat(at).as("\"%s\" in %s", from, file).isNotNegative();
      Files.writeString(path, text.substring(0, at) + to + text.substring(at + from.length()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Adds a file.
  public void write(String file, String text) {
    try {
      Path path = root.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Where a text stands the first time in a file, as messages begin: `cn-99/x.yaml:3:7: `.
  String at(String file, String text) {
    try {
      String all = Files.readString(root.resolve(file));
      assertThat(all).contains(text);
      String before = all.substring(0, all.indexOf(text));
      long line = before.chars().filter(c -> c == '\n').count() + 1;
      return "%s:%d:%d: ".formatted(file, line, before.length() - before.lastIndexOf('\n'));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(Path from, Path to) {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
