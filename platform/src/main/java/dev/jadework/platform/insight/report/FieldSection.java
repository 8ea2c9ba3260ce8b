package dev.jadework.platform.insight.report;

import dev.jadework.platform.insight.assessment.Assessment;
import dev.jadework.platform.insight.assessment.TechnicalField;
import dev.jadework.platform.insight.assessment.TechnicalField.ApplicantCount;
import dev.jadework.platform.insight.assessment.TechnicalField.YearCount;
import dev.jadework.platform.reports.Block;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// 技术态势与主要申请人. Charts on the close field; each says what is in, drawn and dropped.
final class FieldSection {
  /// Years drawn: more would not be legible.
  private static final int YEARS = 25;

  /// Filings of this many months before the day may not be published (Patent Law art. 34).
  private static final int UNPUBLISHED_MONTHS = 18;

  private static final int LONGEST_NAME = 22;

  private FieldSection() {}

  static List<Block> of(Assessment assessment, Wording w) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(1, w.of("四、技术态势与主要申请人", "4 State of the field and its actors")));
    TechnicalField field = assessment.field();
    if (field == null || field.documents() == 0) {
      blocks.add(
          new Block.Paragraph(
              Block.Tone.NORMAL,
              w.of("密切领域没有文献可统计。", "There is no document in the close field to count.")));
      return blocks;
    }
    blocks.add(new Block.Heading(2, w.of("4.1 逐年趋势", "4.1 Years")));
    blocks.add(years(field, assessment.asOf(), w));
    blocks.add(
        new Block.Heading(2, w.of("4.2 主要申请人与集中度", "4.2 Largest applicants and concentration")));
    if (field.applicants().isEmpty()) {
      blocks.add(
          new Block.Paragraph(
              Block.Tone.NORMAL, w.of("文献均无申请人信息。", "No document names an applicant.")));
      return blocks;
    }
    blocks.add(applicants(field, w));
    Double cr4 = field.cr4();
    Double hhi = field.hhi();
    if (cr4 != null && hhi != null) {
      blocks.add(
          new Block.Paragraph(
              Block.Tone.NORMAL,
              w.of(
                  "申请人 %d 个；前四位占 %s（CR4）；HHI %.4f（份额平方和，0–1），相当于 %.1f 个同等规模的申请人。",
                  "%d applicants; the four largest hold %s (CR4); HHI %.4f (sum of squared shares,"
                      + " 0–1), as if there were %.1f equal ones.",
                  field.distinctApplicants(),
                  w.percent(cr4),
                  hhi,
                  1 / hhi)));
    }
    return blocks;
  }

  private static Block years(TechnicalField field, LocalDate asOf, Wording w) {
    Map<Integer, Long> published = byYear(field.published());
    Map<Integer, Long> filed = byYear(field.filed());
    int last =
        IntStream.concat(
                published.keySet().stream().mapToInt(y -> y),
                filed.keySet().stream().mapToInt(y -> y))
            .max()
            .orElse(asOf.getYear());
    int earliest =
        IntStream.concat(
                published.keySet().stream().mapToInt(y -> y),
                filed.keySet().stream().mapToInt(y -> y))
            .min()
            .orElse(last);
    int first = Math.max(earliest, last - YEARS + 1);
    List<Integer> shown = IntStream.rangeClosed(first, last).boxed().toList();
    int incomplete = asOf.minusMonths(UNPUBLISHED_MONTHS).getYear();
    List<Integer> marked =
        IntStream.range(0, shown.size()).filter(i -> shown.get(i) >= incomplete).boxed().toList();
    long publishedDrawn = drawn(published, first);
    long filedDrawn = drawn(filed, first);
    String note =
        w.of(
            "纳入 %,d 件。按公开年绘出 %,d 件，略去 %,d 件（无公开日 %,d 件，早于 %d 年 %,d 件）；按申请年绘出 %,d 件，略去 %,d 件（无申请年 %,d 件，早于 %d 年 %,d 件）。",
            "In: %,d documents. By year of publication drawn %,d, dropped %,d (no date %,d, before %d"
                + " %,d); by year of filing drawn %,d, dropped %,d (no year %,d, before %d %,d).",
            field.documents(),
            publishedDrawn,
            field.documents() - publishedDrawn,
            field.publishedDropped(),
            first,
            field.documents() - publishedDrawn - field.publishedDropped(),
            filedDrawn,
            field.documents() - filedDrawn,
            field.filedDropped(),
            first,
            field.documents() - filedDrawn - field.filedDropped());
    String fresh =
        marked.isEmpty()
            ? w.of(
                "语料中该领域最晚为 %d 年；此后年份没有数据，不表示没有申请。",
                " The latest year of the field in the corpus is %d; later years have no data, which"
                    + " does not mean no filings.",
                last)
            : w.of(
                "浅色为基准日前 %d 个月涉及的年份（%d 年起），数据未完全公开。",
                " Light bars: years within the last %d months (from %d), not fully published.",
                UNPUBLISHED_MONTHS,
                incomplete);
    return new Block.Chart(
        w.of("密切领域专利逐年公开与申请（件）", "Publications and filings in the close field by year"),
        false,
        shown.stream().map(String::valueOf).toList(),
        List.of(
            new Block.Series(w.of("按公开年", "by publication"), values(shown, published)),
            new Block.Series(w.of("按申请年", "by filing"), values(shown, filed))),
        marked,
        note + fresh);
  }

  private static Block applicants(TechnicalField field, Wording w) {
    List<ApplicantCount> shown = field.applicants();
    long drawn = shown.stream().mapToLong(ApplicantCount::count).sum();
    return new Block.Chart(
        w.of("密切领域申请人前 %d 位（件）", "The %d largest applicants (documents)", shown.size()),
        true,
        shown.stream().map(a -> shortened(a.name())).toList(),
        List.of(
            new Block.Series(
                w.of("件", "documents"), shown.stream().map(ApplicantCount::count).toList())),
        List.of(),
        w.of(
            "纳入申请人次 %,d（共同申请对每个申请人各计一次，名称未作归并），绘出 %,d，略去 %,d（其余 %d 个申请人）。",
            "In: %,d mentions (a joint application counts for each, names are not harmonised); drawn"
                + " %,d, dropped %,d (the other %d applicants).",
            field.mentions(),
            drawn,
            field.mentions() - drawn,
            Math.max(0, field.distinctApplicants() - shown.size())));
  }

  private static long drawn(Map<Integer, Long> counts, int first) {
    return counts.entrySet().stream()
        .filter(entry -> entry.getKey() >= first)
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private static Map<Integer, Long> byYear(List<YearCount> counts) {
    return counts.stream().collect(Collectors.toMap(YearCount::year, YearCount::count));
  }

  private static List<Long> values(List<Integer> years, Map<Integer, Long> counts) {
    return years.stream().map(year -> counts.getOrDefault(year, 0L)).toList();
  }

  private static String shortened(String name) {
    return name.codePointCount(0, name.length()) <= LONGEST_NAME
        ? name
        : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME)) + "…";
  }
}
