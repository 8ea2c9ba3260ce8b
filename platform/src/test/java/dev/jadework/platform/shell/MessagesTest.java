package dev.jadework.platform.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {
  private static final Path MAIN =
      Path.of(System.getProperty("jadework.root", ".."), "platform", "src", "main");
  private static final Path MESSAGES = MAIN.resolve("resources/messages");

  /// A key stands alone in quotes, as `"projects.list.title"`; a prefix that is completed at run
  /// time ends in a dot or hyphen and is not looked at.
  private static final Pattern QUOTED =
      Pattern.compile("\"([a-z][a-z0-9-]*(?:\\.[a-z0-9]+(?:-[a-z0-9]+)*)+)\"");

  private static final Pattern PLACE = Pattern.compile("\\{([0-9])");

  @Test
  void everyKeyIsThereInBothLanguages() throws IOException {
    List<String> missing = new ArrayList<>();
    for (String module : modules()) {
      Map<String, String> zh = read(module + ".properties");
      Map<String, String> en = read(module + "_en.properties");
      zh.keySet().stream()
          .filter(key -> !en.containsKey(key))
          .forEach(key -> missing.add(module + "_en.properties: " + key + "=" + zh.get(key)));
      en.keySet().stream()
          .filter(key -> !zh.containsKey(key))
          .forEach(key -> missing.add(module + ".properties: " + key + "=" + en.get(key)));
    }
    assertThat(missing).as("paste these, translated").isEmpty();
  }

  @Test
  void bothLanguagesTakeTheSameValues() throws IOException {
    List<String> different = new ArrayList<>();
    for (String module : modules()) {
      Map<String, String> en = read(module + "_en.properties");
      read(module + ".properties")
          .forEach(
              (key, text) -> {
                if (!places(text).equals(places(en.getOrDefault(key, text)))) {
                  different.add(key + ": " + text + " | " + en.get(key));
                }
              });
    }
    assertThat(different).isEmpty();
  }

  @Test
  void noWordingHasAnApostropheThatTheFormatterWouldSwallow() throws IOException {
    List<String> found = new ArrayList<>();
    for (String module : modules()) {
      for (String file : List.of(module + ".properties", module + "_en.properties")) {
        read(file)
            .forEach(
                (key, text) -> {
                  if (text.contains("'")) {
                    found.add(file + ": " + key + "=" + text.replace('\'', '’'));
                  }
                });
      }
    }
    assertThat(found).as("paste these instead").isEmpty();
  }

  @Test
  void everyKeyUsedExists() throws IOException {
    TreeMap<String, String> known = new TreeMap<>();
    TreeSet<String> names = new TreeSet<>(modules());
    for (String module : names) {
      known.putAll(read(module + ".properties"));
    }
    TreeSet<String> missing = new TreeSet<>();
    for (Path file : sources()) {
      Matcher quoted = QUOTED.matcher(Files.readString(file));
      while (quoted.find()) {
        String key = quoted.group(1);
        String module = key.substring(0, key.indexOf('.'));
        if (key.endsWith(".css") || key.endsWith(".js")) {
          continue; // a file under static/assets
        }
        if (names.contains(module) && looksLikeAKey(file, quoted) && !known.containsKey(key)) {
          missing.add(module + ".properties: " + key + "=   (used in " + file.getFileName() + ")");
        }
      }
    }
    assertThat(missing).as("paste these, with a wording").isEmpty();
  }

  /// In templates every quoted key is a wording; in Java audit actions look the same, so only those
  /// that stand in a call of `text(` or in a place for keys count.
  private static boolean looksLikeAKey(Path file, Matcher at) throws IOException {
    if (file.toString().endsWith(".jte")) {
      return true;
    }
    String before = Files.readString(file).substring(0, at.start()).stripTrailing();
    return before.endsWith("text(") || before.endsWith("NavigationItem(");
  }

  private static List<String> modules() throws IOException {
    try (Stream<Path> files = Files.list(MESSAGES)) {
      return files
          .map(file -> file.getFileName().toString().replaceFirst("(_en)?\\.properties$", ""))
          .distinct()
          .sorted()
          .toList();
    }
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> java = Files.walk(MAIN.resolve("java"));
        Stream<Path> templates = Files.walk(MAIN.resolve("jte"))) {
      return Stream.concat(java, templates)
          .filter(file -> file.toString().matches(".*\\.(java|jte)"))
          .collect(Collectors.toList());
    }
  }

  private static Map<String, String> read(String file) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    if (Files.exists(MESSAGES.resolve(file))) {
      Properties properties = new Properties();
      try (Reader reader = Files.newBufferedReader(MESSAGES.resolve(file))) {
        properties.load(reader);
      }
      properties.forEach((key, text) -> texts.put(key.toString(), text.toString()));
    }
    return texts;
  }

  private static TreeSet<String> places(String text) {
    TreeSet<String> places = new TreeSet<>();
    Matcher matcher = PLACE.matcher(text);
    while (matcher.find()) {
      places.add(matcher.group(1));
    }
    return places;
  }
}
