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

/// 检索字段. The fields of the query language with the names under which users know them.
public enum QueryField {
  TI(Kind.TEXT, "名称", "TTL", "标题", "题名", "发明名称", "专利名称"),
  AB(Kind.TEXT, "摘要", "ABST"),
  CL(Kind.TEXT, "权利要求", "CLMS", "权利要求书"),
  TA(Kind.TEXT, "名称+摘要", "名称摘要", "标题摘要"),
  TAC(Kind.TEXT, "名称+摘要+权利要求", "TIABC", "名称摘要权利要求"),
  PA(Kind.NAME, "申请人", "AP", "专利权人", "申请（专利权）人", "申请人（专利权人）"),
  IN(Kind.NAME, "发明人", "INV", "发明（设计）人", "设计人"),
  IPC(Kind.CLASS, "分类号", "IPC分类号", "IPC分类", "国际分类号"),
  MIPC(Kind.CLASS, "主分类号", "IPC主分类", "IPC主分类号", "主分类"),
  AN(Kind.NUMBER, "申请号", "APNO"),
  PN(Kind.NUMBER, "公开（公告）号", "公开号", "公告号", "公开公告号", "专利号"),
  PD(Kind.DATE, "公开（公告）日", "公开日", "公告日", "公开公告日", "公开日期"),
  AD(Kind.DATE, "申请日", "申请日期");

  /// What the values of a field are.
  public enum Kind {
    /// Sentences: words, phrases, stems.
    TEXT,
    /// Names of persons and organisations: parts of the name match.
    NAME,
    /// IPC symbols: a higher level matches everything below it.
    CLASS,
    /// Publication and application numbers, with or without office, kind and check digit.
    NUMBER,
    /// Days, months, years and ranges of them.
    DATE
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
