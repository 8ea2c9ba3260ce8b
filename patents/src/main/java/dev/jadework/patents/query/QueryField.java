package dev.jadework.patents.query;

import dev.jadework.patents.text.Folding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// 检索字段. The fields of the query language with the names under which users know them. What their
/// values are says [FieldValues].
public enum QueryField {
  TI(Kind.TEXT, "名称", "title", "TTL", "标题", "题名", "发明名称", "专利名称"),
  AB(Kind.TEXT, "摘要", "abstract", "ABST"),
  CL(Kind.TEXT, "权利要求", "claims", "CLMS", "权利要求书"),
  TA(Kind.TEXT, "名称+摘要", "title and abstract", "名称摘要", "标题摘要"),
  TAC(Kind.TEXT, "名称+摘要+权利要求", "title, abstract, claims", "TIABC", "名称摘要权利要求"),
  ICL(Kind.TEXT, "独立权利要求", "independent claims", "ICLMS"),
  DE(Kind.TEXT, "说明书", "description", "DESC"),
  TF(Kind.TEXT, "技术领域", "technical field", "DESC_F"),
  BG(Kind.TEXT, "背景技术", "background", "DESC_B"),
  SI(Kind.TEXT, "发明内容", "summary", "DESC_S"),
  DD(Kind.TEXT, "附图说明", "drawings", "DESC_D"),
  EM(Kind.TEXT, "具体实施方式", "embodiments", "DESC_E"),
  /// What stands under none of the usual headings.
  DO(Kind.TEXT, "说明书其余部分", "rest of the description", "DESC_O"),
  TACD(Kind.TEXT, "全文", "full text", "FT"),
  /// What the invention is to overcome, does and brings: by sentences, see [Statements].
  TP(Kind.TEXT, "技术问题", "technical problem", "PROBLEM"),
  TM(Kind.TEXT, "技术手段", "technical means", "METHOD"),
  TE(Kind.TEXT, "技术功效", "technical effect", "BENEFIT", "技术效果"),
  PA(Kind.NAME, "申请人", "applicant", "AP", "专利权人", "申请（专利权）人", "申请人（专利权人）"),
  IN(Kind.NAME, "发明人", "inventor", "INV", "发明（设计）人", "设计人"),
  /// One body under all the names the corpus has for it.
  ANCS(Kind.NAME, "申请人（规范）", "applicant (harmonised)", "申请人规范", "标准化申请人", "标准化权利人"),
  ANTYPE(Kind.KEYWORD, "申请人类型", "kind of applicant"),
  /// By recorded transfers and changes of name, else the applicants.
  ANC(Kind.NAME, "当前权利人", "current holder", "AS", "当前专利权人"),
  AN_HIST(Kind.NAME, "历史权利人", "earlier holder"),
  /// A body under all its names, by its code.
  USCC(Kind.KEYWORD, "统一社会信用代码", "unified social credit code"),
  /// A body and all below it.
  TREE(Kind.NAME, "公司树", "company tree"),
  FIN(Kind.NAME, "第一发明人", "first inventor"),
  /// Agencies and attorneys: records do not tell them apart.
  AGC(Kind.NAME, "代理机构和代理人", "agency and attorney", "ATC", "AGT", "AT", "代理机构", "代理人"),
  ADDR(Kind.NAME, "地址", "address", "申请人地址"),
  PROV(Kind.NAME, "省", "province", "省份"),
  CITY(Kind.NAME, "市", "city", "城市"),
  COUNTY(Kind.NAME, "县", "county", "区县"),
  IPC(Kind.CLASS, "分类号", "IPC", "IPC分类号", "IPC分类", "国际分类号"),
  MIPC(Kind.CLASS, "主分类号", "main IPC", "IPC主分类", "IPC主分类号", "主分类"),
  CPC(Kind.CLASS, "CPC分类号", "CPC", "联合专利分类"),
  LOC(Kind.CLASS, "洛迦诺分类号", "Locarno class", "外观设计分类"),
  /// WIPO technology fields by IPC, by number or name.
  TTC(Kind.KEYWORD, "技术主题", "technology field", "技术领域分类", "WIPO35"),
  /// By a loaded concordance, by code or name.
  SEIC(Kind.KEYWORD, "战略性新兴产业", "strategic emerging industry", "SEIC_ALL"),
  /// Industries of GB/T 4754 by a loaded concordance, by code or name.
  GBC(Kind.KEYWORD, "国民经济行业", "national economic industry", "国民经济行业分类"),
  PILLAR(Kind.KEYWORD, "支柱产业", "pillar industry", "六大支柱产业"),
  AN(Kind.NUMBER, "申请号", "application number", "APNO"),
  PN(Kind.NUMBER, "公开（公告）号", "publication number", "公开号", "公告号", "公开公告号", "专利号"),
  PR(Kind.NUMBER, "优先权号", "priority number", "PRNO"),
  CITE(Kind.NUMBER, "引用文献", "cited document", "引证文献"),
  IAN(Kind.NUMBER, "国际申请号", "international application", "PCT申请号"),
  IPN(Kind.NUMBER, "国际公布号", "international publication", "PCT公开号"),
  DAN(Kind.NUMBER, "分案原申请号", "divided application", "SUB_CASE"),
  PD(Kind.DATE, "公开（公告）日", "publication date", "公开日", "公告日", "公开公告日", "公开日期"),
  AD(Kind.DATE, "申请日", "filing date", "申请日期"),
  GD(Kind.DATE, "授权公告日", "date of grant", "ISD", "授权日"),
  PRD(Kind.DATE, "优先权日", "priority date"),
  ED(Kind.DATE, "实审生效日", "examined since", "实质审查生效日"),
  LSD(Kind.DATE, "法律状态日", "status since"),
  EXD(Kind.DATE, "失效日", "lapsed on"),
  EXDT(Kind.DATE, "预估到期日", "expected expiry"),
  CLN(Kind.QUANTITY, "权利要求数", "number of claims", "权项数"),
  FCW(Kind.QUANTITY, "首权字数", "length of first claim"),
  BC(Kind.QUANTITY, "引用次数", "documents cited"),
  FC(Kind.QUANTITY, "被引次数", "times cited"),
  FAMN(Kind.QUANTITY, "同族数", "size of family"),
  FAMC(Kind.QUANTITY, "同族国家数", "countries of family"),
  PGN(Kind.QUANTITY, "页数", "pages"),
  LS(Kind.KEYWORD, "法律状态", "legal status"),
  SLS(Kind.KEYWORD, "简单法律状态", "simple legal status", "简单状态"),
  LE(Kind.KEYWORD, "法律事件", "legal event"),
  TRANSFER_BEFORE(Kind.NAME, "转让人", "holder before a transfer", "变更前权利人"),
  TRANSFER_AFTER(Kind.NAME, "受让人", "holder after a transfer", "变更后权利人"),
  LICENSE(Kind.KEYWORD, "许可", "licence"),
  LICENSOR(Kind.NAME, "许可人", "licensor", "让与人"),
  LICENSEE(Kind.NAME, "被许可人", "licensee"),
  LICNO(Kind.KEYWORD, "许可合同备案号", "number of licence contract", "合同备案号"),
  OPENLIC(Kind.KEYWORD, "开放许可", "open licence"),
  PLEDGE(Kind.KEYWORD, "质押", "pledge"),
  PLEDGOR(Kind.NAME, "出质人", "pledgor"),
  PLEDGEE(Kind.NAME, "质权人", "pledgee"),
  PLEDGENO(Kind.KEYWORD, "质押登记号", "number of pledge"),
  PLE_EFDT(Kind.DATE, "质押登记生效日", "pledged since"),
  /// Of which rights a table states something, see [dev.jadework.patents.rights.StatedRights].
  STATED(Kind.KEYWORD, "来源所载权利", "rights stated by the source"),
  TYPE(Kind.KEYWORD, "专利类型", "kind of right"),
  OFFICE(Kind.KEYWORD, "受理局", "office"),
  LANG(Kind.KEYWORD, "语言", "language"),
  KC(Kind.KEYWORD, "文献种类", "kind code", "KD"),
  FAM(Kind.KEYWORD, "同族号", "family number", "FAM_ID"),
  CITE_CAT(Kind.KEYWORD, "引用类别", "citation category"),
  PROJ(Kind.KEYWORD, "项目编号", "project number"),
  PROG(Kind.KEYWORD, "计划类别", "programme"),
  /// In 万元, with decimals; [Query.Quantities] has it in fen.
  FUND(Kind.QUANTITY, "财政经费", "public funds, 10,000 yuan"),
  DECL(Kind.KEYWORD, "声明状态", "declaration of public funding"),
  DUTY(Kind.KEYWORD, "义务状态", "duties of the project"),
  EVID(Kind.QUANTITY, "证据数", "documents of evidence"),
  NOVREV(Kind.KEYWORD, "申请前评估结论", "evaluation before filing"),
  ABN(Kind.KEYWORD, "非正常嫌疑", "suspected of being abnormal", "非正常申请嫌疑"),
  VAL(Kind.QUANTITY, "价值度", "value", "专利价值度"),
  /// 是, 否, or the number of the case of 高价值发明专利.
  HV(Kind.KEYWORD, "高价值", "of high value", "高价值专利", "高价值发明专利"),
  AWARD(Kind.KEYWORD, "奖励", "award", "专利奖", "获奖"),
  POOL(Kind.KEYWORD, "专利池", "patent pool"),
  PROD(Kind.KEYWORD, "专利产品备案", "registered product", "专利密集型产品备案");

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
  private final String english;
  private final List<String> aliases;

  QueryField(Kind kind, String label, String english, String... aliases) {
    this.kind = kind;
    this.label = label;
    this.english = english;
    this.aliases = List.of(aliases);
  }

  public Kind kind() {
    return kind;
  }

  /// The Chinese name.
  public String label() {
    return label;
  }

  /// What the field is called in English; a query names it by its code.
  public String english() {
    return english;
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
      case LS, SLS, LE, ED, LSD, EXD, EXDT -> true;
      default -> false;
    };
  }

  /// 公共资金. True for facts of the funded project behind a patent. They are not in documents: who
  /// keeps a register of projects answers them, see
  /// [dev.jadework.patents.reference.PatentMarks].
  public boolean ofProjects() {
    return switch (this) {
      case PROJ, PROG, FUND, DECL, DUTY, EVID, NOVREV -> true;
      default -> false;
    };
  }

  /// 标注字段. True for fields that somebody outside the corpus answers by the numbers of patents:
  /// those [#ofProjects], and those that a table of marks alone has.
  public boolean marked() {
    return switch (this) {
      case ABN, VAL, HV, AWARD, POOL, PROD -> true;
      default -> ofProjects();
    };
  }

  /// 库外字段. True for fields whose values are declared beside the corpus, in tables or registers.
  public boolean declared() {
    return switch (this) {
      case GBC, USCC, TREE -> true;
      default -> marked();
    };
  }

  /// Digits behind the decimal point of a [Kind#QUANTITY]: `FUND>=500.01` is kept as a whole number
  /// of fen.
  public int decimals() {
    return switch (this) {
      case FUND -> 6;
      case VAL -> 2;
      default -> 0;
    };
  }

  /// True for fields answered through others by tables, by the names of the corpus or by changes of
  /// rights, whatever those say when the query is asked. An index knows only the [Query.Translated]
  /// that stands for them.
  public boolean translated() {
    return switch (this) {
      case TTC, SEIC, PILLAR, ANCS, ANTYPE -> true;
      default -> ofRights();
    };
  }

  /// True for fields answered by what records tell of changes of rights up to a day.
  public boolean ofRights() {
    return switch (this) {
      case ANC,
          AN_HIST,
          TRANSFER_BEFORE,
          TRANSFER_AFTER,
          LICENSE,
          LICENSOR,
          LICENSEE,
          LICNO,
          OPENLIC,
          PLEDGE,
          PLEDGOR,
          PLEDGEE,
          PLEDGENO,
          PLE_EFDT ->
          true;
      default -> false;
    };
  }

  /// True for fields answered through sentences of others, see [Statements]. An index knows only
  /// the [Query.Translated] that stands for them.
  public boolean stated() {
    return switch (this) {
      case TP, TM, TE -> true;
      default -> false;
    };
  }

  /// True if an index holds values of this field under its own name.
  public boolean indexed() {
    return parts().equals(List.of(this))
        && !ofStatus()
        && !translated()
        && !declared()
        && !stated();
  }

  /// @throws IllegalArgumentException if the field is one of those that are [#translated],
  ///     [#stated] or facts [#ofProjects]
  public void requireIndexed() {
    if (stated()) {
      throw new IllegalArgumentException(
          this + " " + label + " is answered through sentences; read the query with QueryParser");
    }
    if (ofProjects()) {
      throw new IllegalArgumentException(
          this
              + " "
              + label
              + " is a fact of the project behind a patent, which the register of a server keeps:"
              + " sign in there and search on its page of the corpus");
    }
    if (translated() || declared()) {
      throw new IllegalArgumentException(
          this
              + " "
              + label
              + " is answered by tables, names or changes of rights; ask through a corpus with"
              + " them");
    }
  }

  /// The field of this code or Chinese name, in any case and width.
  public static Optional<QueryField> named(String name) {
    return Optional.ofNullable(BY_NAME.get(key(name)));
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
