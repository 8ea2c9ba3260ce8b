package dev.jadework.rules.expression;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableMap;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import dev.jadework.rules.fact.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The fact schema, the parameters and the definitions as CEL types.
final class StructTypes {
  private final List<CelType> types = new ArrayList<>();

  StructType ofFacts(Fact object) {
    ImmutableMap.Builder<String, CelType> fields = ImmutableMap.builder();
    object.fields().forEach((key, field) -> fields.put(key, type(field)));
    // A type of the name "project.amounts" would hide the value of that name.
    return struct("fact " + object.path(), fields.buildOrThrow());
  }

  StructType ofParameters(Map<String, ParameterType> parameters) {
    ImmutableMap.Builder<String, CelType> fields = ImmutableMap.builder();
    parameters.forEach((id, type) -> fields.put(id, type(type)));
    return struct("parameters", fields.buildOrThrow());
  }

  StructType ofDefinitions(Set<String> ids) {
    ImmutableMap.Builder<String, CelType> fields = ImmutableMap.builder();
    ids.forEach(id -> fields.put(id, SimpleType.BOOL));
    return struct("definitions", fields.buildOrThrow());
  }

  private StructType struct(String name, ImmutableMap<String, CelType> fields) {
    StructType struct =
        StructType.create(name, fields.keySet(), key -> Optional.ofNullable(fields.get(key)));
    types.add(struct);
    return struct;
  }

  private CelType type(Fact fact) {
    return switch (fact.type()) {
      case STRING, ENUM -> SimpleType.STRING;
      case INTEGER, MONEY -> SimpleType.INT;
      case DATE -> SimpleType.TIMESTAMP;
      case BOOLEAN -> SimpleType.BOOL;
      case OBJECT -> ofFacts(fact);
      case LIST -> ListType.create(ofFacts(fact));
    };
  }

  private static CelType type(ParameterType type) {
    return switch (type.kind()) {
      case MONEY, INTEGER -> SimpleType.INT;
      case DECIMAL -> SimpleType.DOUBLE;
      case BOOLEAN -> SimpleType.BOOL;
      case CHOICE -> SimpleType.STRING;
      case CODES -> ListType.create(SimpleType.STRING);
    };
  }

  CelTypeProvider provider() {
    return new Provider(
        types.stream().collect(ImmutableMap.toImmutableMap(CelType::name, type -> type)));
  }

  private record Provider(ImmutableMap<String, CelType> byName) implements CelTypeProvider {
    @Override
    public Optional<CelType> findType(String name) {
      return Optional.ofNullable(byName.get(name));
    }

    @Override
    public ImmutableCollection<CelType> types() {
      return byName.values();
    }
  }
}
