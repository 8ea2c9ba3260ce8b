package dev.jadework.rules.loading;

import dev.jadework.rules.expression.Expressions;
import dev.jadework.rules.expression.ParameterType;
import dev.jadework.rules.fact.FactSchema;
import dev.jadework.rules.pack.Definition;
import dev.jadework.rules.pack.Example;
import dev.jadework.rules.pack.Parameter;
import dev.jadework.rules.pack.PolicyDocument;
import dev.jadework.rules.pack.PolicyPack;
import dev.jadework.rules.pack.RuleConditions;
import dev.jadework.rules.yaml.Place;
import dev.jadework.rules.yaml.Problems;
import dev.jadework.rules.yaml.Yaml;
import dev.jadework.rules.yaml.YamlReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/// Reads the files of one pack and of the pack it extends in order: facts, what clauses name,
/// documents with their rules, parameters, examples; then checks what only the whole can show.
final class PackLoader {
  private final Path root;
  private final String id;
  private final Problems problems;
  private final Names names;

  PackLoader(Path root, String id, Problems problems) {
    this.root = root;
    this.id = id;
    this.problems = problems;
    this.names = Names.of(problems);
  }

  Optional<PolicyPack> load() {
    if (!id.matches("[a-z0-9-]+") || !Files.isDirectory(root.resolve(id))) {
      problems.add(
          new Place(root.toString(), 1, 1),
          "no policy pack \"%s\" here; there are: %s"
              .formatted(id, Files.isDirectory(root) ? PolicyPacks.ids(root) : "none"));
      return Optional.empty();
    }
    Path factFile = PolicyPacks.schema(root);
    Optional<FactSchema> schema = FactSchema.read(factFile, factFile.toString(), problems);
    List<PackHead> heads = heads();
    if (heads.isEmpty() || schema.isEmpty()) {
      return Optional.empty();
    }
    CatalogueReader catalogue = new CatalogueReader(names, problems);
    for (PackHead head : heads) {
      checkFiles(root.resolve(head.id()));
      for (Path file : PackFiles.in(root.resolve(head.id()))) {
        CatalogueReader.part(file)
            .ifPresent(part -> read(file).ifPresent(yaml -> catalogue.read(part, yaml)));
      }
    }
    RuleReader rules = new RuleReader(schema.get(), names, problems);
    DefinitionReader definitionReader = new DefinitionReader(schema.get(), names, problems);
    DocumentReader reader =
        new DocumentReader(
            names, problems, new ClauseReader(names, problems, definitionReader, rules));
    List<PolicyDocument> documents =
        each(heads, "documents", (yaml, head) -> List.of(reader.read(yaml, head)));
    Map<String, PolicyDocument> founding = new LinkedHashMap<>();
    documents.forEach(
        document -> document.clauses().forEach(clause -> founding.put(clause.id(), document)));
    ParameterReader parameterReader = new ParameterReader(schema.get(), founding, names, problems);
    List<Parameter> parameters =
        each(heads, "parameters", (yaml, head) -> parameterReader.read(yaml, head.recorded()));
    names.check();
    Map<String, ParameterType> types = new LinkedHashMap<>();
    parameters.forEach(parameter -> types.put(parameter.id(), parameter.type()));
    ConditionCompiler compiler =
        new ConditionCompiler(
            new Expressions(schema.get(), types, definitionReader.ids()), parameters, problems);
    List<Definition> definitions = definitionReader.compile(compiler, founding);
    Map<String, RuleConditions> conditions =
        new RuleCompiler(compiler, founding).compile(rules.written());
    ExampleReader exampleReader = new ExampleReader(schema.get(), rules.rules(), names, problems);
    List<Example> examples = each(heads, "examples", (yaml, _) -> exampleReader.read(yaml));
    exampleReader.checkSides(rules.written(), examples);
    if (!problems.isEmpty()) {
      return Optional.empty();
    }
    PackHead head = heads.getFirst();
    return Optional.of(
        new PolicyPack(
            id,
            head.name(),
            PackFiles.digest(root, files(factFile, heads)),
            head.base(),
            head.region(),
            head.regionName(),
            head.recorded(),
            schema.get(),
            catalogue.catalogue(),
            documents,
            definitions,
            rules.rules(),
            conditions,
            parameters,
            examples));
  }

  /// The pack and the one it extends; none if one of them has no readable `pack.yaml`.
  private List<PackHead> heads() {
    Optional<PackHead> own = head(id);
    if (own.isEmpty() || own.get().base().isEmpty()) {
      return own.stream().toList();
    }
    Optional<PackHead> base = head(PolicyPack.BASE);
    return base.isEmpty() ? List.of() : List.of(own.get(), base.get());
  }

  private Optional<PackHead> head(String pack) {
    return read(root.resolve(pack).resolve("pack.yaml"))
        .map(yaml -> PackHead.read(yaml, pack, problems));
  }

  /// What the files of one folder say, those of the pack itself before those of its base.
  private <T> List<T> each(
      List<PackHead> heads, String folder, BiFunction<Yaml, PackHead, List<T>> reader) {
    List<T> all = new ArrayList<>();
    for (PackHead head : heads) {
      for (Path file : PackFiles.in(root.resolve(head.id()).resolve(folder))) {
        read(file).map(yaml -> reader.apply(yaml, head)).ifPresent(all::addAll);
      }
    }
    return all;
  }

  private void checkFiles(Path pack) {
    for (Path file : PackFiles.strange(pack)) {
      problems.add(
          new Place(file.toString(), 1, 1),
          "no part of a policy pack; there may be pack.yaml, departments.yaml, registers.yaml, capabilities.yaml, proofs.yaml and YAML files below documents, parameters and examples");
    }
  }

  private List<Path> files(Path factFile, List<PackHead> heads) {
    return Stream.concat(
            Stream.of(factFile),
            heads.stream().flatMap(head -> PackFiles.of(root.resolve(head.id())).stream()))
        .distinct()
        .toList();
  }

  private Optional<Yaml> read(Path file) {
    return YamlReader.read(file, file.toString(), problems);
  }
}
