package dev.jadework.patents.format.uspto;

import dev.jadework.patents.document.PatentType;
import dev.jadework.patents.document.RelatedDocument;
import dev.jadework.patents.document.RelatedDocument.Relation;
import dev.jadework.patents.format.SourceDates;
import dev.jadework.patents.format.uspto.GreenbookFields.Section;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// 相关申请. The earlier applications of a green book record (`RLAP`, and `REIS` for reissues), each
/// with its serial number, day of filing and a code of what this application is of it.
///
/// Of the codes only `72`, continuation in part, is known from a real record; for all others the
/// relation is what the description says before it names the number: `This is a division of
/// application Ser. No. 08/351,745`. An application whose relation or series cannot be told is not
/// typed; the section stays whole in the extra facts in any case.
final class GreenbookRelated {
  private static final int SERIAL = 6;
  private static final LocalDate DESIGNS_APART = LocalDate.of(1992, 10, 1);
  private static final String CONTINUATION_IN_PART = "72";

  /// A word that tells the relation, in small letters.
  private record Word(String text, Relation relation) {}

  /// The longer of two that begin alike comes first.
  private static final List<Word> WORDS =
      List.of(
          new Word("continuation-in-part", Relation.CONTINUATION_IN_PART),
          new Word("continuation in part", Relation.CONTINUATION_IN_PART),
          new Word("continuation", Relation.CONTINUATION),
          new Word("division", Relation.DIVISION),
          new Word("reissue", Relation.REISSUE),
          new Word("substitut", Relation.SUBSTITUTION),
          new Word("provisional", Relation.PROVISIONAL));

  /// Where the description names an earlier application.
  ///
  /// @param before the paragraph up to the number, in small letters
  /// @param series two digits, empty if they are not told
  private record Mention(String before, String series) {
    private static final Mention NONE = new Mention("", "");

    /// What the last word before the number says; null if none says anything.
    @Nullable Relation relation() {
      Relation found = null;
      int last = -1;
      for (Word word : WORDS) {
        int at = before.lastIndexOf(word.text());
        if (at > last) {
          last = at;
          found = word.relation();
        }
      }
      return found;
    }
  }

  private GreenbookRelated() {}

  /// Adds the earlier application of one section.
  ///
  /// @param draft with its description read
  static void read(Section section, UsptoDraft draft) {
    String number = section.text("APN").strip();
    if (number.isEmpty()) {
      return;
    }
    LocalDate filed = SourceDates.dayIfKnown(section.text("APD").strip());
    Mention mention = mention(draft.description, number);
    Relation relation = relation(section, mention);
    String whole = relation == null ? null : withSeries(number, relation, mention, filed, draft);
    if (relation != null && whole != null) {
      draft.related.add(new RelatedDocument(relation, "US", whole, filed));
    }
  }

  private static @Nullable Relation relation(Section section, Mention mention) {
    if (section.name().equals("REIS")) {
      return Relation.REISSUE;
    }
    return section.text("COD").strip().equals(CONTINUATION_IN_PART)
        ? Relation.CONTINUATION_IN_PART
        : mention.relation();
  }

  private static Mention mention(List<String> description, String number) {
    if (!serial(number)) {
      return Mention.NONE;
    }
    String six = six(number);
    String plain = UsptoDraft.withoutZeros(six);
    String printed =
        plain.length() > 3
            ? plain.substring(0, plain.length() - 3) + "," + plain.substring(plain.length() - 3)
            : plain;
    for (String paragraph : description) {
      for (String form : List.of(six.substring(0, 3) + "," + six.substring(3), printed)) {
        int at = alone(paragraph, form);
        if (at >= 0) {
          return new Mention(
              paragraph.substring(0, at).toLowerCase(Locale.ROOT), series(paragraph, at));
        }
      }
    }
    return Mention.NONE;
  }

  /// Where the number stands and is no part of a longer one; −1 if nowhere.
  private static int alone(String paragraph, String number) {
    for (int at = paragraph.indexOf(number); at >= 0; at = paragraph.indexOf(number, at + 1)) {
      char before = at == 0 ? ' ' : paragraph.charAt(at - 1);
      int end = at + number.length();
      char after = end == paragraph.length() ? ' ' : paragraph.charAt(end);
      if (!Character.isDigit(before) && before != ',' && !Character.isDigit(after)) {
        return at;
      }
    }
    return -1;
  }

  /// The digits before a stroke before the number: `08/351,745`, `6/351,745`.
  private static String series(String paragraph, int at) {
    if (at < 2 || paragraph.charAt(at - 1) != '/') {
      return "";
    }
    int from = at - 1;
    while (from > 0 && from > at - 3 && UsptoClasses.digits(paragraph.substring(from - 1, from))) {
      from--;
    }
    String series = paragraph.substring(from, at - 1);
    return series.length() == 1 ? "0" + series : series;
  }

  /// Numbers that are no serial number, those of PCT, name their application as they are.
  private static @Nullable String withSeries(
      String number, Relation relation, Mention mention, @Nullable LocalDate filed, UsptoDraft at) {
    if (!serial(number)) {
      return number;
    }
    if (!mention.series().isEmpty()) {
      return mention.series() + six(number);
    }
    if (relation == Relation.PROVISIONAL) {
      // From memory: the first series of provisionals, 1995 to 2007, which the green book covers.
      return "60" + six(number);
    }
    boolean design = at.type == PatentType.DESIGN;
    return filed == null || design && !filed.isBefore(DESIGNS_APART)
        ? null
        : UsptoSeries.of(filed) + six(number);
  }

  private static boolean serial(String number) {
    return UsptoClasses.digits(number) && number.length() <= SERIAL + 1;
  }

  /// Without the check digit behind six places, filled up to six.
  private static String six(String number) {
    String serial = number.substring(0, Math.min(SERIAL, number.length()));
    return "0".repeat(SERIAL - serial.length()) + serial;
  }
}
