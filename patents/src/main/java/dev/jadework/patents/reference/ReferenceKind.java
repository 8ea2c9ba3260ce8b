package dev.jadework.patents.reference;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// 参考数据种类. What a table says, told by its heads; further columns are allowed.
public enum ReferenceKind {
  /// WIPO's 35 fields by IPC prefix, the longest wins.
  TECHNOLOGY_FIELDS("技术领域", false, "field_no", "sector", "field", "ipc_prefix"),
  /// IPC symbols of each rule of the strategic emerging industries.
  EMERGING_SYMBOLS("战略性新兴产业分类号", false, "ipc_code", "sei_id", "sei_code"),
  /// Industry and keywords of each rule.
  EMERGING_RULES("战略性新兴产业规则", false, "sei_id", "sei_code", "sei_name_zh", "keywords_zh"),
  /// Names of the industries.
  EMERGING_NAMES("战略性新兴产业名称", false, "sei_code", "sei_name_zh"),
  /// Pillar industries by IPC prefix: a name, a tab, prefixes with blanks between them.
  PILLAR_INDUSTRIES("支柱产业", false, "industry", "ipc_prefixes"),
  /// Groups of the IPC in the order of the scheme with their dots; may come in several files.
  CLASS_SCHEME("IPC 分类表", true, "symbol", "dots"),
  /// Titles of sections, classes and subclasses.
  CLASS_LEVELS("IPC 上位类名称", true, "symbol", "title"),
  UNIVERSITIES("高校名单", false, "name", "moe_code"),
  PROVINCES("省级行政区划", false, "code", "name"),
  CITIES("地级行政区划", false, "code", "name", "provincecode"),
  COUNTIES("县级行政区划", false, "code", "name", "citycode", "provincecode"),
  /// Values of fields of marks by the number of a patent.
  PATENT_MARKS("专利标注", false, "number", "field", "value"),
  /// IPC symbols of the industries of GB/T 4754, in `ipc_prefixes` or one a row in `ipc_code`.
  NATIONAL_INDUSTRIES("国民经济行业对照", false, "gbc_code", "gbc_name"),
  /// Names of bodies by their code.
  ORGANISATIONS("组织机构", false, "uscc", "name"),
  /// Which body is above which.
  COMPANY_TREE("公司树", false, "parent", "child");

  private final String label;
  private final boolean several;
  private final Set<String> heads;

  ReferenceKind(String label, boolean several, String... heads) {
    this.label = label;
    this.several = several;
    this.heads = Set.of(heads);
  }

  /// The Chinese name.
  public String label() {
    return label;
  }

  /// `technology-fields`
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// What there is while none is loaded.
  public String without() {
    return switch (this) {
      case TECHNOLOGY_FIELDS -> "TTC goes by this product's starter table";
      case EMERGING_SYMBOLS, EMERGING_RULES -> "SEIC is refused";
      case EMERGING_NAMES -> "SEIC has the names of the rules";
      case PILLAR_INDUSTRIES -> "PILLAR goes by this product's own proposal";
      case CLASS_SCHEME -> "IPC_LOW of a subgroup goes by its digits";
      case CLASS_LEVELS -> "answers do not name sections, classes and subclasses";
      case UNIVERSITIES -> "ANTYPE knows universities by the words of their names";
      case PROVINCES -> "PROV takes names, no codes";
      case CITIES -> "CITY takes names, no codes";
      case COUNTIES -> "COUNTY takes names, no codes";
      case PATENT_MARKS -> "VAL, HV, AWARD, POOL, PROD, ABN and fields of projects are refused";
      case NATIONAL_INDUSTRIES -> "GBC is refused";
      case ORGANISATIONS -> "USCC is refused";
      case COMPANY_TREE -> "TREE is refused";
    };
  }

  /// True if files of other names are kept beside one another; else a new one takes the place of
  /// the old one.
  boolean several() {
    return several;
  }

  /// The kind that needs the most of these heads; empty if all miss some.
  static Optional<ReferenceKind> of(List<String> heads) {
    return Arrays.stream(values())
        .filter(kind -> kind.heads.stream().allMatch(needed -> has(heads, needed)))
        .max(
            Comparator.comparingInt(
                kind -> kind.heads.size() * 2 + (kind == CLASS_SCHEME ? 1 : 0)));
  }

  /// `dots_en` and `title_zh` are `dots` and `title` in a language.
  private static boolean has(List<String> heads, String needed) {
    return heads.stream().anyMatch(head -> head.equals(needed) || head.startsWith(needed + "_"));
  }

  /// Every kind with its heads, for messages.
  static String listing() {
    return Arrays.stream(values())
        .map(
            kind ->
                kind.code()
                    + " ("
                    + kind.heads.stream().sorted().collect(Collectors.joining(", "))
                    + ")")
        .collect(Collectors.joining("; "));
  }
}
