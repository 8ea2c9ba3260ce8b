package dev.jadework.cli;

import dev.jadework.rules.pack.Capability;
import dev.jadework.rules.pack.Department;
import dev.jadework.rules.pack.PolicyPack;
import dev.jadework.rules.pack.Register;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Cards of what clauses refer to by name. A department has its name for id.
record CatalogueCards(PolicyPack pack, Citations citations) {

  List<Card> find(String id) {
    List<Card> cards = new ArrayList<>();
    pack.catalogue().departments().stream()
        .filter(one -> one.name().zh().equals(id))
        .forEach(one -> cards.add(department(one)));
    pack.catalogue().registers().stream()
        .filter(one -> one.id().equals(id))
        .forEach(one -> cards.add(register(one)));
    pack.catalogue().capabilities().stream()
        .filter(one -> one.id().equals(id))
        .forEach(one -> cards.add(capability(one)));
    return cards;
  }

  private Card department(Department department) {
    return Card.of("department", department.name().zh(), pack.id())
        .add("name", "名称", "Name", department.name())
        .add("until", "存续至", "Until", Objects.toString(department.until(), ""))
        .add("successor", "承继部门", "Successor", department.successor())
        .add("stated", "明确负责", "Stated in", citations.statedFor(department.name().zh()))
        .add("inferred", "推定负责", "Inferred in", citations.inferredFor(department.name().zh()));
  }

  /// Registers and capabilities stand in the national pack, which others repeat.
  private Card register(Register register) {
    return Card.of("register", register.id(), base())
        .add("title", "名称", "Title", register.title())
        .add("capability", "能力", "Capability", register.capability())
        .add(
            "fields",
            "字段",
            "Fields",
            register.fields().stream()
                .map(field -> field.id() + " " + field.label().zh() + " / " + field.label().en())
                .toList())
        .add("visibility", "可见范围", "Visibility", register.visibility().name())
        .add("lifecycle", "状态", "Lifecycle", register.lifecycle())
        .add("cited_by", "被引用于", "Cited by", citations.ofRegister(register.id()));
  }

  private Card capability(Capability capability) {
    return Card.of("capability", capability.id(), base())
        .add("name", "名称", "Name", capability.name())
        .add("works", "可用程度", "Works", capability.works().name())
        .add("cited_by", "被引用于", "Cited by", citations.ofCapability(capability.id()));
  }

  private String base() {
    return pack.base().isEmpty() ? pack.id() : pack.base();
  }
}
