package dev.jadework.platform.insight.assessment;

import dev.jadework.patents.classification.Classification;
import dev.jadework.patents.document.Party;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.PatentType;
import dev.jadework.patents.document.Source;
import dev.jadework.patents.index.PatentIndex;
import dev.jadework.patents.index.lucene.LuceneCorpusWriter;
import dev.jadework.patents.index.lucene.LucenePatentIndex;
import dev.jadework.patents.intake.CorpusIntake;
import dev.jadework.patents.intake.IntakeListener;
import dev.jadework.patents.number.ApplicationNumber;
import dev.jadework.patents.number.PublicationNumber;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// A small corpus in a directory, built through the real intake: seeded noise and whatever a test
/// plants.
public final class TinyCorpus {
  private static final List<String> THINGS =
      List.of("甘蔗收获机", "压缩机消音器", "锰合金熔炼炉", "电池外壳", "变速箱齿轮", "太阳能支架", "水稻播种机", "陶瓷釉料");
  private static final List<String> PARTS =
      List.of("弹簧", "轴承", "滤网", "阀门", "传感器", "导轨", "密封圈", "隔板", "电机", "喷嘴");
  private static final List<String> VERBS = List.of("安装有", "连接着", "包覆着", "驱动", "支撑", "隔开");
  private static final List<String> UNITS =
      List.of("青岭机械有限公司", "南川材料研究所", "演示区理工大学", "云麓新能源有限公司", "白沙农机有限公司");

  private final List<Patent> patents = new ArrayList<>();
  private int serial = 1;

  /// Adds documents of seeded noise, filed 2012–2022.
  public TinyCorpus noise(long seed, int count) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < count; i++) {
      String thing = pick(random, THINGS);
      StringBuilder text = new StringBuilder("公开一种").append(thing).append("。");
      for (int s = 0; s < 4; s++) {
        text.append(pick(random, PARTS))
            .append(pick(random, VERBS))
            .append(pick(random, PARTS))
            .append("。");
      }
      int year = 2012 + random.nextInt(11);
      plant(
          "A",
          LocalDate.of(year, 1 + random.nextInt(12), 5),
          thing + "及其" + pick(random, PARTS),
          text.toString(),
          pick(random, UNITS));
    }
    return this;
  }

  /// Adds one publication of an application of its own and returns its number.
  ///
  /// @param kind kind code; empty for a source that gives none. `U` makes a utility model
  public String plant(String kind, LocalDate filed, String title, String text, String applicant) {
    return plant(
        kind,
        kind.equals("U") ? PatentType.UTILITY_MODEL : PatentType.INVENTION,
        filed,
        title,
        text,
        applicant);
  }

  String plant(
      String kind, PatentType type, LocalDate filed, String title, String text, String applicant) {
    int number = serial++;
    String digit = type == PatentType.UTILITY_MODEL ? "2" : "1";
    String pn = (type == PatentType.UTILITY_MODEL ? "2" : "1") + String.format("%08d", number);
    return publication(
        pn,
        kind,
        filed.getYear() + digit + String.format("%07d", number),
        type,
        filed,
        filed.plusMonths(18),
        title,
        text,
        applicant);
  }

  String publication(
      String pn,
      String kind,
      String an,
      PatentType type,
      LocalDate filed,
      LocalDate published,
      String title,
      String text,
      String applicant) {
    PublicationNumber number = new PublicationNumber("CN", pn, kind.isEmpty() ? null : kind);
    patents.add(
        Patent.of(number)
            .published(published)
            .application(ApplicationNumber.parse("CN", an))
            .filed(filed)
            .type(type)
            .title("zh", title)
            .abstractText("zh", text)
            .applicants(applicant.isEmpty() ? List.of() : List.of(Party.named(applicant)))
            .inventors(List.of(Party.named("不应出现")))
            .classifications(List.of(new Classification("IPC", "H01M10/613", true)))
            .source(new Source("test", "tiny", "record " + patents.size()))
            .build());
    return number.toString();
  }

  /// Writes the corpus below a directory and opens it.
  public PatentIndex open(Path directory) throws IOException {
    new CorpusIntake(
            () -> LuceneCorpusWriter.open(directory.resolve("corpus")),
            directory.resolve("rejects"))
        .add(patents, patents.size(), IntakeListener.NONE);
    return LucenePatentIndex.open(directory.resolve("corpus"));
  }

  private static String pick(SplittableRandom random, List<String> words) {
    return words.get(random.nextInt(words.size()));
  }
}
