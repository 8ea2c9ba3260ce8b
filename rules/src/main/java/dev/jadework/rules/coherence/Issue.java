package dev.jadework.rules.coherence;

import dev.jadework.rules.text.Labels;
import java.util.List;
import java.util.Optional;

/// 问题. One thing that a reader of the documents should know.
///
/// @param cited the clauses concerned, in the order in which the sentence names them
/// @param text the sentence
/// @param witness the smallest facts that show it, where facts can
public record Issue(Code code, List<Cited> cited, Labels text, Optional<Witness> witness) {
  public Issue {
    cited = List.copyOf(cited);
  }

  /// 引用. A clause and where it stands.
  ///
  /// @param pack id of the pack in which the document stands
  /// @param rules ids of the rules concerned that the clause founds
  public record Cited(String pack, String document, String clause, List<String> rules) {
    public Cited {
      rules = List.copyOf(rules);
    }
  }

  /// 大类.
  public enum Kind {
    OVERLAP("重叠", "overlap"),
    CONFLICT("冲突", "conflict"),
    GAP("缺口", "gap"),
    DATE("日期", "date"),
    /// What could not be looked at in full.
    UNTRIED("未穷尽", "not tried in full");

    private final Labels label;

    Kind(String zh, String en) {
      this.label = new Labels(zh, en);
    }

    public Labels label() {
      return label;
    }
  }

  /// 细类.
  public enum Code {
    /// Two rules ask for the same duty of the same subject.
    SAME_DUTY(Kind.OVERLAP),
    /// Rules of two documents look at the same fact in the same stage and can both hold.
    SAME_FACT(Kind.OVERLAP),
    /// The same duty from another figure on.
    OTHER_THRESHOLD(Kind.CONFLICT),
    /// The same figure, or the same duty, by another amount: applied for, granted, received.
    OTHER_AMOUNT(Kind.CONFLICT),
    /// The same duty with another gate.
    OTHER_GATE(Kind.CONFLICT),
    /// The same duty with another time limit.
    OTHER_DEADLINE(Kind.CONFLICT),
    /// Between two figures one document binds and the other does not.
    INTERVAL(Kind.GAP),
    /// A core obligation or prohibition that founds no rule.
    CLAUSE_WITHOUT_RULE(Kind.GAP),
    /// A parameter that no rule and no definition uses.
    PARAMETER_UNUSED(Kind.GAP),
    /// A fact that no rule and no definition uses.
    FACT_UNUSED(Kind.GAP),
    /// A target that no figure of the product measures.
    TARGET_UNCOMPUTED(Kind.GAP),
    /// A target whose day has passed.
    TARGET_PASSED(Kind.DATE),
    /// A document whose first day is not stated.
    DAY_ASSUMED(Kind.DATE),
    /// A rule with more combinations of facts than are tried.
    TOO_MANY_CASES(Kind.UNTRIED);

    private final Kind kind;

    Code(Kind kind) {
      this.kind = kind;
    }

    public Kind kind() {
      return kind;
    }
  }
}
