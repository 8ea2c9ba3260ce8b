package dev.jadework.platform.projects;

import static dev.jadework.platform.projects.FieldType.CODE;
import static dev.jadework.platform.projects.FieldType.DATE;
import static dev.jadework.platform.projects.FieldType.INTEGER;
import static dev.jadework.platform.projects.FieldType.LINES;
import static dev.jadework.platform.projects.FieldType.LONG_TEXT;
import static dev.jadework.platform.projects.FieldType.MONEY;
import static dev.jadework.platform.projects.FieldType.REGION;
import static dev.jadework.platform.projects.FieldType.TEXT;

import dev.jadework.rules.text.Labels;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// 项目字段. The single-valued facts of a project, declared once for register, import, form, history
/// and rules. The three amounts are three facts: applied for, granted, received.
public enum ProjectField {
  NUMBER("number", TEXT, "项目编号", "Project number", Need.REQUIRED, 64),
  TITLE("title", TEXT, "项目名称", "Title", Need.REQUIRED, 300),
  REGION_CODE("region", REGION, "地区代码", "Region code", Need.REQUIRED, 6),
  PROGRAMME("programme", CODE, "计划类别", "Programme", CodeList.PROGRAMMES),
  CATEGORY("category", CODE, "项目类别", "Category", CodeList.CATEGORIES),
  INDUSTRY_SECTION(
      "industry_section", CODE, "国民经济行业门类", "Section of the economy", CodeList.SECTIONS),
  STAGE("stage", CODE, "项目阶段", "Stage", CodeList.STAGES),
  APPLIED("amounts.applied", MONEY, "申请财政经费", "Funds applied for"),
  GRANTED("amounts.granted", MONEY, "批准财政经费", "Funds granted"),
  RECEIVED("amounts.received", MONEY, "到位财政经费", "Funds received"),
  DATE_APPLIED("dates.applied", DATE, "申报日期", "Application date"),
  DATE_APPROVED("dates.approved", DATE, "立项日期", "Approval date"),
  DATE_CONTRACTED("dates.contracted", DATE, "合同签订日期", "Contract date"),
  DATE_STARTED("dates.started", DATE, "实施开始日期", "Start date"),
  DATE_PLANNED_END("dates.planned_end", DATE, "计划结束日期", "Planned end date"),
  DATE_ACCEPTED("dates.accepted", DATE, "验收日期", "Acceptance date"),
  UNIT_NAME("undertaking.name", TEXT, "承担单位", "Undertaking unit", Need.OPTIONAL, 200),
  UNIT_CODE("undertaking.code", TEXT, "统一社会信用代码", "Unit code", Need.OPTIONAL, 18),
  UNIT_KIND("undertaking.kind", CODE, "单位类型", "Unit kind", CodeList.UNIT_KINDS),
  UNIT_REGION("undertaking.region", REGION, "单位所在地区代码", "Unit region code"),
  IP_LEAD("ip_lead", TEXT, "知识产权负责人", "IP lead", Need.OPTIONAL, 100),
  HIGH_VALUE_INVENTIONS(
      "commitments.high_value_inventions",
      INTEGER,
      "承诺高价值发明专利数",
      "High-value inventions committed"),
  INVENTION_OUTPUTS(
      "commitments.invention_outputs", INTEGER, "任务书发明专利产出指标数", "Indicators of invention output"),
  INVENTION_USES(
      "commitments.invention_uses", INTEGER, "任务书发明专利运用指标数", "Indicators of invention use"),
  PROPOSAL("proposal", LONG_TEXT, "申报书正文", "Proposal text", Need.OPTIONAL, 30_000),
  FEATURES("features", LINES, "技术特征", "Technical features", Need.OPTIONAL, 10_000);

  private enum Need {
    REQUIRED,
    OPTIONAL
  }

  private final String path;
  private final FieldType type;
  private final Labels label;
  private final CodeList codes;
  private final boolean required;
  private final int maxLength;

  ProjectField(String path, FieldType type, String zh, String en, CodeList codes) {
    this(path, type, zh, en, codes, Need.OPTIONAL, 100);
  }

  ProjectField(String path, FieldType type, String zh, String en) {
    this(path, type, zh, en, CodeList.NONE, Need.OPTIONAL, 100);
  }

  ProjectField(String path, FieldType type, String zh, String en, Need need, int maxLength) {
    this(path, type, zh, en, CodeList.NONE, need, maxLength);
  }

  ProjectField(
      String path, FieldType type, String zh, String en, CodeList codes, Need need, int max) {
    this.path = path;
    this.type = type;
    this.label = new Labels(zh, en);
    this.codes = codes;
    this.required = need == Need.REQUIRED;
    this.maxLength = max;
  }

  /// Path below `project` in the fact schema, `amounts.applied`.
  public String path() {
    return path;
  }

  /// Column of the register's table.
  public String column() {
    return path.replace('.', '_');
  }

  public FieldType type() {
    return type;
  }

  public Labels label() {
    return label;
  }

  /// Allowed codes; empty unless the type is CODE.
  public CodeList codes() {
    return codes;
  }

  /// Whether a project cannot be registered without it. All other facts may be unknown at first.
  public boolean required() {
    return required;
  }

  /// Longest text kept, in characters.
  public int maxLength() {
    return maxLength;
  }

  /// Head of the column in a table: the label, for money with its unit.
  public String head(Locale locale) {
    boolean zh = locale.getLanguage().equals("zh");
    String unit =
        switch (type) {
          case MONEY -> zh ? "（万元）" : " (10,000 yuan)";
          case INTEGER -> zh ? "（件）" : " (count)";
          default -> "";
        };
    return label.in(locale) + unit;
  }

  /// The field of a fact path, with or without the leading `project.`; a path into a list has none.
  public static Optional<ProjectField> ofPath(String path) {
    String below = path.startsWith("project.") ? path.substring("project.".length()) : path;
    return Arrays.stream(values()).filter(field -> field.path.equals(below)).findFirst();
  }
}
