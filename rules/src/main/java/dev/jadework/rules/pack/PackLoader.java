package dev.jadework.rules.pack;

import dev.jadework.rules.expression.Expressions;
import dev.jadework.rules.expression.ParameterType;
import dev.jadework.rules.fact.FactSchema;
import dev.jadework.rules.text.Labels;
import dev.jadework.rules.yaml.Fields;
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
import java.util.stream.Stream;

/// Reads the files of one pack in order: facts, documents with their rules, parameters, examples;
/// then checks what only the whole can show.
final class PackLoader {
  private final Path root;
  private final Path directory;
  private final String id;
  private final Problems problems;

  PackLoader(Path root, String id, Problems problems) {
    this.root = root;
    this.directory = root.resolve(id);
    this.id = id;
    this.problems = problems;
  }

  Optional<PolicyPack> load() {
    if (!id.matches("[a-z0-9-]+") || !Files.isDirectory(directory)) {
      problems.add(
          new dev.jadework.rules.yaml.Place(root.toString(), 1, 1),
          "no policy pack \"%s\" here; there are: %s"
              .formatted(id, Files.isDirectory(root) ? PolicyPacks.ids(root) : "none"));
      return Optional.empty();
    }
    Path head = directory.resolve("pack.yaml");
    Optional<Yaml> headYaml = read(head);
    Path factFile = PolicyPacks.schema(root);
    Optional<FactSchema> schema = FactSchema.read(factFile, name(factFile), problems);
    if (headYaml.isEmpty() || schema.isEmpty()) {
      return Optional.empty();
    }
    Fields fields = Fields.of(headYaml.get(), problems);
    Labels name = fields.labels("name");
    String region = fields.text("region");
    Labels regionName = fields.labels("region_name");
    fields.finish();

    DocumentReader documentReader = new DocumentReader(problems);
    List<PolicyDocument> documents = new ArrayList<>();
    for (Path file : PackFiles.in(directory.resolve("documents"))) {
      read(file).map(documentReader::read).ifPresent(documents::add);
    }
    ParameterReader parameterReader =
        new ParameterReader(schema.get(), documentReader.clauseIds(), problems);
    List<Parameter> parameters = new ArrayList<>();
    for (Path file : PackFiles.in(directory.resolve("parameters"))) {
      read(file).map(parameterReader::read).ifPresent(parameters::addAll);
    }
    Map<String, ParameterType> types = new LinkedHashMap<>();
    parameters.forEach(parameter -> types.put(parameter.id(), parameter.type()));

    List<Rule> rules = documentReader.rules();
    Map<String, RuleConditions> conditions =
        documentReader.compile(new Expressions(schema.get(), types), parameters, documents);

    ExampleReader exampleReader = new ExampleReader(schema.get(), rules, problems);
    List<Example> examples = new ArrayList<>();
    for (Path file : PackFiles.in(directory.resolve("examples"))) {
      read(file).map(exampleReader::read).ifPresent(examples::addAll);
    }
    documentReader.checkExamples(examples);
    if (!problems.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new PolicyPack(
            id,
            name,
            PackFiles.digest(root, files(factFile, head)),
            region,
            regionName,
            schema.get(),
            documents,
            rules,
            conditions,
            parameters,
            examples));
  }

  private List<Path> files(Path factFile, Path head) {
    return Stream.concat(
            Stream.of(factFile, head),
            Stream.of("documents", "parameters", "examples")
                .flatMap(part -> PackFiles.in(directory.resolve(part)).stream()))
        .toList();
  }

  private Optional<Yaml> read(Path file) {
    return YamlReader.read(file, name(file), problems);
  }

  private String name(Path file) {
    return file.toString();
  }
}
