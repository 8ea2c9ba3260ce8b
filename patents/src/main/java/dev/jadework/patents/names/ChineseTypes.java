package dev.jadework.patents.names;

import java.util.List;

/// 机构类别. What kind of body a Chinese name means, by its words.
final class ChineseTypes {
  private static final NameWords WORDS = NameWords.STARTER;
  private static final int LONGEST_PERSON = 4;
  private static final List<String> INSTITUTES = List.of("研究院", "研究所", "科学院", "设计院", "研究中心", "实验室");
  private static final List<String> GOVERNMENT = List.of("人民政府", "委员会", "管理局", "部队", "厅", "局");

  private ChineseTypes() {}

  /// @param name folded, without brackets
  static ApplicantType of(String name) {
    if (name.contains("医院")) {
      return ApplicantType.HOSPITAL;
    }
    if (name.contains("银行")) {
      return ApplicantType.BANK;
    }
    if (ChineseParts.stateInstitute(name)) {
      return ApplicantType.INSTITUTE;
    }
    if (name.contains("公司") || name.contains("会社") || ends(name, WORDS.chinese("form"))) {
      return ApplicantType.ENTERPRISE;
    }
    if (name.contains("大学") || name.endsWith("学院") || name.endsWith("学校")) {
      return ApplicantType.UNIVERSITY;
    }
    if (ends(name, INSTITUTES)) {
      return ApplicantType.INSTITUTE;
    }
    if (ends(name, GOVERNMENT)) {
      return ApplicantType.GOVERNMENT;
    }
    if (ends(name, WORDS.chinese("trade")) || ends(name, WORDS.chinese("light"))) {
      return ApplicantType.ENTERPRISE;
    }
    return name.codePointCount(0, name.length()) <= LONGEST_PERSON
        ? ApplicantType.PERSON
        : ApplicantType.UNKNOWN;
  }

  private static boolean ends(String name, List<String> words) {
    return words.stream().anyMatch(name::endsWith);
  }
}
