package dev.jadework.patents.query;

import dev.jadework.patents.text.Folding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// 检索字段. The fields of the query language with the names under which users know them. What their
/// values are says [FieldValues].
public enum QueryField {
  TI(Kind.TEXT, "名称", "TTL", "标题", "题名", "发明名称", "专利名称"),
  AB(Kind.TEXT, "摘要", "ABST"),
  CL(Kind.TEXT, "权利要求", "CLMS", "权利要求书"),
  TA(Kind.TEXT, "名称+摘要", "名称摘要", "标题摘要"),
  TAC(Kind.TEXT, "名称+摘要+权利要求", "TIABC", "名称摘要权利要求"),
  ICL(Kind.TEXT, "独立权利要求", "ICLMS"),
  DE(Kind.TEXT, "说明书", "DESC"),
  TF(Kind.TEXT, "技术领域", "DESC_F"),
  BG(Kind.TEXT, "背景技术", "DESC_B"),
  SI(Kind.TEXT, "发明内容", "DESC_S"),
  DD(Kind.TEXT, "附图说明", "DESC_D"),
  EM(Kind.TEXT, "具体实施方式", "DESC_E"),
  /// What stands under none of the usual headings.
  DO(Kind.TEXT, "说明书其余部分", "DESC_O"),
  TACD(Kind.TEXT, "全文", "FT"),
  PA(Kind.NAME, "申请人", "AP", "专利权人", "申请（专利权）人", "申请人（专利权人）"),
  IN(Kind.NAME, "发明人", "INV", "发明（设计）人", "设计人"),
  /// One body under all the names the corpus has for it.
  ANCS(Kind.NAME, "申请人（规范）", "申请人规范", "标准化申请人", "标准化权利人"),
  ANTYPE(Kind.KEYWORD, "申请人类型"),
  FIN(Kind.NAME, "第一发明人"),
  /// Agencies and attorneys: records do not tell them apart.
  AGC(Kind.NAME, "代理机构和代理人", "ATC", "AGT", "AT", "代理机构", "代理人"),
  ADDR(Kind.NAME, "地址", "申请人地址"),
  PROV(Kind.NAME, "省", "省份"),
  CITY(Kind.NAME, "市", "城市"),
  COUNTY(Kind.NAME, "县", "区县"),
  IPC(Kind.CLASS, "分类号", "IPC分类号", "IPC分类", "国际分类号"),
  MIPC(Kind.CLASS, "主分类号", "IPC主分类", "IPC主分类号", "主分类"),
  CPC(Kind.CLASS, "CPC分类号", "联合专利分类"),
  LOC(Kind.CLASS, "洛迦诺分类号", "外观设计分类"),
  /// WIPO technology fields by IPC, by number or name.
  TTC(Kind.KEYWORD, "技术主题", "技术领域分类", "WIPO35"),
  /// By a loaded concordance, by code or name.
  SEIC(Kind.KEYWORD, "战略性新兴产业", "SEIC_ALL"),
  PILLAR(Kind.KEYWORD, "支柱产业", "六大支柱产业"),
  AN(Kind.NUMBER, "申请号", "APNO"),
  PN(Kind.NUMBER, "公开（公告）号", "公开号", "公告号", "公开公告号", "专利号"),
  PR(Kind.NUMBER, "优先权号", "PRNO"),
  CITE(Kind.NUMBER, "引用文献", "引证文献"),
  IAN(Kind.NUMBER, "国际申请号", "PCT申请号"),
  IPN(Kind.NUMBER, "国际公布号", "PCT公开号"),
  DAN(Kind.NUMBER, "分案原申请号", "SUB_CASE"),
  PD(Kind.DATE, "公开（公告）日", "公开日", "公告日", "公开公告日", "公开日期"),
  AD(Kind.DATE, "申请日", "申请日期"),
  GD(Kind.DATE, "授权公告日", "ISD", "授权日"),
  PRD(Kind.DATE, "优先权日"),
  LSD(Kind.DATE, "法律状态日"),
  EXD(Kind.DATE, "失效日"),
  EXDT(Kind.DATE, "预估到期日"),
  CLN(Kind.QUANTITY, "权利要求数", "权项数"),
  FCW(Kind.QUANTITY, "首权字数"),
  BC(Kind.QUANTITY, "引用次数"),
  FC(Kind.QUANTITY, "被引次数"),
  FAMN(Kind.QUANTITY, "同族数"),
  FAMC(Kind.QUANTITY, "同族国家数"),
  PGN(Kind.QUANTITY, "页数"),
  LS(Kind.KEYWORD, "法律状态"),
  SLS(Kind.KEYWORD, "简单法律状态", "简单状态"),
  LE(Kind.KEYWORD, "法律事件"),
  TYPE(Kind.KEYWORD, "专利类型"),
  OFFICE(Kind.KEYWORD, "受理局"),
  LANG(Kind.KEYWORD, "语言"),
  KC(Kind.KEYWORD, "文献种类", "KD"),
  FAM(Kind.KEYWORD, "同族号", "FAM_ID"),
  CITE_CAT(Kind.KEYWORD, "引用类别");

  /// What the values of a field are.
  public enum Kind {
    /// Sentences: words, phrases, stems.
    TEXT,
    /// Names of persons, organisations and places: parts of the name match.
    NAME,
    /// Symbols of a classification: a higher level matches everything below it.
    CLASS,
    /// Publication and application numbers, with or without office, kind and check digit.
    NUMBER,
    /// Days, months, years and ranges of them.
    DATE,
    /// Whole numbers and ranges of them.
    QUANTITY,
    /// One of a set of words, compared whole, in any case and width.
    KEYWORD
  }

  private static final Map<String, QueryField> BY_NAME = new HashMap<>();

  static {
    for (QueryField field : values()) {
      field.names().forEach(name -> BY_NAME.put(key(name), field));
    }
  }

  private final Kind kind;
  private final String label;
  private final List<String> aliases;

  QueryField(Kind kind, String label, String... aliases) {
    this.kind = kind;
    this.label = label;
    this.aliases = List.of(aliases);
  }

  public Kind kind() {
    return kind;
  }

  /// The Chinese name.
  public String label() {
    return label;
  }

  /// Other names, codes and Chinese.
  public List<String> aliases() {
    return aliases;
  }

  /// The fields a search in this one looks at: itself, unless it stands for several.
  public List<QueryField> parts() {
    return switch (this) {
      case TA -> List.of(TI, AB);
      case TAC -> List.of(TI, AB, CL);
      case DE -> List.of(TF, BG, SI, DD, EM, DO);
      case TACD -> List.of(TI, AB, CL, TF, BG, SI, DD, EM, DO);
      default -> List.of(this);
    };
  }

  /// True for fields that depend on the day asked for; see [StatusClauses].
  public boolean ofStatus() {
    return switch (this) {
      case LS, SLS, LE, LSD, EXD, EXDT -> true;
      default -> false;
    };
  }

  /// True for fields answered through others by tables or by the names of the corpus, whatever
  // those
  /// say when the query is asked. An index knows only the [Query.Translated] that stands for them.
  public boolean translated() {
    return switch (this) {
      case TTC, SEIC, PILLAR, ANCS, ANTYPE -> true;
      default -> false;
    };
  }

  /// True if an index holds values of this field under its own name.
  public boolean indexed() {
    return parts().equals(List.of(this)) && !ofStatus() && !translated();
  }

  /// @throws IllegalArgumentException if the field is one of those that are [#translated]
  public void requireIndexed() {
    if (translated()) {
      throw new IllegalArgumentException(
          this
              + " "
              + label
              + " is answered by tables or by names; ask through a corpus with them");
    }
  }

  /// The field of this code or Chinese name, in any case and width.
  public static Optional<QueryField> named(String name) {
    return Optional.ofNullable(BY_NAME.get(key(name)));
  }

  /// All codes with their Chinese names, for messages.
  static String listing() {
    return Arrays.stream(values())
        .map(field -> field + " " + field.label)
        .collect(Collectors.joining(", "));
  }

  List<String> names() {
    List<String> names = new ArrayList<>(aliases);
    names.add(name());
    names.add(label);
    return names;
  }

  static String key(String name) {
    return Folding.fold(name).toUpperCase(Locale.ROOT);
  }
}
