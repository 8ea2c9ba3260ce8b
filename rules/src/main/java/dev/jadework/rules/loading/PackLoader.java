package dev.jadework.rules.loading;

import static dev.jadework.rules.loading.PackContent.joined;

import dev.jadework.rules.expression.Expressions;
import dev.jadework.rules.fact.FactSchema;
import dev.jadework.rules.pack.Definition;
import dev.jadework.rules.pack.Example;
import dev.jadework.rules.pack.Parameter;
import dev.jadework.rules.pack.PolicyDocument;
import dev.jadework.rules.pack.Rule;
import dev.jadework.rules.pack.RuleConditions;
import dev.jadework.rules.yaml.Place;
import dev.jadework.rules.yaml.Problems;
import dev.jadework.rules.yaml.Yaml;
import dev.jadework.rules.yaml.YamlReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// Reads the files of one pack in order: what clauses name, documents with their rules, parameters,
/// examples; then checks what only the whole can show, beside the pack that it extends.
final class PackLoader {
  private final Path folder;
  private final PackHead head;
  private final FactSchema schema;
  private final PackContent below;
  private final Problems problems;
  private final Names names;
  private final Map<Path, Yaml> files = new ConcurrentHashMap<>();

  /// @param below what the pack holds that it extends
  PackLoader(Path folder, PackHead head, FactSchema schema, PackContent below, Problems problems) {
    this.folder = folder;
    this.head = head;
    this.schema = schema;
    this.below = below;
    this.problems = problems;
    this.names = below.names().above(problems);
  }

  /// What the files of the pack itself hold, together with what lies below.
  PackContent load() {
    checkFiles();
    readFiles();
    CatalogueReader catalogue = new CatalogueReader(names, problems);
    for (Path file : PackFiles.in(folder)) {
      CatalogueReader.part(file)
          .ifPresent(
              part -> Optional.ofNullable(files.get(file)).ifPresent(y -> catalogue.read(part, y)));
    }
    RuleReader rules = new RuleReader(schema, names, problems);
    DefinitionReader definitions = new DefinitionReader(schema, names, problems);
    DocumentReader reader =
        new DocumentReader(names, problems, new ClauseReader(names, problems, definitions, rules));
    List<PolicyDocument> documents = each("documents", yaml -> List.of(reader.read(yaml, head)));
    Map<String, PolicyDocument> founding =
        PackContent.founding(joined(documents, below.documents()));
    ParameterReader parameterReader = new ParameterReader(schema, founding, names, problems);
    List<Parameter> parameters =
        each("parameters", yaml -> parameterReader.read(yaml, head.recorded()));
    names.check();
    List<Parameter> allParameters = joined(parameters, below.parameters());
    names.readings().check(allParameters);
    Set<String> definitionIds = new LinkedHashSet<>(definitions.ids());
    definitionIds.addAll(below.definitionIds());
    ConditionCompiler compiler =
        new ConditionCompiler(
            new Expressions(schema, PackContent.types(allParameters), definitionIds),
            allParameters,
            problems);
    List<Definition> ordered = definitions.compile(compiler, founding, below.definitions());
    Map<String, RuleConditions> conditions =
        new RuleCompiler(compiler, founding).compile(rules.written());
    List<Rule> allRules = joined(rules.rules(), below.rules());
    ExampleReader exampleReader = new ExampleReader(schema, allRules, names, problems);
    List<Example> examples = each("examples", exampleReader::read);
    exampleReader.checkSides(rules.written(), examples);
    return new PackContent(
            names,
            catalogue.catalogue(),
            documents,
            parameters,
            ordered,
            rules.rules(),
            conditions,
            examples)
        .over(below);
  }

  /// What the files of one folder say.
  private <T> List<T> each(String part, Function<Yaml, List<T>> reader) {
    List<T> all = new ArrayList<>();
    for (Path file : PackFiles.in(folder.resolve(part))) {
      Optional.ofNullable(files.get(file)).map(reader).ifPresent(all::addAll);
    }
    return all;
  }

  private void checkFiles() {
    for (Path file : PackFiles.strange(folder)) {
      problems.add(
          new Place(file.toString(), 1, 1),
          "no part of a policy pack; there may be pack.yaml, departments.yaml, registers.yaml, capabilities.yaml, proofs.yaml and YAML files below documents, parameters and examples");
    }
  }

  /// Several at a time; what is wrong with a file is told once, here.
  private void readFiles() {
    PackFiles.of(folder).parallelStream()
        .filter(PackFiles::isContent)
        .forEach(
            file ->
                YamlReader.read(file, file.toString(), problems)
                    .ifPresent(yaml -> files.put(file, yaml)));
  }
}
