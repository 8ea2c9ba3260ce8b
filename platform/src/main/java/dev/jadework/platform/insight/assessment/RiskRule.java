package dev.jadework.platform.insight.assessment;

/// 风险判定规则. Judges one risk of the catalogue from what was found, or says what must be asked.
@FunctionalInterface
interface RiskRule {
  RiskItem judge(Grounds grounds);
}
