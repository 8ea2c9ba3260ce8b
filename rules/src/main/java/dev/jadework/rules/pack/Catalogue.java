package dev.jadework.rules.pack;

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
}
