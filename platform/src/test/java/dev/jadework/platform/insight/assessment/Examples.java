package dev.jadework.platform.insight.assessment;

import dev.jadework.rules.evaluation.Evaluator;
import dev.jadework.rules.fact.Facts;
import dev.jadework.rules.loading.PolicyPacks;
import dev.jadework.rules.pack.PolicyPack;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A project on battery cooling and the documents that stand against it.
public final class Examples {
  public static final LocalDate AS_OF = LocalDate.of(2026, 6, 1);

  public static final List<String> FEATURES =
      List.of(
          "液冷板与复合相变材料层交替夹设在相邻电芯之间",
          "相变材料中掺入膨胀石墨以提高导热系数",
          "冷却液流道按电芯温度场分区并由比例阀独立调节流量",
          "控制器根据热失控预警信号提前切断故障模组并启动应急喷淋");

  public static final String PROPOSAL =
      "面向新能源汽车动力电池热管理，研制液冷板与复合相变材料层交替夹设的电池模组，相变材料掺入膨胀石墨，"
          + "冷却液流道分区并由比例阀调节流量，控制器依据热失控预警信号切断故障模组并启动应急喷淋，降低温差，抑制热扩散。";

  /// A document whose abstract says what all features say.
  public static final String ALL =
      "一种动力电池模组，液冷板与复合相变材料层交替夹设在相邻电芯之间。相变材料中掺入膨胀石墨，提高导热系数。"
          + "冷却液流道按电芯温度场分区，由比例阀独立调节流量。控制器根据热失控预警信号提前切断故障模组，启动应急喷淋。";

  /// A document that says what the first two features say.
  public static final String HALF = "一种电池模组，液冷板与复合相变材料层交替夹设在相邻电芯之间。相变材料中掺入膨胀石墨，提高导热系数。模组外壳为铝合金。";

  private static final PolicyPack PACK =
      PolicyPacks.load(Path.of(System.getProperty("jadework.root"), "policies"), "cn-45");

  private Examples() {}

  public static AssessmentRequest request() {
    return request(facts(Map.of()), PROPOSAL, FEATURES);
  }

  public static AssessmentRequest request(Facts facts, String proposal, List<String> features) {
    return request(facts, proposal, features, AS_OF, 20);
  }

  public static AssessmentRequest request(
      Facts facts, String proposal, List<String> features, LocalDate asOf, int limit) {
    return new AssessmentRequest(
        facts, proposal, features, Evaluator.of(PACK).evaluate(facts, asOf), PACK, asOf, limit);
  }

  /// Facts of the example project, with more or other ones.
  public static Facts facts(Map<String, Object> more) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("number", "YS-2026-001");
    facts.put("title", "动力电池复合相变液冷热管理关键技术");
    facts.put("region", "450100");
    facts.put("undertaking", Map.of("name", "云麓新能源有限公司"));
    facts.put("amounts", Map.of("applied", 620_000_000L));
    facts.putAll(more);
    return new Facts(facts);
  }
}
