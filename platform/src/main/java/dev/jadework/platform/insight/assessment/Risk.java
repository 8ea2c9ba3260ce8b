package dev.jadework.platform.insight.assessment;

import dev.jadework.rules.text.Labels;
import java.util.List;

/// 风险目录. The thirteen risks every pre-approval assessment looks at.
enum Risk {
  R1(
      "境内已授权专利阻碍实施",
      "blocking granted patents in China",
      "清单所列境内有效专利的权利要求是否覆盖拟实施方案的全部特征？",
      "do the claims of a right in force in China cover every feature of the planned solution?"),
  R2(
      "在审申请可能形成障碍",
      "pending applications with likely claims",
      "清单所列在审申请若按公布的权利要求授权，是否覆盖拟实施方案？",
      "would a listed pending application, granted as published, cover the planned solution?"),
  R3(
      "预期成果缺乏新颖性",
      "expected result is not new",
      "是否有一篇文献公开了项目的全部技术特征？",
      "does one document disclose all technical features of the project?"),
  R4(
      "背景知识产权非自有或未获许可",
      "background rights not owned or licensed",
      "项目依赖哪些既有知识产权？是否自有，或已取得覆盖项目与转化的书面许可？",
      "on which existing rights does the project rest, and are they owned or licensed in writing?"),
  R5(
      "权属不清",
      "ownership unclear",
      "合作方、学生、外聘人员、原单位及资助协议之间的成果权属是否有书面约定？",
      "is ownership agreed in writing among partners, students, former employers and funders?"),
  R6(
      "其他项目义务冲突",
      "obligations from other projects",
      "同一内容是否已获其他财政资助，或已在其他项目申报成果？",
      "has the same content been funded, or its results declared, in another project?"),
  R7(
      "标准与专利池覆盖接口",
      "standards and pools cover the interface",
      "产品须符合哪些技术标准？是否涉及标准必要专利或专利池？",
      "which standards must the product meet, and are essential patents or pools involved?"),
  R8(
      "开源与数据许可限制",
      "open source and data licences",
      "使用了哪些开源软件、数据集和模型？许可证是否允许预期的转化方式？",
      "which open source, data and models are used, and do their licences allow the planned use?"),
  R9(
      "保密与出口限制",
      "secrecy and export limits",
      "是否涉及国家秘密、向外国申请前的保密审查或限制出口技术？",
      "are state secrets, secrecy review before foreign filing or export-controlled techniques involved?"),
  R10(
      "承担单位纠纷与信用",
      "the unit's disputes and credit",
      "承担单位是否有未结知识产权纠纷、失信记录或非正常申请记录？",
      "has the unit open disputes, credit sanctions or abnormal filings?"),
  R11(
      "技术领域拥挤",
      "crowded field",
      "领域内专利是否过密或由少数权利人控制？",
      "is the field dense with patents or held by few?"),
  R12(
      "发表计划危及新颖性",
      "publication plans endanger novelty",
      "申请专利前是否计划发表论文、参展或公开演示？",
      "is anything to be published, exhibited or shown before filing?"),
  R13(
      "承诺产出不切实际",
      "committed outputs unrealistic",
      "承诺的高价值发明专利数与承担单位既往产出是否相称？",
      "do the committed high-value inventions fit the unit's history?");

  private final Labels title;
  private final Labels question;

  Risk(String zh, String en, String questionZh, String questionEn) {
    this.title = new Labels(zh, en);
    this.question = new Labels(questionZh, questionEn);
  }

  /// The item with a score computed from data.
  RiskItem proposed(int likelihood, int impact, Labels reason, List<Evidence> evidence) {
    Score score = new Score(likelihood, impact);
    return item(RiskItem.State.PROPOSED, score, reason, evidence);
  }

  /// The item left to a person, with what the data does say.
  RiskItem unanswered(Labels reason, List<Evidence> evidence) {
    return item(RiskItem.State.NEEDS_ANSWER, null, reason, evidence);
  }

  private RiskItem item(
      RiskItem.State state,
      @org.jspecify.annotations.Nullable Score score,
      Labels reason,
      List<Evidence> evidence) {
    return new RiskItem(
        name(), title, question, state, score, score, reason, evidence, List.of(), null, "",
        List.of());
  }
}
