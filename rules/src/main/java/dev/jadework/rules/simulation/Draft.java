package dev.jadework.rules.simulation;

import dev.jadework.rules.pack.PolicyPack;
import dev.jadework.rules.pack.PolicyPackException;
import dev.jadework.rules.pack.Rule;
import dev.jadework.rules.text.Labels;
import dev.jadework.rules.yaml.Problems;
import dev.jadework.rules.yaml.Yaml;
import dev.jadework.rules.yaml.YamlReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// 草案. A pack with edits, written beside it and never into it: other values from a day, other
/// conditions of rules, rules that end or begin. The file is described in docs/simulation.md.
///
/// @param base the pack as it is
/// @param name what the draft is called
/// @param edited the pack with other values and conditions
/// @param spans when rules apply that end or begin, by their ids
/// @param affected ids of the rules that can come to something else, in the order of the pack
public record Draft(
    PolicyPack base,
    Labels name,
    PolicyPack edited,
    Map<String, Span> spans,
    List<String> affected) {
  private static final Span ALWAYS = new Span(null, null);

  public Draft {
    spans = Map.copyOf(spans);
    affected = List.copyOf(affected);
  }

  /// 适用期. The days on which a rule of the draft applies, besides those of its documents.
  ///
  /// @param from first day, null without one
  /// @param until last day, null without one
  public record Span(@Nullable LocalDate from, @Nullable LocalDate until) {
    boolean holdsOn(LocalDate day) {
      return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }
  }

  /// Reads a draft of a pack from a file.
  ///
  /// @throws PolicyPackException with all problems at once
  public static Draft read(Path file, PolicyPack base) {
    Problems problems = new Problems();
    return finish(
        YamlReader.read(file, file.toString(), problems)
            .map(root -> new DraftReader(base, problems).read(root)),
        problems);
  }

  /// Reads a draft of a pack from a text.
  ///
  /// @param name how messages call the text
  /// @throws PolicyPackException with all problems at once
  public static Draft parse(String text, String name, PolicyPack base) {
    Problems problems = new Problems();
    return finish(
        YamlReader.parse(text, name, problems)
            .map(root -> new DraftReader(base, problems).read(root)),
        problems);
  }

  /// Reads a draft that is part of a larger text, such as a request.
  ///
  /// @param problems gets all that is wrong with it
  /// @return empty if something is wrong
  public static Optional<Draft> of(Yaml written, PolicyPack base, Problems problems) {
    Draft draft = new DraftReader(base, problems).read(written);
    return problems.isEmpty() ? Optional.of(draft) : Optional.empty();
  }

  private static Draft finish(Optional<Draft> draft, Problems problems) {
    if (!problems.isEmpty() || draft.isEmpty()) {
      throw new PolicyPackException(problems.all());
    }
    return draft.get();
  }

  /// The pack that the draft makes, as it is on a day: to be compared, evaluated and explained like
  /// any other. Rules that do not apply on the day are left out.
  public PolicyPack on(LocalDate day) {
    List<Rule> rules =
        edited.rules().stream()
            .filter(rule -> spans.getOrDefault(rule.id(), ALWAYS).holdsOn(day))
            .toList();
    return edited.with(edited.version(), rules, edited.conditions(), edited.parameters());
  }

  /// A pack without the rules that the draft cannot change.
  public PolicyPack narrowed(PolicyPack pack) {
    Set<String> ids = Set.copyOf(affected);
    List<Rule> rules = pack.rules().stream().filter(rule -> ids.contains(rule.id())).toList();
    return pack.with(pack.version(), rules, pack.conditions(), pack.parameters());
  }
}
