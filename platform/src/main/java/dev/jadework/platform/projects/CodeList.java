package dev.jadework.platform.projects;

import dev.jadework.rules.text.Labels;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// 代码表. The values that a coded field may take, in the order in which they are offered.
public record CodeList(List<Code> codes) {
  public CodeList {
    codes = List.copyOf(codes);
  }

  /// One value: the code that rules read and the words that people read.
  public record Code(String code, Labels label) {}

  public static final CodeList NONE = new CodeList(List.of());

  public static final CodeList PROGRAMMES =
      new CodeList(
          List.of(
              code("MAJOR_SPECIAL", "科技重大专项", "Major special project"),
              code("KEY_RD", "重点研发计划", "Key R&D programme"),
              code("KEY_FIELD_RD", "重点领域研发计划", "Key-field R&D programme"),
              code("INNOVATION_GUIDANCE", "技术创新引导专项", "Innovation guidance"),
              code("OTHER_PLAN", "其他科技计划", "Other S&T plan")));

  public static final CodeList CATEGORIES =
      new CodeList(
          List.of(
              code("INDUSTRIAL", "工业类", "Industrial"),
              code("NON_INDUSTRIAL", "非工业类", "Non-industrial")));

  /// Sections of GB/T 4754, shortly: a list in a table holds 255 characters.
  public static final CodeList SECTIONS =
      new CodeList(
          List.of(
              code("A", "A 农林牧渔业", "A Agriculture"),
              code("B", "B 采矿业", "B Mining"),
              code("C", "C 制造业", "C Manufacturing"),
              code("D", "D 电热燃水业", "D Utilities"),
              code("E", "E 建筑业", "E Construction"),
              code("F", "F 批发零售业", "F Trade"),
              code("G", "G 运输仓储邮政业", "G Transport"),
              code("H", "H 住宿餐饮业", "H Catering"),
              code("I", "I 信息技术服务业", "I IT"),
              code("J", "J 金融业", "J Finance"),
              code("K", "K 房地产业", "K Real estate"),
              code("L", "L 租赁商务业", "L Business services"),
              code("M", "M 科研技术服务业", "M Science"),
              code("N", "N 水利环境设施业", "N Environment"),
              code("O", "O 居民服务业", "O Residents"),
              code("P", "P 教育", "P Education"),
              code("Q", "Q 卫生社会工作", "Q Health"),
              code("R", "R 文体娱乐业", "R Culture"),
              code("S", "S 公共管理", "S Administration"),
              code("T", "T 国际组织", "T International")));

  public static final CodeList STAGES =
      new CodeList(
          List.of(
              code("TOPIC", "选题", "Topic"),
              code("APPROVAL", "立项", "Approval"),
              code("IMPLEMENTATION", "实施", "Implementation"),
              code("CLOSING", "结题", "Closing"),
              code("COMMERCIALISATION", "转化", "Commercialisation")));

  public static final CodeList UNIT_KINDS =
      new CodeList(
          List.of(
              code("ENTERPRISE", "企业", "Enterprise"),
              code("UNIVERSITY", "高等学校", "University"),
              code("INSTITUTE", "科研院所", "Research institute"),
              code("OTHER", "其他", "Other")));

  public static final CodeList RIGHT_TYPES =
      new CodeList(
          List.of(
              code("INVENTION", "发明专利", "Invention patent"),
              code("UTILITY_MODEL", "实用新型专利", "Utility model"),
              code("DESIGN", "外观设计专利", "Design"),
              code("SOFTWARE", "软件著作权", "Software copyright"),
              code("PLANT_VARIETY", "植物新品种权", "Plant variety right"),
              code("LAYOUT", "集成电路布图设计", "Layout design"),
              code("TRADE_SECRET", "商业秘密", "Trade secret"),
              code("OTHER", "其他", "Other")));

  public static final CodeList SEVERITIES =
      new CodeList(List.of(code("MAJOR", "重大", "Major"), code("ORDINARY", "一般", "Ordinary")));

  /// The words for the values of a Boolean.
  public static final CodeList YES_NO =
      new CodeList(List.of(code("true", "是", "Yes"), code("false", "否", "No")));

  public static final CodeList NAVIGATION_KINDS =
      new CodeList(
          List.of(
              code("RD_APPROVAL", "研发立项导航", "For the approval of R&D"),
              code("RD_PROCESS", "研发过程导航", "During R&D"),
              code("OTHER", "其他导航", "Other")));

  /// The code meant by a cell: the code itself or its Chinese or English words, in any case.
  public Optional<Code> read(String text) {
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    return codes.stream()
        .filter(
            code ->
                code.code().toLowerCase(Locale.ROOT).equals(wanted)
                    || code.label().zh().equals(text.strip())
                    || code.label().en().toLowerCase(Locale.ROOT).equals(wanted))
        .findFirst();
  }

  /// The words of a code; the code itself if it is not of this list.
  public String label(String code, Locale locale) {
    return codes.stream()
        .filter(known -> known.code().equals(code))
        .map(known -> known.label().in(locale))
        .findFirst()
        .orElse(code);
  }

  private static Code code(String code, String zh, String en) {
    return new Code(code, new Labels(zh, en));
  }
}
