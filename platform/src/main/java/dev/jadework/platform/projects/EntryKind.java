package dev.jadework.platform.projects;

import dev.jadework.rules.text.Labels;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// 项目清单. The lists of facts a project carries: rights, outputs, publications, navigations,
/// disputes.
public enum EntryKind {
  RIGHTS(
      "rights",
      new Labels("知识产权", "IP rights"),
      List.of(
          text("number", "申请号或登记号", "Number"),
          code("type", "类型", "Type", CodeList.RIGHT_TYPES),
          date("filed", "申请日", "Filed"),
          date("granted", "授权日", "Granted"),
          date("declared", "声明为项目成果日期", "Declared"))),
  OUTPUTS(
      "outputs",
      new Labels("科技成果", "Outputs"),
      List.of(
          text("title", "成果名称", "Title"),
          date("produced", "形成日期", "Produced"),
          text("registration_number", "登记号", "Registration number"),
          date("registered", "登记日期", "Registered"))),
  PUBLICATIONS(
      "publications",
      new Labels("论文与公开发表", "Publications"),
      List.of(
          text("title", "题名", "Title"),
          date("planned", "计划发表日期", "Planned"),
          date("published", "发表日期", "Published"),
          flag("to_be_patented", "含拟申请专利的内容", "Holds content to be patented"),
          date("filed", "所含内容的专利申请日", "Filing date of that content"),
          date("reviewed", "审查日期", "Reviewed"),
          date("cleared", "批准发表日期", "Cleared"))),
  NAVIGATIONS(
      "navigations",
      new Labels("专利导航", "Patent navigation"),
      List.of(
          text("title", "导航名称", "Title"),
          code("kind", "导航类别", "Kind", CodeList.NAVIGATION_KINDS),
          date("completed", "完成日期", "Completed"),
          count("items", "评价评估项数", "Evaluated items"),
          count("data_kinds", "所用数据类数", "Kinds of data used"))),
  DISPUTES(
      "disputes",
      new Labels("知识产权纠纷", "IP disputes"),
      List.of(
          text("title", "纠纷事项", "Title"),
          date("opened", "发生日期", "Opened"),
          code("severity", "程度", "Severity", CodeList.SEVERITIES),
          date("closed", "了结日期", "Closed")));

  /// One column of a list.
  public record EntryField(String key, FieldType type, Labels label, CodeList codes) {}

  private final String path;
  private final Labels label;
  private final List<EntryField> fields;

  EntryKind(String path, Labels label, List<EntryField> fields) {
    this.path = path;
    this.label = label;
    this.fields = fields;
  }

  /// Path below `project`, also the name of the column that keeps the list.
  public String path() {
    return path;
  }

  public Labels label() {
    return label;
  }

  /// Columns; the first one names the entry and is required.
  public List<EntryField> fields() {
    return fields;
  }

  /// The list of a path such as `rights` or `project.rights[0].granted`.
  public static Optional<EntryKind> ofPath(String path) {
    String below = path.startsWith("project.") ? path.substring("project.".length()) : path;
    String first = below.split("[.\\[]", 2)[0];
    return Arrays.stream(values()).filter(kind -> kind.path.equals(first)).findFirst();
  }

  private static EntryField text(String key, String zh, String en) {
    return new EntryField(key, FieldType.TEXT, new Labels(zh, en), CodeList.NONE);
  }

  private static EntryField date(String key, String zh, String en) {
    return new EntryField(key, FieldType.DATE, new Labels(zh, en), CodeList.NONE);
  }

  private static EntryField flag(String key, String zh, String en) {
    return new EntryField(key, FieldType.BOOLEAN, new Labels(zh, en), CodeList.YES_NO);
  }

  private static EntryField count(String key, String zh, String en) {
    return new EntryField(key, FieldType.INTEGER, new Labels(zh, en), CodeList.NONE);
  }

  private static EntryField code(String key, String zh, String en, CodeList codes) {
    return new EntryField(key, FieldType.CODE, new Labels(zh, en), codes);
  }
}
