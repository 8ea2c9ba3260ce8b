package dev.jadework.platform.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// Reads the word files that lie beside the generator; see `demo/README.md`.
record Resource(Map<String, Object> values) {

  static Resource yaml(String path) {
    Map<String, Object> values = new Yaml(new SafeConstructor(new LoaderOptions())).load(text(path));
    return new Resource(values);
  }

  static String text(String path) {
    try (InputStream in = Resource.class.getResourceAsStream("/demo/" + path)) {
      if (in == null) {
        throw new IllegalStateException("demo/" + path + " is missing from the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  String string(String key) {
    return String.valueOf(values.get(key));
  }

  int number(String key) {
    return Integer.parseInt(string(key));
  }

  /// Words separated by blanks; none if the key is absent.
  List<String> words(String key) {
    return has(key) ? List.of(string(key).strip().split("\\s+")) : List.of();
  }

  @SuppressWarnings("unchecked")
  List<String> strings(String key) {
    return (List<String>) values.get(key);
  }

  @SuppressWarnings("unchecked")
  Resource part(String key) {
    return new Resource((Map<String, Object>) values.get(key));
  }

  @SuppressWarnings("unchecked")
  List<Resource> parts(String key) {
    return ((List<Map<String, Object>>) values.get(key)).stream().map(Resource::new).toList();
  }
}
