package dev.jadework.patents.export;

import dev.jadework.patents.classification.Classification;
import dev.jadework.patents.document.Address;
import dev.jadework.patents.document.Citation;
import dev.jadework.patents.document.Claim;
import dev.jadework.patents.document.LocalizedText;
import dev.jadework.patents.document.Party;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.Priority;
import dev.jadework.patents.text.Folding;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 导出字段. A column of an exported table. Heads are a promise: people's own scripts look for them,
/// so they are never renamed. The Chinese heads are those that exports of Chinese patent tools
/// have.
public enum ExportColumn {
  PN("公开（公告）号", "Publication Number", patent -> patent.publication().toString()),
  PD("公开（公告）日", "Publication Date", patent -> day(patent.published())),
  AN(
      "申请号",
      "Application Number",
      patent -> patent.application() == null ? "" : patent.application().display()),
  AD("申请日", "Application Date", patent -> day(patent.filed())),
  ADY("申请年", "Application Year", patent -> patent.filingYear() == null ? "" : patent.filingYear()),
  TYPE("专利类型", "Patent Type", patent -> patent.type().name().toLowerCase(Locale.ROOT)),
  KC("文献种类代码", "Kind Code", patent -> Objects.requireNonNullElse(patent.publication().kind(), "")),
  OFFICE("公开国别", "Office", patent -> patent.publication().office()),
  TI("标题", "Title", Patent::title),
  AB("摘要", "Abstract", Patent::abstractText),
  PA("申请人", "Applicants", patent -> names(patent.applicants())),
  PAC("申请人数量", "Applicant Count", patent -> patent.applicants().size()),
  ADDR("申请人地址", "Applicant Address", patent -> addresses(patent.applicants())),
  IN("发明人", "Inventors", patent -> names(patent.inventors())),
  AGENT("代理机构", "Agents", patent -> names(patent.agents())),
  MIPC("IPC主分类", "Main IPC", ExportColumn::mainIpc),
  IPC("IPC", "IPC", patent -> symbols(patent, "IPC")),
  CPC("CPC", "CPC", patent -> symbols(patent, "CPC")),
  PR("优先权号", "Priorities", patent -> priorities(patent.priorities())),
  CITES("引证专利", "Patents Cited", patent -> cited(patent.citations())),
  BC("引证次数", "Patents Cited Count", patent -> patentsCited(patent).count()),
  FAM("简单同族", "Simple Family", patent -> Objects.requireNonNullElse(patent.familyId(), "")),
  CLN("权利要求数量", "Claim Count", patent -> patent.claims().size()),
  CL1("首项权利要求", "First Claim", ExportColumn::firstClaim),
  FCW("首权字数", "First Claim Length", patent -> firstClaim(patent).length());

  private static final String SEPARATOR = "; ";

  private final String chinese;
  private final String english;
  private final Function<Patent, Object> value;

  ExportColumn(String chinese, String english, Function<Patent, Object> value) {
    this.chinese = chinese;
    this.english = english;
    this.value = value;
  }

  /// @param language `zh` or `en`
  public String head(String language) {
    return language.equals("zh") ? chinese : english;
  }

  /// Cell of a patent: a [LocalDate], a [Number] or a text, empty if the patent does not say.
  public Object of(Patent patent) {
    return value.apply(patent);
  }

  /// True for columns of sentences.
  boolean prose() {
    return this == TI || this == AB || this == CL1;
  }

  /// The column of this code or head, in any case and width.
  ///
  /// @throws IllegalArgumentException naming the columns there are
  public static ExportColumn named(String name) {
    String key = key(name);
    return Arrays.stream(values())
        .filter(c -> Stream.of(c.name(), c.chinese, c.english).anyMatch(n -> key(n).equals(key)))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "'"
                        + name.strip()
                        + "' is no column; the columns are "
                        + Arrays.stream(values())
                            .map(c -> c + " " + c.chinese)
                            .collect(Collectors.joining(", "))));
  }

  private static String key(String name) {
    return Folding.fold(name).strip().toUpperCase(Locale.ROOT);
  }

  private static Object day(@Nullable LocalDate day) {
    return day == null ? "" : day;
  }

  private static String names(List<Party> parties) {
    return joined(parties.stream().map(Party::name));
  }

  private static String addresses(List<Party> parties) {
    return joined(
        parties.stream()
            .map(Party::address)
            .filter(Objects::nonNull)
            .map(ExportColumn::address)
            .filter(text -> !text.isEmpty()));
  }

  private static String address(Address address) {
    return address.text() != null
        ? address.text()
        : Stream.of(address.country(), address.province(), address.city(), address.county())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" "));
  }

  /// A source that marks none as the main one gives it first.
  private static String mainIpc(Patent patent) {
    List<Classification> ipc =
        patent.classifications().stream().filter(c -> c.scheme().equals("IPC")).toList();
    return ipc.stream()
        .filter(Classification::main)
        .findFirst()
        .or(() -> ipc.stream().findFirst())
        .map(Classification::symbol)
        .orElse("");
  }

  private static String symbols(Patent patent, String scheme) {
    return joined(
        patent.classifications().stream()
            .filter(c -> c.scheme().equals(scheme))
            .map(Classification::symbol));
  }

  private static String priorities(List<Priority> priorities) {
    return joined(
        priorities.stream()
            .map(
                p ->
                    Stream.of(p.country(), p.number(), p.date())
                        .filter(Objects::nonNull)
                        .map(Object::toString)
                        .collect(Collectors.joining(" "))));
  }

  private static Stream<Citation> patentsCited(Patent patent) {
    return patent.citations().stream().filter(citation -> citation.patent() != null);
  }

  private static String cited(List<Citation> citations) {
    return joined(
        citations.stream().map(Citation::patent).filter(Objects::nonNull).map(Object::toString));
  }

  private static String firstClaim(Patent patent) {
    List<Claim> claims = patent.claims();
    String language =
        patent.titles().stream().map(LocalizedText::language).findFirst().orElse("und");
    return claims.stream()
        .filter(claim -> claim.language().equals(language))
        .findFirst()
        .or(() -> claims.stream().findFirst())
        .map(Claim::text)
        .orElse("");
  }

  private static String joined(Stream<String> parts) {
    return parts.collect(Collectors.joining(SEPARATOR));
  }
}
