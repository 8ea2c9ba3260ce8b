package dev.jadework.platform.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/// Reads the word files that lie beside the generator; see `demo/README.md`.
record Resource(Map<String, Object> values) {

  static Resource yaml(String path) {
    LoaderOptions options = new LoaderOptions();
    DumperOptions unused = new DumperOptions();
    Map<String, Object> values =
        new Yaml(
                new SafeConstructor(options), new Representer(unused), unused, options, new Texts())
            .load(text(path));
    return new Resource(values);
  }

  /// Takes every scalar as it is written: `00` and `2020-03-17` stay text.
  private static final class Texts extends Resolver {
    @Override
    protected void addImplicitResolvers() {}
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
    return String.valueOf(value(key));
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
    return (List<String>) value(key);
  }

  @SuppressWarnings("unchecked")
  Resource part(String key) {
    return new Resource((Map<String, Object>) value(key));
  }

  @SuppressWarnings("unchecked")
  List<Resource> parts(String key) {
    return ((List<Map<String, Object>>) value(key)).stream().map(Resource::new).toList();
  }

  private Object value(String key) {
    Object value = values.get(key);
    if (value == null) {
      throw new IllegalStateException("A word file of the demo lacks the key " + key);
    }
    return value;
  }
}
