package dev.jadework.rules.evaluation;

import dev.jadework.rules.expression.Truth;
import dev.jadework.rules.pack.PolicyDocument;
import dev.jadework.rules.pack.PolicyPack;
import dev.jadework.rules.pack.Rule;
import dev.jadework.rules.pack.RuleConditions;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// A rule with what its evaluation needs, looked up once.
///
/// @param pack the pack in which it is read
/// @param shown ids of its documents
/// @param inForce first day on which one of its documents applies
public record PreparedRule(
    PolicyPack pack,
    Rule rule,
    RuleConditions conditions,
    List<PolicyDocument> documents,
    List<String> shown,
    LocalDate inForce) {

  public static PreparedRule of(PolicyPack pack, Rule rule) {
    List<PolicyDocument> documents = pack.documentsOf(rule);
    LocalDate inForce =
        documents.stream()
            .map(PolicyDocument::inForceFrom)
            .min(LocalDate::compareTo)
            .orElse(LocalDate.MAX);
    RuleConditions conditions = Objects.requireNonNull(pack.conditions().get(rule.id()), rule.id());
    return new PreparedRule(
        pack,
        rule,
        conditions,
        documents,
        documents.stream().map(PolicyDocument::id).toList(),
        inForce);
  }

  /// Whether it rests on national documents alone, and so binds in every region.
  public boolean national() {
    return documents.stream().allMatch(document -> document.pack().equals(PolicyPack.BASE));
  }

  /// Whether it binds in a region.
  ///
  /// @param region code of the subject's region, empty if nobody has supplied it
  public Truth bindsIn(String region) {
    if (national()) {
      return Truth.TRUE;
    }
    return region.isEmpty()
        ? Truth.UNKNOWN
        : region.startsWith(pack.region()) ? Truth.TRUE : Truth.FALSE;
  }

  /// Whether one of its documents applies at a moment.
  public Truth inForce(Moment moment) {
    Set<Truth> found = EnumSet.noneOf(Truth.class);
    documents.forEach(document -> found.add(moment.standing(pack, document).inForce()));
    return found.contains(Truth.TRUE)
        ? Truth.TRUE
        : found.contains(Truth.UNKNOWN) ? Truth.UNKNOWN : Truth.FALSE;
  }

  /// First day on which one of its documents applies; empty if by the reading chosen nobody knows
  /// it.
  public Optional<LocalDate> firstDay(Moment moment) {
    return documents.stream().allMatch(one -> moment.firstDay(pack, one).isPresent())
        ? Optional.of(inForce)
        : Optional.empty();
  }
}
