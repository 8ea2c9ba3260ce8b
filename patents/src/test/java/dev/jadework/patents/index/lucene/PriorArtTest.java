package dev.jadework.patents.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.jadework.patents.document.Patent;
import dev.jadework.patents.index.PriorArtRequest;
import dev.jadework.patents.index.PriorArtTerms;
import dev.jadework.patents.similarity.PriorArtResult;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PriorArtTest {
  private static final List<Patent> CORPUS =
      List.of(
          Patents.patent(
              "100000001",
              "锂离子电池负极材料",
              "硅碳复合材料包覆石墨，用于锂离子电池。",
              LocalDate.of(2012, 5, 1),
              "H01M4/36",
              "甲公司"),
          Patents.patent(
              "100000002",
              "LED灯散热器",
              "铝制翅片散热，灯珠焊接于基板。",
              LocalDate.of(2013, 5, 1),
              "F21V29/00",
              "乙公司"),
          Patents.patent(
              "100000003", "燃料电池电堆", "质子交换膜与双极板堆叠。", LocalDate.of(2014, 5, 1), "H01M8/02", "丙公司"),
          Patents.patent(
              "100000004",
              "Battery housing",
              "A housing for lithium batteries with vents.",
              LocalDate.of(2015, 5, 1),
              "H01M50/20",
              "D Co., Ltd."));

  @TempDir Path directory;

  @Test
  void ranksTheClosestFirstAndNamesReadableReasons() {
    PriorArtResult result = similar("本项目研究一种硅碳复合材料包覆的锂离子电池负极", null, null);
    assertThat(result.hits().getFirst().pn()).isEqualTo("CN100000001A");
    assertThat(result.hits().getFirst().reasons())
        .extracting(PriorArtResult.Reason::term)
        .anyMatch(term -> term.contains("锂离子电池"));
  }

  @Test
  void findsEnglishByItsStems() {
    assertThat(similar("lithium battery housings", null, null).hits().getFirst().pn())
        .isEqualTo("CN100000004A");
  }

  @Test
  void takesOnlyWhatWasPublishedStrictlyBefore() {
    assertThat(numbers(similar("电池", LocalDate.of(2014, 5, 1), null)))
        .containsExactly("CN100000001A");
    assertThat(numbers(similar("电池", LocalDate.of(2014, 5, 2), null)))
        .containsExactlyInAnyOrder("CN100000001A", "CN100000003A");
  }

  @Test
  void takesOnlyTheClassAndWhatIsBelow() {
    assertThat(numbers(similar("电池", null, "H01M8"))).containsExactly("CN100000003A");
    assertThat(numbers(similar("电池", null, "H01M"))).hasSize(2);
    assertThat(numbers(similar("电池", null, "G06F"))).isEmpty();
  }

  @Test
  void theLanguageOfApplicationsIsNotSearchedFor() {
    PriorArtResult result = similar("本项目由承担单位开展研究，申请经费100万元，完成考核指标。", null, null);
    assertThat(result.query()).isEmpty();
    assertThat(result.hits()).isEmpty();
  }

  @Test
  void aSpecificConceptOutweighsALongCommonOne() {
    List<Patent> patents = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      patents.add(Patents.patent("20000000" + (10 + i), "锂离子电池隔膜", "锂离子电池用的隔膜，锂离子电池寿命长。"));
    }
    patents.add(Patents.patent("300000001", "液冷板", "液冷板带走热量。"));
    try (LucenePatentIndex index = Patents.index(directory, patents)) {
      PriorArtResult result = index.similar(new PriorArtRequest("锂离子电池的液冷板", null, null, 3));
      assertThat(numbers(result).getFirst()).isEqualTo("CN300000001A");
    }
  }

  @Test
  void aWordMadeOfAModifierAndBoilerplateIsSearchedFor() {
    assertThat(similar("电池的热管理", null, null).query()).isNotEmpty();
    List<Patent> patents =
        List.of(
            Patents.patent("300000001", "电池热管理", "热管理控制温度。"),
            Patents.patent("300000002", "电池隔膜", "隔膜隔开两极。"));
    try (LucenePatentIndex index = Patents.index(directory.resolve("other"), patents)) {
      PriorArtResult result = index.similar(new PriorArtRequest("热管理", null, null, 3));
      assertThat(numbers(result)).containsExactly("CN300000001A");
    }
  }

  @Test
  void kindsOfThingsTellEqualsApart() {
    List<Patent> patents =
        List.of(
            Patents.patent("300000001", "垃圾分选方法", "分选垃圾。"),
            Patents.patent("300000002", "垃圾分选设备", "分选垃圾。"));
    try (LucenePatentIndex index = Patents.index(directory, patents)) {
      for (int repeat = 1; repeat <= 20; repeat += 19) {
        PriorArtRequest request = new PriorArtRequest("垃圾分选" + "设备。".repeat(repeat), null, null, 2);
        assertThat(numbers(index.similar(request))).containsExactly("CN300000002A", "CN300000001A");
      }
    }
  }

  @Test
  void answersHostileTexts() {
    Random random = new Random(11);
    StringBuilder noise = new StringBuilder();
    while (noise.length() < 1_000_000) {
      noise.appendCodePoint(random.nextInt(8) == 0 ? '，' : 0x4E00 + random.nextInt(0x5000));
    }
    for (String text :
        List.of(
            "",
            " ",
            "的的的",
            "1234567890",
            "！？。",
            "\uD800\uDC00\uD840",
            "a".repeat(1_000_000),
            "电".repeat(100_000),
            noise.toString())) {
      PriorArtResult result = similar(text, null, null);
      assertThat(result.query()).hasSizeLessThanOrEqualTo(PriorArtTerms.MOST);
    }
  }

  @Test
  void sharesAddUpToOne() {
    String[] words = {
      "锂离子", "电池", "散热", "翅片", "负极材料", "battery", "housing", "质子", "交换膜", "，", "基板"
    };
    Random random = new Random(7);
    List<Patent> patents = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      patents.add(
          Patents.patent(
              String.valueOf(100000000 + i), text(random, words, 4), text(random, words, 20)));
    }
    try (LucenePatentIndex index = Patents.index(directory, patents)) {
      for (int i = 0; i < 40; i++) {
        PriorArtRequest request =
            new PriorArtRequest(text(random, words, random.nextInt(2, 30)), null, null, 10);
        for (PriorArtResult.Hit hit : index.similar(request).hits()) {
          assertThat(hit.reasons().stream().mapToDouble(PriorArtResult.Reason::share).sum())
              .isCloseTo(1, within(1e-9));
          assertThat(hit.reasons()).allMatch(reason -> reason.share() > 0);
        }
      }
    }
  }

  private PriorArtResult similar(String text, LocalDate before, String ipc) {
    try (LucenePatentIndex index = Patents.index(directory, CORPUS)) {
      return index.similar(new PriorArtRequest(text, before, ipc, 10));
    }
  }

  private static List<String> numbers(PriorArtResult result) {
    return result.hits().stream().map(PriorArtResult.Hit::pn).toList();
  }

  private static String text(Random random, String[] words, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(words[random.nextInt(words.length)]);
    }
    return text.toString();
  }
}
