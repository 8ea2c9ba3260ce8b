package dev.jadework.rules.yaml;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/// Reads a YAML file to values with places. Nothing in the file is ever made into a Java object:
/// tags other than the plain ones, aliases, deep nesting and big files are refused.
public final class YamlReader {
  /// Far above any honest project or policy file (the largest has about 60 kB), far below what
  /// hurts.
  private static final int MAX_BYTES = 2_000_000;

  private static final int MAX_DEPTH = 40;
  private static final Set<Tag> PLAIN =
      Set.of(
          Tag.STR,
          Tag.INT,
          Tag.FLOAT,
          Tag.BOOL,
          Tag.NULL,
          Tag.TIMESTAMP,
          Tag.MAP,
          Tag.SEQ,
          Tag.MERGE);

  private final String name;
  private final Problems problems;

  private final List<String> lines;

  private YamlReader(String name, String text, Problems problems) {
    this.name = name;
    this.lines = text.lines().toList();
    this.problems = problems;
  }

  /// Reads a file.
  ///
  /// @param name how messages call the file
  /// @return the root, or empty when there are problems
  public static Optional<Yaml> read(Path file, String name, Problems problems) {
    Place start = new Place(name, 1, 1);
    try {
      if (!Files.isRegularFile(file)) {
        problems.add(start, Files.exists(file) ? "not a file" : "no such file");
        return Optional.empty();
      }
      byte[] bytes;
      try (var in = Files.newInputStream(file)) {
        bytes = in.readNBytes(MAX_BYTES + 1);
      }
      if (bytes.length > MAX_BYTES) {
        problems.add(
            start,
            "the file has more than %,d bytes, which is more than is read; split it or shorten it"
                .formatted(MAX_BYTES));
        return Optional.empty();
      }
      return parse(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString(),
          name,
          problems);
    } catch (CharacterCodingException e) {
      problems.add(start, "the file is not UTF-8 text; save it as UTF-8");
    } catch (NoSuchFileException e) {
      problems.add(start, "no such file");
    } catch (IOException e) {
      problems.add(start, "cannot be read: " + e);
    }
    return Optional.empty();
  }

  /// Reads a text.
  public static Optional<Yaml> parse(String text, String name, Problems problems) {
    String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return new YamlReader(name, body, problems).parse(body);
  }

  private Optional<Yaml> parse(String text) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(MAX_BYTES);
    options.setNestingDepthLimit(MAX_DEPTH);
    options.setMaxAliasesForCollections(0);
    options.setAllowRecursiveKeys(false);
    options.setProcessComments(false);
    org.yaml.snakeyaml.Yaml yaml = new org.yaml.snakeyaml.Yaml(options);
    int before = problems.all().size();
    try {
      for (Event event : yaml.parse(new java.io.StringReader(text))) {
        if (event instanceof AliasEvent alias) {
          problems.add(
              place(alias.getStartMark()),
              "alias *" + alias.getAnchor() + " is not allowed; write the value out");
          return Optional.empty();
        }
      }
      Node root = yaml.compose(new java.io.StringReader(text));
      if (root == null) {
        problems.add(new Place(name, 1, 1), "the file is empty");
        return Optional.empty();
      }
      Yaml read = convert(root);
      return problems.all().size() == before ? Optional.of(read) : Optional.empty();
    } catch (MarkedYAMLException e) {
      problems.add(
          e.getProblemMark() == null ? new Place(name, 1, 1) : place(e.getProblemMark()),
          "not YAML: " + (e.getProblem() == null ? e.getMessage() : e.getProblem()));
    } catch (YAMLException e) {
      problems.add(new Place(name, 1, 1), "not YAML: " + firstLine(e));
    }
    return Optional.empty();
  }

  private Yaml convert(Node node) {
    Place place = place(node.getStartMark());
    if (!PLAIN.contains(node.getTag())) {
      problems.add(
          place,
          "tag %s is not allowed; write plain text, numbers, lists and mappings"
              .formatted(node.getTag().getValue()));
    }
    return switch (node) {
      case ScalarNode scalar ->
          new Yaml.Scalar(
              place,
              scalar.getValue(),
              scalar.getScalarStyle() != ScalarStyle.PLAIN,
              content(place, scalar));
      case SequenceNode sequence -> {
        List<Yaml> items = new ArrayList<>();
        sequence.getValue().forEach(item -> items.add(convert(item)));
        yield new Yaml.Sequence(place, items);
      }
      case MappingNode mapping -> mapping(place, mapping);
      default -> throw new YAMLException("unexpected node " + node.getNodeId());
    };
  }

  private Yaml mapping(Place place, MappingNode mapping) {
    SequencedMap<String, Yaml.Entry> entries = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      Place keyPlace = place(tuple.getKeyNode().getStartMark());
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        problems.add(keyPlace, "a key must be a word");
        continue;
      }
      Yaml.Entry first = entries.get(key.getValue());
      if (first != null) {
        problems.add(
            keyPlace,
            "key \"%s\" stands here a second time (first on line %d); keep one of them"
                .formatted(key.getValue(), first.key().line()));
        continue;
      }
      entries.put(key.getValue(), new Yaml.Entry(keyPlace, convert(tuple.getValueNode())));
    }
    return new Yaml.Mapping(place, entries);
  }

  private Place content(Place place, ScalarNode scalar) {
    return switch (scalar.getScalarStyle()) {
      case PLAIN -> place;
      case SINGLE_QUOTED, DOUBLE_QUOTED ->
          new Place(place.file(), place.line(), place.column() + 1);
      default -> {
        String first = place.line() < lines.size() ? lines.get(place.line()) : "";
        int indent = first.length() - first.stripLeading().length();
        yield new Place(place.file(), place.line() + 1, indent + 1);
      }
    };
  }

  private Place place(org.yaml.snakeyaml.error.Mark mark) {
    return new Place(name, mark.getLine() + 1, mark.getColumn() + 1);
  }

  private static String firstLine(Exception e) {
    String message = String.valueOf(e.getMessage());
    return message.lines().findFirst().orElse(message);
  }
}
