package dev.jadework.platform.journey;

import dev.jadework.platform.projects.ProjectField;
import java.util.EnumMap;
import java.util.Map;

/// What the user types into the import sheet.
final class JourneyProjects {
  private JourneyProjects() {}

  /// An industrial key R&D project; the amount decides whether it needs an assessment.
  static Map<ProjectField, String> keyProject(String number, String amount) {
    Map<ProjectField, String> row = new EnumMap<>(ProjectField.class);
    row.put(ProjectField.NUMBER, number);
    row.put(ProjectField.TITLE, "动力电池包侧面冷却与定向排气技术研究");
    row.put(ProjectField.REGION_CODE, "459901");
    row.put(ProjectField.PROGRAMME, "重点研发计划");
    row.put(ProjectField.CATEGORY, "工业类");
    row.put(ProjectField.STAGE, "选题");
    row.put(ProjectField.APPLIED, amount);
    row.put(ProjectField.DATE_APPLIED, "2026-03-01");
    row.put(ProjectField.UNIT_NAME, "青岚曜衡新能源科技股份有限公司");
    row.put(ProjectField.UNIT_KIND, "企业");
    row.put(ProjectField.IP_LEAD, "黄例川");
    row.put(
        ProjectField.PROPOSAL,
        """
        电动客车在山区连续爬坡时电池包内部温差过大，局部电芯提前衰减，个别电芯失控后热量很快传遍整包。本项目在相邻电芯的大面之间布置蛇形液冷板，\
        液冷板内的流道沿水流方向逐级变窄，使各支路流量均衡；液冷板与电芯之间填充相变材料垫，停车后继续吸收余热；相邻电芯之间夹装气凝胶隔热片，\
        阻断热失控的蔓延；箱体底部对应每个泄压阀设独立排气道，高温气体经金属过滤网排出。控制器根据电芯膨胀力的变化率提前识别异常电芯并断开支路。\
        项目完成样包试制、热失控试验和整车道路考核，使整包温差不超过三摄氏度，单个电芯失控后三十分钟内不蔓延。\
        """);
    row.put(
        ProjectField.FEATURES,
        """
        蛇形液冷板贴合在电芯大面之间
        液冷板内的流道逐级变窄以均衡流量
        液冷板与电芯之间填充相变材料垫
        相邻电芯之间夹有气凝胶隔热片
        箱体底部设与泄压阀对应的独立排气道
        根据电芯膨胀力变化率识别异常并断开支路""");
    return row;
  }
}
