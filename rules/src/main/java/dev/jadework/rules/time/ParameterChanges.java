package dev.jadework.rules.time;

import dev.jadework.rules.evaluation.Phrases;
import dev.jadework.rules.pack.Parameter;
import dev.jadework.rules.text.Labels;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Parameters whose value is not the same, with both values and their sources.
final class ParameterChanges {
  private final Changes changes;

  ParameterChanges(Changes changes) {
    this.changes = changes;
  }

  void find() {
    changes.match(
        changes.before().pack().parameters(),
        changes.after().pack().parameters(),
        Parameter::id,
        this::both,
        this::one);
  }

  private void one(Change.Kind kind, Parameter parameter) {
    boolean added = kind == Change.Kind.ADDED;
    Optional<Parameter.Value> value =
        (added ? changes.after() : changes.before()).moment().value(parameter);
    Labels words = words(parameter, value);
    changes.add(
        new Change(
            Change.Of.PARAMETER,
            kind,
            parameter.id(),
            parameter.label(),
            List.of(
                new Difference(
                    new Labels("取值", "value"),
                    added ? Changes.NOTHING : words,
                    added ? words : Changes.NOTHING)),
            value.map(Parameter.Value::clause).stream().toList()));
  }

  private void both(Parameter old, Parameter now) {
    Optional<Parameter.Value> was = changes.before().moment().value(old);
    Optional<Parameter.Value> is = changes.after().moment().value(now);
    if (was.map(Parameter.Value::value).equals(is.map(Parameter.Value::value))
        && was.map(Parameter.Value::clause).equals(is.map(Parameter.Value::clause))) {
      return;
    }
    changes.add(
        new Change(
            Change.Of.PARAMETER,
            Change.Kind.CHANGED,
            now.id(),
            now.label(),
            List.of(new Difference(new Labels("取值", "value"), words(old, was), words(now, is))),
            Stream.concat(was.stream(), is.stream())
                .map(Parameter.Value::clause)
                .distinct()
                .toList()));
  }

  private static Labels words(Parameter parameter, Optional<Parameter.Value> value) {
    return value
        .map(
            found -> {
              Labels words = Phrases.value(parameter, found.value());
              return new Labels(
                  "%s（%s，自 %s 起）".formatted(words.zh(), found.clause(), found.from()),
                  "%s (%s, from %s)".formatted(words.en(), found.clause(), found.from()));
            })
        .orElse(new Labels("（当日无取值）", "(no value on the day)"));
  }
}
