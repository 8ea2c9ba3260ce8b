package dev.jadework.platform.projects;

import java.util.Map;

/// The grades of all assessed projects; the module that assesses declares one as a bean.
public interface RiskMarks {
  /// Grade by project number; a project without an assessment has none.
  Map<String, RiskMark> byProject();
}
