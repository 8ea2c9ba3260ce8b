package dev.jadework.rules.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/// Makes the values of one text from the events of the parser, which are read once.
final class YamlTree {
  private static final int MAX_DEPTH = 40;
  private static final Set<String> PLAIN =
      Stream.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.TIMESTAMP, Tag.MAP, Tag.SEQ)
          .map(Tag::getValue)
          .collect(Collectors.toSet());

  private final String name;
  private final List<String> lines;
  private final Problems problems;
  private final ParserImpl parser;

  /// @param name how messages call the file
  YamlTree(String name, String text, LoaderOptions options, Problems problems) {
    this.name = name;
    this.lines = text.lines().toList();
    this.problems = problems;
    this.parser = new ParserImpl(new StreamReader(text), options);
  }

  /// The root; empty if there is none.
  ///
  /// @throws YAMLException if the text is no YAML
  Optional<Yaml> read() {
    parser.getEvent();
    if (parser.checkEvent(Event.ID.StreamEnd)) {
      problems.add(new Place(name, 1, 1), "the file is empty");
      return Optional.empty();
    }
    parser.getEvent();
    Yaml root = value(parser.getEvent(), 0);
    parser.getEvent();
    if (!parser.checkEvent(Event.ID.StreamEnd)) {
      problems.add(
          place(parser.peekEvent().getStartMark()),
          "a second document begins here; a file holds one, write the other into a file of its own");
    }
    return Optional.of(root);
  }

  /// @param depth how many lists and mappings are around the value
  private Yaml value(Event event, int depth) {
    Place place = place(event.getStartMark());
    if (depth > MAX_DEPTH && event instanceof CollectionStartEvent) {
      problems.add(place, "lies within more than %d others; write it flatter".formatted(MAX_DEPTH));
      return skipped(place);
    }
    return switch (event) {
      case ScalarEvent scalar -> {
        checkTag(place, scalar.getTag());
        yield new Yaml.Scalar(place, scalar.getValue(), !scalar.isPlain(), content(place, scalar));
      }
      case SequenceStartEvent sequence -> {
        checkTag(place, sequence.getTag());
        List<Yaml> items = new ArrayList<>();
        while (!parser.checkEvent(Event.ID.SequenceEnd)) {
          items.add(value(parser.getEvent(), depth + 1));
        }
        parser.getEvent();
        yield new Yaml.Sequence(place, items);
      }
      case MappingStartEvent mapping -> {
        checkTag(place, mapping.getTag());
        yield mapping(place, depth);
      }
      case AliasEvent alias -> {
        problems.add(place, "alias *" + alias.getAnchor() + " is not allowed; write the value out");
        yield nothing(place);
      }
      default -> throw new YAMLException("unexpected " + event);
    };
  }

  private Yaml mapping(Place place, int depth) {
    SequencedMap<String, Yaml.Entry> entries = new LinkedHashMap<>();
    while (!parser.checkEvent(Event.ID.MappingEnd)) {
      Event event = parser.getEvent();
      Place keyPlace = place(event.getStartMark());
      Yaml key = value(event, depth + 1);
      Yaml value = value(parser.getEvent(), depth + 1);
      if (!(key instanceof Yaml.Scalar word)) {
        problems.add(keyPlace, "a key must be a word");
        continue;
      }
      Yaml.Entry first = entries.putIfAbsent(word.text(), new Yaml.Entry(keyPlace, value));
      if (first != null) {
        problems.add(
            keyPlace,
            "key \"%s\" stands here a second time (first on line %d); keep one of them"
                .formatted(word.text(), first.key().line()));
      }
    }
    parser.getEvent();
    return new Yaml.Mapping(place, entries);
  }

  /// Reads to the end of a list or mapping without keeping it.
  private Yaml skipped(Place place) {
    for (int open = 1; open > 0; ) {
      switch (parser.getEvent()) {
        case CollectionStartEvent _ -> open++;
        case CollectionEndEvent _ -> open--;
        default -> {}
      }
    }
    return nothing(place);
  }

  private static Yaml nothing(Place place) {
    return new Yaml.Scalar(place, "", false, place);
  }

  private void checkTag(Place place, @Nullable String tag) {
    if (tag != null && !tag.equals("!") && !PLAIN.contains(tag)) {
      problems.add(
          place,
          "tag %s is not allowed; write plain text, numbers, lists and mappings".formatted(tag));
    }
  }

  private Place content(Place place, ScalarEvent scalar) {
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

  private Place place(Mark mark) {
    return new Place(name, mark.getLine() + 1, mark.getColumn() + 1);
  }
}
