package dev.jadework.rules.time;

import dev.jadework.rules.evaluation.Moment;
import dev.jadework.rules.expression.Truth;
import dev.jadework.rules.pack.PolicyDocument;
import dev.jadework.rules.pack.PolicyPack;
import dev.jadework.rules.pack.Rule;
import java.time.LocalDate;

/// 版本. A pack as it reads at one moment: one of the two sides that are compared.
public record Edition(PolicyPack pack, Moment moment) {
  /// A pack on a day, by all that is known.
  public static Edition of(PolicyPack pack, LocalDate day) {
    return new Edition(pack, Moment.of(day));
  }

  LocalDate day() {
    return moment.validOn();
  }

  boolean inForce(PolicyDocument document) {
    return moment.standing(pack, document).inForce() != Truth.FALSE;
  }

  /// Whether one of the documents that found a rule is in force.
  boolean inForce(Rule rule) {
    return pack.documentsOf(rule).stream().anyMatch(this::inForce);
  }
}
