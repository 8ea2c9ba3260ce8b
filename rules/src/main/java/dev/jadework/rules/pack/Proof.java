package dev.jadework.rules.pack;

import dev.jadework.rules.text.Labels;
import java.util.List;
import java.util.Optional;

/// 证明. A test that shows of some clauses that the product serves them, in full or in part.
///
/// @param test class and method, `dev.jadework.platform.projects.GatesTest#passesOnceDone`
/// @param clauses ids of clauses that are served in full
/// @param partly ids of clauses of which a part is served
/// @param missing what the clauses served in part ask for besides; there exactly if there are some
public record Proof(
    String test, List<String> clauses, List<String> partly, Optional<Labels> missing) {
  public Proof {
    clauses = List.copyOf(clauses);
    partly = List.copyOf(partly);
  }

  /// Whether it shows of a clause that it is served, in full or in part.
  public boolean names(String clause) {
    return clauses.contains(clause) || partly.contains(clause);
  }
}
