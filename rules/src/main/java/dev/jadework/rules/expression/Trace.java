package dev.jadework.rules.expression;

import dev.cel.common.ast.CelExpr;
import dev.cel.runtime.CelAttribute;
import dev.cel.runtime.CelUnknownSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The value of every part of a condition in one evaluation. Parts inside a quantifier have one
/// value for each element.
public final class Trace {
  private final Map<Long, Long> loopOf;
  private final Set<Long> loopSteps;
  private final Map<Long, Object> values = new HashMap<>();
  private final Map<Long, List<Map<Long, Object>>> elements = new HashMap<>();
  private final Function<CelAttribute, Collection<String>> missingOf;
  private Object result = false;

  /// @param missingOf the missing facts behind an unknown value
  Trace(
      Map<Long, Long> loopOf,
      Set<Long> loopSteps,
      Function<CelAttribute, Collection<String>> missingOf) {
    this.loopOf = loopOf;
    this.loopSteps = loopSteps;
    this.missingOf = missingOf;
  }

  void note(CelExpr expr, Object value) {
    Long loop = loopOf.get(expr.id());
    if (loop == null) {
      values.put(expr.id(), value);
      return;
    }
    List<Map<Long, Object>> frames = elements.computeIfAbsent(loop, _ -> new ArrayList<>());
    if (frames.isEmpty()) {
      frames.add(new HashMap<>());
    }
    frames.getLast().put(expr.id(), value);
    // The step is the last part of an element to be evaluated.
    if (loopSteps.contains(expr.id())) {
      frames.add(new HashMap<>());
    }
  }

  Trace finish(Object value) {
    result = value;
    elements.values().forEach(List::removeLast);
    return this;
  }

  /// What the whole condition comes to.
  public Truth truth() {
    return truth(result);
  }

  /// What a part comes to.
  ///
  /// @param element position of the element, or -1 outside a quantifier
  public Truth truth(long id, int element) {
    return truth(raw(id, element));
  }

  /// The value of a part: String, Long, Boolean, Instant, List or Map; empty if it has none,
  /// because a fact is missing or absent.
  public Optional<Object> value(long id, int element) {
    Object value = raw(id, element);
    return value instanceof CelUnknownSet ? Optional.empty() : Optional.ofNullable(value);
  }

  /// Whether a part has no value because nobody has supplied a fact.
  public boolean isUnknown(long id, int element) {
    return raw(id, element) instanceof CelUnknownSet;
  }

  /// Whether a part came to true, false or unknown. It did not if it uses a fact that is absent
  /// for good, which the parts around it have to allow for.
  public boolean isDecided(long id, int element) {
    return raw(id, element) != null;
  }

  /// Paths of the missing facts that keep the condition from being decided, in order.
  public Set<String> missing() {
    Set<String> paths = new TreeSet<>();
    if (result instanceof CelUnknownSet unknown) {
      unknown.attributes().forEach(attribute -> paths.addAll(missingOf.apply(attribute)));
    }
    return paths;
  }

  private @Nullable Object raw(long id, int element) {
    Long loop = loopOf.get(id);
    if (loop == null) {
      return values.get(id);
    }
    List<Map<Long, Object>> frames = elements.getOrDefault(loop, List.of());
    return element >= 0 && element < frames.size() ? frames.get(element).get(id) : null;
  }

  private static Truth truth(@Nullable Object value) {
    return value instanceof Boolean holds ? (holds ? Truth.TRUE : Truth.FALSE) : Truth.UNKNOWN;
  }
}
