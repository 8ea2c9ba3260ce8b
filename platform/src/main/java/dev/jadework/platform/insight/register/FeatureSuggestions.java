package dev.jadework.platform.insight.register;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// 特征建议. Sentences of a proposal that read like technical features, for a person to choose from.
/// A mere reading aid: it drops sentences that speak of plans and money and keeps the rest in
/// order.
public final class FeatureSuggestions {
  /// More than a person compares element by element.
  private static final int MOST = 12;

  private static final int SHORTEST = 8;
  private static final int LONGEST = 120;
  private static final Pattern CLAUSE_END = Pattern.compile("[。；;！!？?\\n\\r]|\\. ");
  private static final Pattern TECHNICAL =
      Pattern.compile(
          "采用|通过|利用|设置|设有|包括|由.{1,12}(?:组成|构成)|其特征|结构|制备|涂覆|掺杂|算法|模型|传感|控制|检测"
              + "|温度|压力|浓度|比例|连接|材料|工艺|装置|系统|方法"
              + "|\\b(?:comprises?|comprising|uses?|using|wherein|coated|doped|sensor|controller|method)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NOT_TECHNICAL =
      Pattern.compile(
          "万元|经费|预算|论文|专利|人才|培养|团队|考核|验收|意义|产业化|市场|国内外|背景|本项目拟|资助|budget|team|market",
          Pattern.CASE_INSENSITIVE);

  private FeatureSuggestions() {}

  /// At most twelve sentences in the order of the text, each once.
  public static List<String> of(String proposal) {
    Set<String> found = new LinkedHashSet<>();
    for (String part : CLAUSE_END.split(proposal)) {
      String sentence = part.strip().replaceFirst("^[（(]?[0-9一二三四五六七八九十]{1,3}[）)、.．]\\s*", "");
      int length = sentence.codePointCount(0, sentence.length());
      if (length >= SHORTEST
          && length <= LONGEST
          && TECHNICAL.matcher(sentence).find()
          && !NOT_TECHNICAL.matcher(sentence).find()) {
        found.add(sentence);
      }
    }
    return new ArrayList<>(found).subList(0, Math.min(MOST, found.size()));
  }
}
