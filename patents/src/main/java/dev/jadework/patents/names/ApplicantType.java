package dev.jadework.patents.names;

/// 申请人类型. What kind of body a name means, as far as the name tells.
public enum ApplicantType {
  /// 企业
  ENTERPRISE,
  /// 高校
  UNIVERSITY,
  /// 科研机构
  INSTITUTE,
  /// 医院
  HOSPITAL,
  /// 政府机关
  GOVERNMENT,
  /// 银行
  BANK,
  /// 个人
  PERSON,
  /// The name does not tell.
  UNKNOWN
}
