package dev.jadework.rules.pack;

import java.util.List;

/// 证明. A test that shows of some clauses that the product serves them.
///
/// @param test class and method, `dev.jadework.platform.projects.web.GateTest#aProjectIsHeld`
/// @param clauses ids of clauses, also of other packs
public record Proof(String test, List<String> clauses) {
  public Proof {
    clauses = List.copyOf(clauses);
  }
}
