package dev.jadework.rules.loading;

import dev.jadework.rules.pack.Capability;
import dev.jadework.rules.pack.Catalogue;
import dev.jadework.rules.pack.Department;
import dev.jadework.rules.pack.Proof;
import dev.jadework.rules.pack.Register;
import dev.jadework.rules.text.Labels;
import dev.jadework.rules.yaml.Fields;
import dev.jadework.rules.yaml.Problems;
import dev.jadework.rules.yaml.Yaml;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads `departments.yaml`, `registers.yaml`, `capabilities.yaml` and `proofs.yaml`. Each may be
/// divided: `departments-2017.yaml` lists departments too.
final class CatalogueReader {
  private static final List<String> PARTS =
      List.of("departments", "registers", "capabilities", "proofs");

  private final Names names;
  private final Problems problems;
  private final ProofReader proofReader;
  private final List<Department> departments = new ArrayList<>();
  private final List<Register> registers = new ArrayList<>();
  private final List<Capability> capabilities = new ArrayList<>();
  private final List<Proof> proofs = new ArrayList<>();

  CatalogueReader(Names names, Problems problems) {
    this.names = names;
    this.problems = problems;
    this.proofReader = new ProofReader(names, problems);
  }

  /// What a file lists by its name; empty if it is no catalogue.
  static Optional<String> part(Path file) {
    String name = file.getFileName().toString();
    return PARTS.stream().filter(part -> name.matches(part + "(-[a-z0-9]+)?\\.yaml")).findFirst();
  }

  /// @param part what the file lists, as [#part] tells
  void read(String part, Yaml yaml) {
    Fields fields = Fields.of(yaml, problems);
    for (Yaml item : fields.list(part)) {
      Fields each = Fields.of(item, problems);
      switch (part) {
        case "departments" -> departments.add(department(each));
        case "registers" -> registers.add(register(each));
        case "capabilities" -> capabilities.add(capability(each));
        default -> proofs.add(proofReader.read(each));
      }
      each.finish();
    }
    fields.finish();
  }

  Catalogue catalogue() {
    return new Catalogue(departments, registers, capabilities, proofs);
  }

  private Department department(Fields fields) {
    String name = names.departments().give(fields, "name");
    String successor = fields.text("successor", "");
    names
        .departments()
        .name(
            fields.place("successor"),
            successor,
            "department %s names as its successor \"%s\", which departments.yaml does not have"
                .formatted(name, successor));
    return new Department(
        new Labels(name, fields.text("en")), fields.optionalDate("until").orElse(null), successor);
  }

  private Register register(Fields fields) {
    String id = names.registers().give(fields);
    String capability = fields.text("capability");
    names
        .capabilities()
        .name(
            fields.place("capability"),
            capability,
            "register %s names capability \"%s\", which capabilities.yaml does not have"
                .formatted(id, capability));
    return new Register(
        id,
        fields.labels("title"),
        capability,
        fields.list("fields").stream().map(this::field).toList(),
        fields.choice("visibility", Register.Visibility.class, Register.Visibility.INTERNAL),
        fields.texts("lifecycle"));
  }

  private Register.Field field(Yaml yaml) {
    Fields fields = Fields.of(yaml, problems);
    Register.Field field =
        new Register.Field(
            fields.text("id"),
            fields.labels("zh", "en"),
            fields.choice("type", Register.Type.class, Register.Type.TEXT));
    fields.finish();
    return field;
  }

  private Capability capability(Fields fields) {
    return new Capability(
        names.capabilities().give(fields),
        fields.labels("zh", "en"),
        fields.choice("works", Capability.Works.class, Capability.Works.NO));
  }
}
