package dev.jadework.rules.evaluation;

import java.util.stream.Stream;

/// Explanations as indented text, and flat.
final class Trees {
  private Trees() {}

  static String text(Explanation tree) {
    StringBuilder out = new StringBuilder();
    append(tree, 0, out);
    return out.toString();
  }

  static Stream<Explanation> nodes(Explanation tree) {
    return Stream.concat(Stream.of(tree), tree.children().stream().flatMap(Trees::nodes));
  }

  private static void append(Explanation tree, int depth, StringBuilder out) {
    out.append("  ".repeat(depth)).append(tree.text().zh()).append('\n');
    tree.children().forEach(child -> append(child, depth + 1, out));
  }
}
