package dev.jadework.platform.demo;

import dev.jadework.platform.projects.EntryKind;
import dev.jadework.platform.projects.Evidence;
import dev.jadework.platform.projects.ProjectField;
import java.util.List;
import java.util.Map;

/// 演示项目. One project of the fictional region with everything the register keeps of it.
record DemoProject(
    Map<ProjectField, Object> values,
    Map<EntryKind, List<Map<String, Object>>> entries,
    List<Evidence> evidence) {

  String number() {
    return String.valueOf(values.get(ProjectField.NUMBER));
  }
}
