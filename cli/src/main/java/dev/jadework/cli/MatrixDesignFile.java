package dev.jadework.cli;

import dev.jadework.patents.analysis.matrix.MatrixDesign;
import dev.jadework.patents.analysis.matrix.MatrixDesign.Line;
import dev.jadework.patents.query.Query;
import dev.jadework.patents.query.QueryParser;
import dev.jadework.patents.query.QuerySyntaxException;
import dev.jadework.rules.yaml.Fields;
import dev.jadework.rules.yaml.Place;
import dev.jadework.rules.yaml.Problems;
import dev.jadework.rules.yaml.Yaml;
import dev.jadework.rules.yaml.YamlReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// 矩阵设计文件. Reads the rows and columns of a technology–effect matrix from YAML.
final class MatrixDesignFile {
  private final Problems problems = new Problems();

  private MatrixDesignFile() {}

  /// @throws CommandFailure listing everything that is wrong with the file, with line and column
  /// @throws IllegalArgumentException if there are more cells than a matrix may have
  static MatrixDesign read(Path file) {
    MatrixDesignFile reading = new MatrixDesignFile();
    Optional<MatrixDesign> design =
        YamlReader.read(file, file.toString(), reading.problems).flatMap(reading::design);
    if (design.isEmpty() || !reading.problems.isEmpty()) {
      throw CommandFailure.usage("jadework: " + String.join("\n", reading.problems.all()));
    }
    return design.get();
  }

  private Optional<MatrixDesign> design(Yaml root) {
    Fields fields = Fields.of(root, problems);
    List<Line> technologies = lines(fields, "technologies");
    List<Line> effects = lines(fields, "effects");
    return fields.finish()
        ? Optional.of(new MatrixDesign(technologies, effects))
        : Optional.empty();
  }

  private List<Line> lines(Fields fields, String key) {
    List<Yaml> items = fields.list(key);
    if (items.isEmpty()) {
      problems.add(fields.place(key), "\"" + key + "\" has no items; a matrix needs one at least");
    }
    Set<String> names = new HashSet<>();
    List<Line> lines = new ArrayList<>();
    for (Yaml item : items) {
      Fields line = Fields.of(item, problems);
      String name = line.text("name");
      if (!names.add(name)) {
        problems.add(line.place("name"), "found \"" + name + "\" twice; give each its own name");
      }
      line(line, name).ifPresent(lines::add);
      line.finish();
    }
    return lines;
  }

  private Optional<Line> line(Fields line, String name) {
    List<String> words = line.texts("words");
    Optional<Yaml> query = line.value("query");
    if (query.isPresent() == !words.isEmpty()) {
      problems.add(line.place(), "give either \"query\" or \"words\"");
      return Optional.empty();
    }
    return query.isEmpty()
        ? Optional.of(Line.ofWords(name, words))
        : query(query.get()).map(parsed -> new Line(name, parsed));
  }

  private Optional<Query> query(Yaml value) {
    if (!(value instanceof Yaml.Scalar scalar)) {
      problems.add(value.place(), "found " + value.kind() + "; a query is needed");
      return Optional.empty();
    }
    try {
      return Optional.of(QueryParser.parse(scalar.text()));
    } catch (QuerySyntaxException e) {
      String fix = e.fix().isEmpty() ? "" : "; " + e.fix();
      problems.add(at(scalar, e.position()), e.getMessage() + fix);
      return Optional.empty();
    }
  }

  /// Where a character of a text stands in the file.
  private static Place at(Yaml.Scalar scalar, int position) {
    String before = scalar.text().substring(0, Math.min(position, scalar.text().length()));
    int lines = (int) before.chars().filter(c -> c == '\n').count();
    int column = before.length() - before.lastIndexOf('\n') - 1;
    Place start = scalar.content();
    return new Place(start.file(), start.line() + lines, start.column() + column);
  }
}
