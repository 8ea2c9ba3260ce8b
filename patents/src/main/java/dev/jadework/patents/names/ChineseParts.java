package dev.jadework.patents.names;

import java.util.List;

/// 所属机构. Which Chinese names mean a part of a company or university, and which only sound so.
final class ChineseParts {
  private static final NameWords WORDS = NameWords.STARTER;
  private static final String COMPANY = "公司";
  private static final String UNIVERSITY = "大学";
  private static final String COLLEGE = "学院";
  private static final List<String> PARTS = List.of("院", "所", "系", "校区");
  private static final List<String> INSTITUTES = List.of("研究所", "研究院", "设计所", "设计院");

  private ChineseParts() {}

  /// The company before a branch or institute of its own, the university before one of its parts;
  /// empty if the name is no such part.
  static String head(String name) {
    if (name.contains("医院") || stateInstitute(name)) {
      return "";
    }
    int company = name.indexOf(COMPANY);
    if (company > 0 && company + COMPANY.length() < name.length()) {
      return name.substring(0, company + COMPANY.length());
    }
    int university = name.indexOf(UNIVERSITY);
    if (university <= 0) {
      return "";
    }
    int end = university + UNIVERSITY.length();
    String part = name.substring(end);
    boolean own = part.contains(UNIVERSITY) || independentCollege(part);
    return !own && PARTS.stream().anyMatch(part::endsWith) ? name.substring(0, end) : "";
  }

  /// An institute of one of the state's groups is a legal person of its own (事业单位法人), and known
  /// by its own name: 中国电子科技集团公司第五十四研究所.
  static boolean stateInstitute(String name) {
    return name.startsWith("中国")
        && name.contains("集团")
        && INSTITUTES.stream().anyMatch(name::endsWith);
  }

  /// 独立学院. A college with a university's name before its own is none of its faculties: those are
  /// called after a subject.
  private static boolean independentCollege(String part) {
    return part.endsWith(COLLEGE) && WORDS.chinese("subject").stream().noneMatch(part::contains);
  }

  /// True if the place in brackets makes another university: 中国石油大学（北京） and （华东）.
  static boolean universityOfItsPlace(String name) {
    return WORDS.chinese("sites").stream().anyMatch(name::startsWith);
  }
}
