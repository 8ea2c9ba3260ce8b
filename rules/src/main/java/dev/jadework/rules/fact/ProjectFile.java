package dev.jadework.rules.fact;

import dev.jadework.rules.yaml.Place;
import dev.jadework.rules.yaml.Problems;
import dev.jadework.rules.yaml.Yaml;
import dev.jadework.rules.yaml.YamlReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// 项目文件. One project in a YAML file: its facts below `project:`, and beside them the text of the
/// proposal and the technical features to be compared with patents. Schema: docs/project-file.md.
///
/// @param proposal text of the proposal, empty if the file gives none
/// @param features technical features, one sentence each
public record ProjectFile(Facts facts, String proposal, List<String> features) {
  private static final int MAX_PROPOSAL_BYTES = 5_000_000;
  private static final Set<String> BESIDE = Set.of("proposal", "proposal_file", "features");

  public ProjectFile {
    features = List.copyOf(features);
  }

  /// Reads a project file.
  ///
  /// @throws ProjectFileException with all problems at once
  public static ProjectFile read(Path file, FactSchema schema) {
    Problems problems = new Problems();
    String name = file.toString();
    Optional<ProjectFile> project =
        YamlReader.read(file, name, problems)
            .map(root -> read(root, file.toAbsolutePath().resolveSibling(""), schema, problems));
    if (!problems.isEmpty() || project.isEmpty()) {
      throw new ProjectFileException(problems.all());
    }
    return project.get();
  }

  private static ProjectFile read(Yaml root, Path directory, FactSchema schema, Problems problems) {
    FactReader reader = new FactReader(problems);
    if (!(root instanceof Yaml.Mapping mapping)) {
      problems.add(root.place(), "found " + root.kind() + "; begin the file with \"project:\"");
      return new ProjectFile(new Facts(java.util.Map.of()), "", List.of());
    }
    boolean wrapped = mapping.entries().containsKey("project");
    Yaml project = wrapped ? mapping.get("project").orElse(mapping) : mapping;
    Facts facts = reader.read(project, schema, wrapped ? Set.of() : BESIDE);
    if (wrapped) {
      mapping
          .entries()
          .forEach(
              (key, entry) -> {
                if (!key.equals("project") && !BESIDE.contains(key)) {
                  problems.add(
                      entry.key(),
                      "unknown key \"%s\" beside project; allowed: features, project, proposal, proposal_file; facts go below project"
                          .formatted(key));
                }
              });
    }
    return new ProjectFile(
        facts, proposal(mapping, directory, problems), features(mapping, problems));
  }

  private static List<String> features(Yaml.Mapping mapping, Problems problems) {
    List<String> features = new ArrayList<>();
    Yaml value = mapping.get("features").orElse(null);
    if (value instanceof Yaml.Sequence sequence) {
      for (Yaml item : sequence.items()) {
        if (item instanceof Yaml.Scalar scalar && !scalar.text().isBlank()) {
          features.add(scalar.text().strip());
        } else {
          problems.add(item.place(), "found " + item.kind() + "; each feature is one sentence");
        }
      }
    } else if (value != null) {
      problems.add(
          value.place(), "found " + value.kind() + " for features; write a list of sentences");
    }
    return features;
  }

  private static String proposal(Yaml.Mapping mapping, Path directory, Problems problems) {
    Yaml text = mapping.get("proposal").orElse(null);
    Yaml file = mapping.get("proposal_file").orElse(null);
    if (text != null && file != null) {
      problems.add(file.place(), "proposal_file stands beside proposal; keep one of them");
    }
    if (text instanceof Yaml.Scalar scalar) {
      return scalar.text().strip();
    }
    if (file instanceof Yaml.Scalar scalar) {
      return proposalFile(scalar, directory, problems);
    }
    Yaml wrong = text == null ? file : text;
    if (wrong != null) {
      problems.add(wrong.place(), "found " + wrong.kind() + "; a text is needed");
    }
    return "";
  }

  /// Only files beside or below the project file are read, so that a project file received from
  /// somebody else cannot make a report quote other files of this machine.
  private static String proposalFile(Yaml.Scalar name, Path directory, Problems problems) {
    Place place = name.place();
    try {
      Path path = directory.resolve(name.text()).normalize();
      if (!path.startsWith(directory.normalize())) {
        problems.add(
            place, name.kind() + " is not below the directory of this file; move it there");
      } else if (!Files.isRegularFile(path)) {
        problems.add(place, "no file " + name.kind() + " beside this file");
      } else if (!path.toRealPath().startsWith(directory.toRealPath())) {
        problems.add(place, name.kind() + " is a link to a file elsewhere; put the file here");
      } else if (Files.size(path) > MAX_PROPOSAL_BYTES) {
        problems.add(
            place,
            "%s has more than %,d bytes; give the text of the proposal only"
                .formatted(name.kind(), MAX_PROPOSAL_BYTES));
      } else {
        return StandardCharsets.UTF_8
            .newDecoder()
            .decode(ByteBuffer.wrap(Files.readAllBytes(path)))
            .toString()
            .strip();
      }
    } catch (CharacterCodingException e) {
      problems.add(place, name.kind() + " is not UTF-8 text; save it as UTF-8 text");
    } catch (InvalidPathException | IOException e) {
      problems.add(place, name.kind() + " cannot be read: " + e);
    }
    return "";
  }
}
