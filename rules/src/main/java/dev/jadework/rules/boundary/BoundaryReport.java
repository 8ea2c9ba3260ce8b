package dev.jadework.rules.boundary;

import dev.jadework.rules.pack.Example;
import java.util.List;

/// 边界示例表. For each side of each boundary the examples that stand there.
public record BoundaryReport(List<Line> lines) {
  public BoundaryReport {
    lines = List.copyOf(lines);
  }

  /// One side of one boundary.
  ///
  /// @param clause id of the clause that founds the rule or definition
  /// @param near where the first example of the rule stands
  /// @param examples that show it; empty if it is missing
  public record Line(
      Boundary boundary, Side side, String clause, String near, List<Example> examples) {
    public Line {
      examples = List.copyOf(examples);
    }

    public boolean missing() {
      return examples.isEmpty();
    }

    /// What is missing and what to do.
    String problem() {
      return "%s: rule %s%s (%s) has no example at \"%s\", %s; add one in which this decides the outcome"
          .formatted(
              near,
              boundary.rule(),
              boundary.definition().isEmpty() ? "" : ", definition " + boundary.definition(),
              clause,
              boundary.text(),
              side.label().en());
    }
  }

  /// The sides without an example.
  public List<Line> missing() {
    return lines.stream().filter(Line::missing).toList();
  }

  /// The same in words.
  public List<String> problems() {
    return missing().stream().map(Line::problem).toList();
  }

  /// How many boundaries there are.
  public int boundaries() {
    return (int) lines.stream().map(Line::boundary).distinct().count();
  }
}
