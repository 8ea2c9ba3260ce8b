package dev.jadework.patents.rights;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// 栏目. What stands before the colon of a particular, as the Chinese gazette, EPO exchange data
/// and the assignments of the USPTO write it; spellings other than those of the gazette's usual
/// notices are from memory. The party that gives and the one that receives: which right it is the
/// event says.
enum Label {
  FROM(
      "变更前权利人",
      "变更前专利权人",
      "变更前申请人",
      "变更前",
      "转让人",
      "转让方",
      "让与人",
      "许可人",
      "许可方",
      "出质人",
      "APPLICANT BEFORE",
      "PATENTEE BEFORE",
      "CO-PATENTEE BEFORE",
      "PLEDGOR",
      "ASSIGNOR",
      "ASSIGNORS",
      "FORMER OWNER",
      "FORMER OWNERS",
      "LICENSOR"),
  TO(
      "变更后权利人",
      "变更后专利权人",
      "变更后申请人",
      "变更后",
      "受让人",
      "受让方",
      "被许可人",
      "被许可方",
      "质权人",
      "APPLICANT AFTER",
      "PATENTEE AFTER",
      "CO-PATENTEE AFTER",
      "PLEDGEE",
      "ASSIGNEE",
      "ASSIGNEES",
      "OWNER",
      "OWNER NAME",
      "NEW OWNER",
      "LICENSEE"),
  ITEM("变更事项", "变更项目"),
  NUMBER(
      "合同备案号",
      "许可合同备案号",
      "备案号",
      "登记号",
      "质押登记号",
      "质押合同登记号",
      "合同登记号",
      "CONTRACT RECORD NO.",
      "REGISTRATION NUMBER"),
  SORT("许可种类", "许可类型", "许可方式", "LICENSE TYPE"),
  EFFECTIVE("登记生效日", "质押登记生效日", "EFFECTIVE DATE", "EFFECTIVE DATE OF REGISTRATION"),
  /// Of no interest here; it ends the value before. Others of this kind are told by their form.
  OTHER(
      "ADDRESS BEFORE",
      "ADDRESS AFTER",
      "INVENTOR BEFORE",
      "INVENTOR AFTER",
      "DENOMINATION OF INVENTION",
      "RECORD DATE",
      "APPLICATION PUBLICATION DATE",
      "GRANTED PUBLICATION DATE",
      "DATE OF CANCELLATION");

  private static final Map<String, Label> WRITTEN = new HashMap<>();

  static {
    for (Label label : values()) {
      label.spellings.forEach(spelling -> WRITTEN.put(spelling, label));
    }
  }

  /// Longest first, so that 许可合同备案号 is not taken for 备案号.
  private static final List<String> LONGEST_FIRST =
      WRITTEN.keySet().stream().sorted(Comparator.comparingInt(String::length).reversed()).toList();

  private final List<String> spellings;

  Label(String... spellings) {
    this.spellings = List.of(spellings);
  }

  /// A label with the place at which it begins.
  record Found(Label label, int start) {}

  /// The known label that ends at a place; null if none does.
  ///
  /// @param upper the text in upper case
  static @Nullable Found before(String upper, int end) {
    for (String spelling : LONGEST_FIRST) {
      int start = end - spelling.length();
      if (start >= 0 && upper.startsWith(spelling, start) && begins(upper, start)) {
        Label label = WRITTEN.get(spelling);
        return label == null ? null : new Found(label, start);
      }
    }
    return null;
  }

  /// 被许可人 does not begin with 许可人, nor COOWNER with OWNER.
  private static boolean begins(String upper, int start) {
    if (start == 0) {
      return true;
    }
    char before = upper.charAt(start - 1);
    return before != '被' && !(before >= 'A' && before <= 'Z');
  }
}
