package dev.jadework.rules.pack;

import dev.jadework.rules.expression.Condition;
import java.util.Optional;

/// The compiled conditions of one rule.
///
/// @param overdue empty if the rule has no time limit that can run out
public record RuleConditions(Condition applies, Condition fulfilled, Optional<Condition> overdue) {}
