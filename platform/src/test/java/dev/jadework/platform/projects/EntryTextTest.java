package dev.jadework.platform.projects;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.platform.projects.Reading.Unreadable;
import dev.jadework.platform.projects.Reading.Value;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EntryTextTest {
  private static final List<Map<String, Object>> PUBLICATIONS =
      List.of(
          Map.of("title", "论文甲", "to_be_patented", true, "filed", LocalDate.of(2026, 4, 30)),
          Map.of("title", "a; \"b\"；c = d", "to_be_patented", false),
          Map.of("title", "=x"));

  @Test
  void whatIsWrittenIsReadAgainInBothLanguages() {
    for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
      String text = EntryText.write(EntryKind.PUBLICATIONS, PUBLICATIONS, locale);
      assertThat(read(EntryKind.PUBLICATIONS, text)).isEqualTo(new Value(PUBLICATIONS));
    }
    assertThat(EntryText.write(EntryKind.PUBLICATIONS, PUBLICATIONS, Locale.CHINESE).lines())
        .first()
        .isEqualTo("题名=论文甲；含拟申请专利的内容=是；所含内容的专利申请日=2026-04-30");
    assertThat(EntryText.in(EntryKind.PUBLICATIONS, "题名=论文甲；含拟申请专利的内容=否", Locale.ENGLISH))
        .isEqualTo("Title=论文甲；Holds content to be patented=No");
  }

  @Test
  void numbersAndCodesAreTypedAsTheFormTypesThem() {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("title", "立项导航");
    entry.put("kind", "RD_APPROVAL");
    entry.put("items", 7L);
    assertThat(read(EntryKind.NAVIGATIONS, "导航名称＝立项导航; 导航类别 = 研发立项导航;评价评估项数=7"))
        .isEqualTo(new Value(List.of(entry)));
  }

  @Test
  void aPartThatIsWrongIsNamedWithWhatIsAllowed() {
    assertThat(read(EntryKind.PUBLICATIONS, "题名=甲；发表日期=五月"))
        .isInstanceOfSatisfying(
            Unreadable.class, wrong -> assertThat(wrong.found()).isEqualTo("发表日期=五月"));
    assertThat(read(EntryKind.PUBLICATIONS, "题名=甲；发表日=2026-05-01"))
        .isInstanceOfSatisfying(
            Unreadable.class, wrong -> assertThat(wrong.fix().zh()).isEqualTo("是否为“发表日期”？"));
    assertThat(read(EntryKind.PUBLICATIONS, "论文甲")).isInstanceOf(Unreadable.class);
    assertThat(read(EntryKind.PUBLICATIONS, "发表日期=2026-05-01")).isInstanceOf(Unreadable.class);
    assertThat(read(EntryKind.PUBLICATIONS, "题名=甲；论文乙")).isInstanceOf(Unreadable.class);
    assertThat(read(EntryKind.PUBLICATIONS, " \n ")).isEqualTo(new Reading.Blank());
  }

  private static Reading read(EntryKind kind, String text) {
    return EntryText.read(kind, Entry.text(text));
  }
}
