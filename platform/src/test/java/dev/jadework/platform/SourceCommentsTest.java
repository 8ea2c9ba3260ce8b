package dev.jadework.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the compiler cannot see in the sources of all modules.
class SourceCommentsTest {
  private static final Pattern PUBLIC_TYPE =
      Pattern.compile("( {2})?public .*\\b(class|record|interface|enum|@interface) [A-Z]\\w*.*");

  @Test
  void everyPublicTypeSaysWhatItIs() throws IOException {
    List<String> silent = new ArrayList<>();
    for (Path source : sources("src/main/java")) {
      List<String> lines = Files.readAllLines(source);
      for (int i = 0; i < lines.size(); i++) {
        if (PUBLIC_TYPE.matcher(lines.get(i)).matches() && !commentAbove(lines, i)) {
          silent.add(source.getFileName() + ":" + (i + 1) + " " + lines.get(i).strip());
        }
      }
    }
    assertThat(silent).isEmpty();
  }

  @Test
  void noDocCommentGoesOnAsAnOrdinaryOne() throws IOException {
    List<String> cut = new ArrayList<>();
    for (Path source : sources("src")) {
      List<String> lines = Files.readAllLines(source);
      for (int i = 1; i < lines.size(); i++) {
        boolean below = lines.get(i - 1).strip().startsWith("///");
        String line = lines.get(i).strip();
        if (below && line.startsWith("//") && !line.startsWith("///")) {
          cut.add(source.getFileName() + ":" + (i + 1) + " wrap the /// line above by hand");
        }
      }
    }
    assertThat(cut).isEmpty();
  }

  /// Annotations, which may take several lines, stand between a type and its comment.
  private static boolean commentAbove(List<String> lines, int type) {
    for (int i = type - 1; i >= 0; i--) {
      String line = lines.get(i).strip();
      if (line.startsWith("///")) {
        return true;
      }
      if (line.isEmpty() || line.endsWith(";") || line.equals("}")) {
        return false;
      }
    }
    return false;
  }

  private static List<Path> sources(String below) throws IOException {
    Path root = Path.of(System.getProperty("jadework.root"));
    List<Path> sources = new ArrayList<>();
    for (String module : List.of("patents", "rules", "platform", "cli", "bench")) {
      try (Stream<Path> files = Files.walk(root.resolve(module).resolve(below))) {
        files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
      }
    }
    assertThat(sources).hasSizeGreaterThan(100);
    return sources;
  }
}
