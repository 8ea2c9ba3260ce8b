package dev.jadework.rules.time;

import dev.jadework.rules.text.Labels;
import java.util.List;

/// 变化. One thing of a pack that is not the same on the two sides compared.
///
/// @param id of the document, clause, parameter, definition, rule or target
/// @param title what it is called
/// @param differences what is said in two ways, with both wordings
/// @param clauses ids of the clauses concerned, those before first
public record Change(
    Of of, Kind kind, String id, Labels title, List<Difference> differences, List<String> clauses) {
  public Change {
    differences = List.copyOf(differences);
    clauses = List.copyOf(clauses);
  }

  /// What has changed, in the order in which changes are told.
  public enum Of {
    DOCUMENT("文件", "document"),
    CLAUSE("条款", "clause"),
    PARAMETER("参数", "parameter"),
    DEFINITION("定义", "definition"),
    RULE("规则", "rule"),
    TARGET("目标", "target");

    private final Labels label;

    Of(String zh, String en) {
      this.label = new Labels(zh, en);
    }

    public Labels label() {
      return label;
    }
  }

  /// How it has changed.
  public enum Kind {
    /// In force after and not before.
    STARTS("开始适用", "comes into force"),
    /// In force before and not after.
    ENDS("停止适用", "goes out of force"),
    /// Stands only in the pack after.
    ADDED("新增", "added"),
    /// Stands only in the pack before.
    REMOVED("删去", "removed"),
    /// Says something else.
    CHANGED("修改", "changed"),
    /// The day by which a target is to be reached passes.
    DUE("到期", "falls due");

    private final Labels label;

    Kind(String zh, String en) {
      this.label = new Labels(zh, en);
    }

    public Labels label() {
      return label;
    }
  }
}
