package dev.jadework.rules.pack;

import dev.jadework.rules.text.Labels;
import java.util.List;

/// 目录. What the clauses of a pack refer to by name.
public record Catalogue(
    List<Department> departments,
    List<Register> registers,
    List<Capability> capabilities,
    List<Proof> proofs) {
  public Catalogue {
    departments = List.copyOf(departments);
    registers = List.copyOf(registers);
    capabilities = List.copyOf(capabilities);
    proofs = List.copyOf(proofs);
  }

  /// The name of a department in both languages.
  ///
  /// @param name as clauses write it
  public Labels called(String name) {
    return departments.stream()
        .map(Department::name)
        .filter(labels -> labels.zh().equals(name))
        .findFirst()
        .orElse(new Labels(name, name));
  }
}
