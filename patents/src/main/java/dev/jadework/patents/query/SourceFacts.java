package dev.jadework.patents.query;

import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.RelatedDocument;
import dev.jadework.patents.number.ApplicationNumber;
import dev.jadework.patents.number.PublicationNumber;
import dev.jadework.patents.number.UnreadableNumberException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// 来源所载事实. Values of fields of which a record has no part of its own, from [Patent#extra()]: the
/// international numbers, the divided application, and the counts that a source states as of the
/// day of its export. The names of sources are those seen in their files; heads of incoPat, PatSnap
/// and newer exports of The Lens are from memory.
final class SourceFacts {
  private static final Map<QueryField, List<String>> NAMES =
      Map.of(
          QueryField.IAN,
          List.of(
              "pct-or-regional-filing-data",
              "pct-application",
              "PCTA",
              "B631",
              "PCT申请",
              "PCT申请号",
              "国际申请",
              "国际申请号"),
          QueryField.IPN,
          List.of(
              "pct-or-regional-publishing-data",
              "pct-publication",
              "PCTA",
              "PCT公开",
              "PCT公开号",
              "国际公布",
              "国际公布号"),
          QueryField.DAN,
          List.of("division", "division-of", "Division", "parent", "分案原申请号", "母案申请号"),
          QueryField.FC,
          List.of(
              "Cited Count",
              "Cited by Patent Count",
              "Cited By Patent Count",
              "Cited By Count",
              "citation_forward_times",
              "被引证次数",
              "被引用次数",
              "被引用专利数量"),
          QueryField.FAMN,
          List.of(
              "Simple Family Size",
              "Family Member Count",
              "family_main_number",
              "简单同族个数",
              "简单同族数量",
              "简单同族成员数量"),
          QueryField.FAMC,
          List.of("同族国家数", "简单同族国家数", "同族国家/地区数量"),
          QueryField.PGN,
          List.of("patent_page", "文献页数", "页数"));

  /// `PCT/CN2016/100804`, `WOPCTNL00/0051800` with two zeros of the red book behind the serial.
  private static final Pattern INTERNATIONAL_APPLICATION =
      Pattern.compile("PCT/?([A-Z]{2})/?(\\d{4}|\\d{2})/?(\\d{5,8})(?!\\d)");

  /// `SE2003000641` of the EPO's full texts.
  private static final Pattern JOINED_APPLICATION =
      Pattern.compile("^([A-Z]{2})((?:19|20)\\d{2})(\\d{6})(?!\\d)");

  private static final Pattern INTERNATIONAL_PUBLICATION =
      Pattern.compile("WO ?/?(\\d{4}|\\d{2})/?(\\d{5,6})(?!\\d)");

  /// `parent-doc=US0987637600 2001-06-06`, `parent=US09432885`: series and serial, and two zeros in
  /// the first red books.
  private static final Pattern UNITED_STATES_PARENT =
      Pattern.compile("parent(?:-doc)?=US(\\d{8})(?:00)?(?!\\d)");

  private static final Pattern EUROPEAN_PARENT = Pattern.compile("^(\\d{8})\\.\\d");

  private static final Pattern COUNT = Pattern.compile("(\\d{1,9})(?:\\.0)?");

  private SourceFacts() {}

  /// IAN, IPN, DAN as [NumberKeys] gives them.
  static Set<String> numbers(QueryField field, Patent patent) {
    Set<String> keys = new LinkedHashSet<>();
    if (field == QueryField.IPN && patent.publication().office().equals("WO")) {
      keys.addAll(NumberKeys.of(patent.publication()));
    }
    ApplicationNumber own = patent.application();
    if (field == QueryField.IAN && own != null && own.office().equals("WO")) {
      keys.addAll(NumberKeys.of(own));
    }
    if (field == QueryField.DAN) {
      divided(patent, keys);
    }
    for (String value : values(field, patent)) {
      String text = value.toUpperCase(Locale.ROOT);
      switch (field) {
        case IAN -> internationalApplication(text, keys);
        case IPN -> {
          Matcher m = INTERNATIONAL_PUBLICATION.matcher(text);
          if (m.find()) {
            publication("WO" + m.group(1) + "/" + m.group(2), keys);
          }
        }
        default -> parent(patent.publication().office(), value, keys);
      }
    }
    return keys;
  }

  /// FC, FAMN, FAMC, PGN; empty if the source states none.
  static OptionalLong quantity(QueryField field, Patent patent) {
    for (String value : values(field, patent)) {
      Matcher count = COUNT.matcher(value.strip());
      if (count.matches()) {
        return OptionalLong.of(Long.parseLong(count.group(1)));
      }
    }
    return OptionalLong.empty();
  }

  private static List<String> values(QueryField field, Patent patent) {
    Map<String, List<String>> extra = patent.extra();
    if (extra.isEmpty()) {
      return List.of();
    }
    List<String> values = new ArrayList<>();
    for (String name : NAMES.getOrDefault(field, List.of())) {
      values.addAll(extra.getOrDefault(name, List.of()));
    }
    return values;
  }

  private static void internationalApplication(String text, Set<String> keys) {
    Matcher m = INTERNATIONAL_APPLICATION.matcher(text);
    if (!m.find()) {
      m = JOINED_APPLICATION.matcher(text);
      if (!m.find()) {
        return;
      }
    }
    String serial = m.group(3);
    boolean filled = serial.length() > 6 && serial.endsWith("00");
    application(
        "WO",
        "PCT/"
            + m.group(1)
            + m.group(2)
            + "/"
            + (filled ? serial.substring(0, serial.length() - 2) : serial),
        keys);
  }

  private static void divided(Patent patent, Set<String> keys) {
    for (RelatedDocument related : patent.related()) {
      if (related.relation() == RelatedDocument.Relation.DIVISION) {
        String office = related.country();
        application(
            office == null ? patent.publication().office() : office, related.number(), keys);
      }
    }
  }

  private static void parent(String office, String value, Set<String> keys) {
    Matcher m = UNITED_STATES_PARENT.matcher(value);
    if (m.find()) {
      application("US", m.group(1), keys);
      return;
    }
    m = EUROPEAN_PARENT.matcher(value);
    if (office.equals("EP") && m.find()) {
      application("EP", m.group(1), keys);
    } else if (office.equals("CN")) {
      application("CN", value.strip().split("[ ;；]")[0], keys);
    }
  }

  private static void application(String office, String text, Set<String> keys) {
    read(() -> NumberKeys.of(ApplicationNumber.parse(office, text)), keys);
  }

  private static void publication(String text, Set<String> keys) {
    read(() -> NumberKeys.of(PublicationNumber.parse(text)), keys);
  }

  /// What cannot be read as a number has no keys; the record keeps it as it stands.
  private static void read(Supplier<Set<String>> number, Set<String> keys) {
    Set<String> read;
    try {
      read = number.get();
    } catch (UnreadableNumberException e) {
      return;
    }
    keys.addAll(read);
  }
}
