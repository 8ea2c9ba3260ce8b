package dev.jadework.patents.names;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// 申请人类型. What kind of body a name means, as far as the name tells.
public enum ApplicantType {
  ENTERPRISE("企业", "公司", "company"),
  UNIVERSITY("高校", "大学", "高等院校"),
  INSTITUTE("院所", "科研机构", "科研院所", "研究所"),
  HOSPITAL("医院"),
  GOVERNMENT("机关", "政府机关", "政府"),
  BANK("银行"),
  PERSON("个人", "自然人"),
  /// The name does not tell.
  UNKNOWN("未知");

  private final String label;
  private final List<String> others;

  ApplicantType(String label, String... others) {
    this.label = label;
    this.others = List.of(others);
  }

  /// The Chinese name.
  public String label() {
    return label;
  }

  /// The type of this name, Chinese or English, in any case.
  public static Optional<ApplicantType> named(String name) {
    return Arrays.stream(values())
        .filter(
            type ->
                type.name().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT))
                    || type.label.equals(name)
                    || type.others.contains(name))
        .findFirst();
  }
}
