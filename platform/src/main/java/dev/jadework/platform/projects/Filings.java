package dev.jadework.platform.projects;

import java.util.OptionalLong;

/// 申请量. Counts applications in the patent corpus; the module that has the corpus declares one as
/// a bean.
public interface Filings {
  /// Applications filed in a year whose applicants have their address in a province; empty if there
  /// is no corpus.
  ///
  /// @param province its Chinese name, `海南省`
  OptionalLong of(String province, int year);
}
