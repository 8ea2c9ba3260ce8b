package dev.jadework.rules.fact;

import dev.jadework.rules.text.Labels;
import dev.jadework.rules.yaml.Fields;
import dev.jadework.rules.yaml.Problems;
import dev.jadework.rules.yaml.Yaml;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/// Reads `facts.yaml`.
final class FactSchemaReader {
  private static final Labels NOTHING = new Labels("", "");
  private final Problems problems;

  FactSchemaReader(Problems problems) {
    this.problems = problems;
  }

  Optional<FactSchema> read(Yaml root) {
    Fields fields = Fields.of(root, problems);
    Fields below = fields.mapping("subjects");
    SequencedMap<String, Fact> subjects = new LinkedHashMap<>();
    for (String key : below.keys()) {
      subjects.put(key, subject(key, below.mapping(key)));
    }
    if (!subjects.containsKey(FactSchema.PROJECT)) {
      problems.add(below.place(), "no subject \"project\" here; add it");
    }
    below.finish();
    return fields.finish() ? Optional.of(new FactSchema(subjects)) : Optional.empty();
  }

  private Fact subject(String key, Fields fields) {
    Labels label = fields.labels("zh", "en");
    SequencedMap<String, Fact> children = children(fields, key);
    fields.finish();
    return new Fact(
        key,
        key,
        Fact.Type.OBJECT,
        label,
        NOTHING,
        Fact.Absence.UNKNOWN,
        new LinkedHashMap<>(),
        children,
        "",
        null,
        "",
        NOTHING);
  }

  private SequencedMap<String, Fact> children(Fields above, String path) {
    SequencedMap<String, Fact> facts = new LinkedHashMap<>();
    Fields fields = above.mapping("fields");
    for (String key : fields.keys()) {
      Fields one = fields.mapping(key);
      Fact fact = fact(key, path + "." + key, one);
      Fact before = facts.get(fact.standsIn());
      if (!fact.standsIn().isEmpty() && (before == null || before.type() != fact.type())) {
        problems.add(
            one.place("stands_in"),
            "\"%s\" is not a fact of type %s above %s; name one of the same type that stands before it"
                .formatted(fact.standsIn(), fact.type().name().toLowerCase(Locale.ROOT), key));
      }
      facts.put(key, fact);
    }
    fields.finish();
    return facts;
  }

  private Fact fact(String key, String path, Fields fields) {
    Fact.Type type = fields.choice("type", Fact.Type.class, Fact.Type.STRING);
    Labels label = fields.labels("zh", "en");
    SequencedMap<String, Labels> values = new LinkedHashMap<>();
    if (type == Fact.Type.ENUM) {
      Fields codes = fields.mapping("values");
      for (String code : codes.keys()) {
        values.put(code, codes.labels(code));
      }
      codes.finish();
    }
    String childPath = type == Fact.Type.LIST ? path + "[]" : path;
    boolean nests = type == Fact.Type.LIST || type == Fact.Type.OBJECT;
    Fact fact =
        new Fact(
            key,
            path,
            type,
            label,
            fields.has("unit") ? fields.labels("unit") : NOTHING,
            fields.choice("absence", Fact.Absence.class, Fact.Absence.UNKNOWN),
            values,
            nests ? children(fields, childPath) : new LinkedHashMap<>(),
            fields.text("named_by", ""),
            pattern(fields),
            fields.text("stands_in", ""),
            fields.has("from") ? fields.labels("from") : NOTHING);
    fields.finish();
    return fact;
  }

  private @Nullable Pattern pattern(Fields fields) {
    String text = fields.text("pattern", "");
    try {
      return text.isEmpty() ? null : Pattern.compile(text);
    } catch (PatternSyntaxException e) {
      problems.add(fields.place("pattern"), "not a regular expression: " + e.getDescription());
      return null;
    }
  }
}
