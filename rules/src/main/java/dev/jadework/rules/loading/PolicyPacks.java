package dev.jadework.rules.loading;

import dev.jadework.rules.fact.FactSchema;
import dev.jadework.rules.pack.PolicyPack;
import dev.jadework.rules.pack.PolicyPackException;
import dev.jadework.rules.yaml.Place;
import dev.jadework.rules.yaml.Problems;
import dev.jadework.rules.yaml.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The policy packs of a directory. The facts and the national pack are read once for all packs
/// that are loaded; who wants to see later changes of the files opens the directory again. For one
/// thread; the packs themselves are for many.
public final class PolicyPacks {
  private final Path root;
  private @Nullable FactSchema schema;
  private @Nullable PackReading national;

  /// @param head empty if there is no readable `pack.yaml`
  /// @param content as far as it can be read, with that of the pack it extends
  private record PackReading(Optional<PackHead> head, PackContent content, Problems problems) {}

  private PolicyPacks(Path root) {
    this.root = root;
  }

  /// @param root directory that holds the packs (`policies`)
  public static PolicyPacks in(Path root) {
    return new PolicyPacks(root);
  }

  /// Loads and checks one pack.
  ///
  /// @param root directory that holds the packs (`policies`)
  /// @param id name of the pack's directory, `cn-45`
  /// @throws PolicyPackException with all problems at once
  public static PolicyPack load(Path root, String id) {
    return in(root).load(id);
  }

  /// Loads and checks one pack.
  ///
  /// @param id name of the pack's directory, `cn-45`
  /// @throws PolicyPackException with all problems at once
  public PolicyPack load(String id) {
    return load(List.of(id)).getFirst();
  }

  /// Loads and checks packs.
  ///
  /// @throws PolicyPackException with all problems of all of them at once
  public List<PolicyPack> load(List<String> ids) {
    Problems problems = new Problems();
    List<PackReading> readings = new ArrayList<>();
    for (String id : ids) {
      if (id.matches("[a-z0-9-]+") && Files.isDirectory(root.resolve(id))) {
        readings.add(id.equals(PolicyPack.BASE) ? national() : read(id));
      } else {
        problems.add(
            new Place(root.toString(), 1, 1),
            "no policy pack \"%s\" here; there are: %s"
                .formatted(id, Files.isDirectory(root) ? ids(root) : "none"));
      }
    }
    readings.forEach(reading -> problems.addAll(reading.problems()));
    if (!problems.isEmpty()) {
      throw new PolicyPackException(problems.all());
    }
    return readings.stream().map(this::pack).toList();
  }

  private PolicyPack pack(PackReading reading) {
    PackHead head = reading.head().orElseThrow();
    List<String> folders =
        head.extending() ? List.of(head.id(), PolicyPack.BASE) : List.of(head.id());
    Stream<Path> files =
        folders.stream().flatMap(folder -> PackFiles.of(root.resolve(folder)).stream());
    String version =
        PackFiles.digest(root, Stream.concat(Stream.of(schema(root)), files).distinct().toList());
    return reading.content().pack(head, version, Objects.requireNonNull(schema));
  }

  private PackReading national() {
    if (national == null) {
      national = read(PolicyPack.BASE);
    }
    return national;
  }

  /// Reads the files of one pack beside the national one, if it extends that.
  private PackReading read(String id) {
    Problems problems = new Problems();
    Path file = root.resolve(id).resolve("pack.yaml");
    Optional<PackHead> head =
        YamlReader.read(file, file.toString(), problems)
            .map(yaml -> PackHead.read(yaml, id, problems));
    Optional<FactSchema> facts = schema(problems);
    PackContent below = PackContent.nothing();
    if (!id.equals(PolicyPack.BASE) && head.filter(PackHead::extending).isPresent()) {
      problems.addAll(national().problems());
      below = national().content();
    }
    PackContent content = PackContent.nothing();
    if (head.isPresent() && facts.isPresent()) {
      content = new PackLoader(root.resolve(id), head.get(), facts.get(), below, problems).load();
    }
    return new PackReading(head, content, problems);
  }

  private Optional<FactSchema> schema(Problems problems) {
    if (schema == null) {
      Path file = schema(root);
      Problems found = new Problems();
      schema = FactSchema.read(file, file.toString(), found).orElse(null);
      problems.addAll(found);
    }
    return Optional.ofNullable(schema);
  }

  /// The fact schema that all packs share, for reading project files before a pack is chosen.
  public static Path schema(Path root) {
    return root.resolve(PolicyPack.BASE).resolve("facts.yaml");
  }

  /// Ids of the regional packs in a directory, sorted.
  public static List<String> ids(Path root) {
    try (Stream<Path> children = Files.list(root)) {
      return children
          .filter(child -> Files.isRegularFile(child.resolve("pack.yaml")))
          .map(child -> String.valueOf(child.getFileName()))
          .filter(id -> !id.equals(PolicyPack.BASE))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Id of the pack that binds projects of a region: `450100` belongs to `cn-45`.
  public static Optional<String> forRegion(Path root, String region) {
    return ids(root).stream()
        .filter(id -> id.matches("cn-[0-9]{2}") && region.startsWith(id.substring(3)))
        .findFirst();
  }
}
