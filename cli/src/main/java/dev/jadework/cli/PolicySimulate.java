package dev.jadework.cli;

import dev.jadework.rules.pack.PolicyPack;
import dev.jadework.rules.pack.PolicyPackException;
import dev.jadework.rules.simulation.Draft;
import dev.jadework.rules.simulation.Grouping;
import dev.jadework.rules.simulation.ReviewCosts;
import dev.jadework.rules.simulation.Simulation;
import dev.jadework.rules.simulation.Simulator;
import dev.jadework.rules.simulation.Subject;
import dev.jadework.rules.text.Labels;
import dev.jadework.rules.time.Effect;
import dev.jadework.rules.yaml.Problems;
import dev.jadework.rules.yaml.Yaml;
import dev.jadework.rules.yaml.YamlReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// 模拟. What a draft of a pack would do to projects: who is newly bound or freed, and how many
/// reviews that makes. Nothing is written.
@Command(
    name = "simulate",
    mixinStandardHelpOptions = true,
    description = "Tries a draft of a pack on projects; writes nothing.",
    footer = {
      "",
      "The draft is described in docs/simulation.md. PROJECTS is a file or a directory of them.",
      "Totals are grouped by region, kind of unit and industry category, or by the facts of --by.",
      "Costs are your assumption; without one for every duty that is bound none is computed.",
      "Exit codes: 0 done, 2 the draft, a file or an option is wrong"
    })
final class PolicySimulate implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "DRAFT.yaml", description = "The draft.")
  Path file = Path.of("");

  @Parameters(index = "1", paramLabel = "PROJECTS", description = "File or directory.")
  Path projects = Path.of("");

  @Option(
      names = "--pack",
      paramLabel = "ID",
      description = "The pack that the draft edits. Default: the one that it names.")
  @Nullable String pack;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "Day on which pack and draft are read. Default: today.")
  @Nullable LocalDate asOf;

  @Option(
      names = "--by",
      paramLabel = "FACT",
      description = "Groups by this fact, project.undertaking.name. May be repeated.")
  List<String> by = new ArrayList<>();

  @Option(
      names = "--review-cost",
      paramLabel = "DUTY=FIGURE",
      description = "What one review is assumed to cost, IP_RISK_ASSESSMENT=16. May be repeated.")
  Map<String, BigDecimal> costs = new LinkedHashMap<>();

  @Option(
      names = "--cost-unit",
      paramLabel = "TEXT",
      description = "Unit of these figures. Default: ${DEFAULT-VALUE}.")
  String unit = "元";

  @Option(names = "--totals", description = "Leaves out the list of findings that change.")
  boolean totals;

  @Option(names = "--json", description = "Prints JSON.")
  boolean json;

  @Mixin LanguageOption language = new LanguageOption();

  @Mixin PolicyOption policies = new PolicyOption();

  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    language.locale();
    PolicyPack loaded = policies.load(pack == null ? named() : pack);
    Draft draft = draft(loaded);
    List<Grouping> groupings =
        by.isEmpty() ? Grouping.USUAL : by.stream().map(Grouping::new).toList();
    Simulator simulator = simulator(draft, groupings);
    List<Subject> register = SubjectFiles.read(projects, loaded.schema());
    List<Effect> effects = new ArrayList<>();
    Simulation result =
        simulator.run(
            register.stream(),
            effect -> {
              if (!totals) {
                effects.add(effect);
              }
            });
    SimulationAnswer answer = new SimulationAnswer(result, language);
    EffectsAnswer touched = new EffectsAnswer(effects, language);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      Map<String, Object> told = answer.json();
      told.put("effects", totals ? null : touched.json());
      Json.print(out, told);
    } else {
      answer.print(out);
      touched.print(out);
    }
    return 0;
  }

  /// The pack that the draft names; what else may be wrong with the file is told when it is read.
  private String named() {
    return YamlReader.read(file, file.toString(), new Problems())
        .flatMap(root -> root instanceof Yaml.Mapping draft ? draft.get("pack") : Optional.empty())
        .map(named -> named instanceof Yaml.Scalar scalar ? scalar.text() : "")
        .filter(id -> !id.isBlank())
        .orElseThrow(
            () ->
                CommandFailure.usage(
                    "jadework: %s names no pack; write \"pack: cn-45\" into it, or give --pack"
                        .formatted(file)));
  }

  private Draft draft(PolicyPack loaded) {
    try {
      return Draft.read(file, loaded);
    } catch (PolicyPackException e) {
      throw CommandFailure.usage(
          "jadework: the draft is not understood:\n  " + String.join("\n  ", e.problems()));
    }
  }

  private Simulator simulator(Draft draft, List<Grouping> groupings) {
    ReviewCosts assumed =
        costs.isEmpty() ? ReviewCosts.NONE : new ReviewCosts(new Labels(unit, unit), costs);
    try {
      return new Simulator(draft, asOf == null ? DayOption.today() : asOf, groupings, assumed);
    } catch (IllegalArgumentException e) {
      throw CommandFailure.usage("jadework: " + e.getMessage());
    }
  }
}
