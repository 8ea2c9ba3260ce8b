package dev.jadework.platform.demo;

import dev.jadework.patents.document.LocalizedText;
import dev.jadework.patents.document.PatentType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// 近似重复. Applications that repeat another one of the same applicant nearly word by word: half of
/// them the same thing filed twice on one day (一案双申), half filed again later.
final class NearDuplicates {
  static final int COUNT = 40;

  private NearDuplicates() {}

  /// Adds the repetitions; the repeated ones get a key `repeated-7`, the repeating `repeats-7`.
  static List<Filing> plant(List<Filing> filings, long seed) {
    List<Filing> planted = new ArrayList<>(filings);
    Set<Integer> used = new HashSet<>();
    Dice dice = Dice.of(seed, "near duplicates", 0);
    for (int i = 0; i < COUNT; i++) {
      boolean sameDay = i % 2 == 0;
      int place;
      do {
        place = dice.below(filings.size());
      } while (!suitable(filings.get(place), sameDay) || !used.add(place));
      Filing first = filings.get(place);
      planted.set(place, keyed(first, "repeated-" + i));
      planted.add(sameDay ? twin(first, "repeats-" + i, dice) : again(first, "repeats-" + i, dice));
    }
    return planted;
  }

  /// In Chinese, long enough for its words to be counted, and early enough to be published.
  private static boolean suitable(Filing filing, boolean sameDay) {
    return filing.titles().size() == 1
        && filing.abstracts().getFirst().text().length() > 150
        && filing.titles().getFirst().language().equals("zh")
        && filing.filed().getYear() < 2023
        && filing.key().isEmpty()
        && (!sameDay || filing.utility());
  }

  private static Filing twin(Filing first, String key, Dice dice) {
    return copy(
        first,
        key,
        first.filed(),
        PatentType.INVENTION,
        first.abstracts().getFirst().text().replace("本实用新型", "本发明"),
        first.claims().getFirst().replace("本实用新型", "本发明"),
        GazetteDays.onOrAfter(first.filed().plusDays(dice.between(100, 400))));
  }

  /// Numbers and a fastening are changed, the rest is kept.
  private static Filing again(Filing first, String key, Dice dice) {
    LocalDate filed = first.filed().plusDays(dice.between(30, 400));
    String text =
        first
            .abstracts()
            .getFirst()
            .text()
            .replace("螺栓固定", "焊接固定")
            .replace("mm", "毫米")
            .replace("从而", "进而");
    return copy(
        first,
        key,
        filed,
        first.type(),
        text + "便于维护。",
        first.claims().getFirst(),
        GazetteDays.onOrAfter(filed.plusDays(dice.between(150, 330))));
  }

  private static Filing copy(
      Filing first,
      String key,
      LocalDate filed,
      PatentType type,
      String text,
      String claim,
      LocalDate published) {
    return new Filing(
        key,
        filed,
        type,
        false,
        first.titles(),
        List.of(new LocalizedText("zh", text)),
        List.of(claim),
        first.applicants(),
        first.inventors(),
        first.ipc(),
        published,
        null);
  }

  private static Filing keyed(Filing filing, String key) {
    return new Filing(
        key,
        filing.filed(),
        filing.type(),
        filing.international(),
        filing.titles(),
        filing.abstracts(),
        filing.claims(),
        filing.applicants(),
        filing.inventors(),
        filing.ipc(),
        filing.published(),
        filing.granted());
  }
}
