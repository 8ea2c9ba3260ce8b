package dev.jadework.rules.pack;

import dev.jadework.rules.text.Labels;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// 指标算法. The figures that the product can compute; a target names the one that measures it.
public enum Figure {
  /// In percent, of the projects that the target's rule binds.
  COVERAGE_RATE(
      "coverage_rate",
      Data.REGISTER,
      "项目登记册：规则所涉项目中已履行的比例",
      "register of projects: share of the projects bound by the rule that have fulfilled it"),
  MAJOR_DISPUTES(
      "major_disputes",
      Data.REGISTER,
      "项目登记册：规则所涉项目实施期间的重大纠纷件数",
      "register of projects: major disputes during implementation of the projects bound by the rule"),
  /// Counted in the year of the target's last day.
  REVIEWED_MAJOR_SPECIALS(
      "reviewed_major_specials",
      Data.REGISTER,
      "项目登记册：期限当年有知识产权评估证据的重大专项数",
      "register of projects: major specials with evidence of an IP review in the year of the target"),
  /// Year of the target's last day against the year before.
  FILINGS_RATIO(
      "filings_ratio",
      Data.CORPUS,
      "专利库：本地区申请人在期限当年的申请量÷上年申请量；未公开的申请不在其中",
      "patent corpus: applications of the region's applicants in the year of the target / in the year before; unpublished ones are missing"),
  CENTRE_STRATEGIC("centre_strategic"),
  CENTRE_OVERSEAS("centre_overseas"),
  CENTRE_OLD("centre_old"),
  CENTRE_PLEDGE("centre_pledge"),
  CENTRE_AWARDS("centre_awards"),
  CENTRE_SALES("centre_sales"),
  CENTRE_NAVIGATION("centre_navigation");

  /// From which data a figure comes.
  public enum Data {
    /// 项目登记册: the projects of the platform.
    REGISTER,
    /// 专利库: the patents of the data directory.
    CORPUS,
    /// 中心: the facts of one centre, given to `policy explain`.
    CENTRE
  }

  private final String code;
  private final Data data;
  private final Labels how;

  Figure(String code) {
    this(
        code,
        Data.CENTRE,
        "逐个示范中心计算：./jadework policy explain 文件",
        "computed for each centre: ./jadework policy explain FILE");
  }

  Figure(String code, Data data, String zh, String en) {
    this.code = code;
    this.data = data;
    this.how = new Labels(zh, en);
  }

  /// As written in packs.
  public String code() {
    return code;
  }

  public Data data() {
    return data;
  }

  /// What is counted, from which data.
  public Labels how() {
    return how;
  }

  /// The names that packs may use.
  public static List<String> codes() {
    return Arrays.stream(values()).map(Figure::code).toList();
  }

  /// The figure of a name in a pack.
  public static Optional<Figure> of(String code) {
    return Arrays.stream(values()).filter(figure -> figure.code.equals(code)).findFirst();
  }
}
