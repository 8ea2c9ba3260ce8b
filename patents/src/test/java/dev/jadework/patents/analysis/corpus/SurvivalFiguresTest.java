package dev.jadework.patents.analysis.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.patents.analysis.Dropped;
import dev.jadework.patents.analysis.Figure;
import dev.jadework.patents.analysis.corpus.SurvivalFigures.By;
import dev.jadework.patents.analysis.corpus.SurvivalFigures.Group;
import dev.jadework.patents.analysis.curve.Survival.Point;
import dev.jadework.patents.classification.Classification;
import dev.jadework.patents.document.LegalEvent;
import dev.jadework.patents.document.Party;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.PatentType;
import dev.jadework.patents.index.CountUnit;
import dev.jadework.patents.index.memory.MemoryCorpus;
import dev.jadework.patents.index.memory.MemoryCorpusWriter;
import dev.jadework.patents.number.ApplicationNumber;
import dev.jadework.patents.number.PublicationNumber;
import dev.jadework.patents.query.Query;
import dev.jadework.patents.query.QueryParser;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SurvivalFiguresTest {
  private static final LocalDate DATA_DATE = LocalDate.of(2020, 7, 1);

  @Test
  void aRightLivesFromItsGrantToItsEndOrToTheDataDate() {
    Figure<List<Group>> figure = figures(Query.ALL, By.ALL);

    Group all = figure.value().getFirst();
    assertThat(all.rights()).isEqualTo(4);
    assertThat(all.censored()).isEqualTo(2);
    assertThat(all.withoutEvents()).isEqualTo(1);
    // One ends after 3 years, of 4; one after 5, told by the register, of 3: one more is 5 years
    // old
    // and alive, another 6.
    assertThat(all.survival().points()).extracting(Point::age).containsExactly(3, 5);
    assertThat(all.survival().points()).extracting(Point::atRisk).containsExactly(4L, 3L);
    assertThat(figure.basis().in()).isEqualTo(6);
    assertThat(figure.basis().dropped())
        .containsExactly(
            new Dropped(1, "no grant known at 2020-07-01"),
            new Dropped(1, "declared invalid, hence void from the start"));
  }

  @Test
  void groupsAreThoseOfFieldsOrOfHolders() {
    assertThat(figures(Query.ALL, By.HOLDER).value())
        .extracting(group -> group.name() + " " + group.rights())
        .containsExactly("enterprise 3", "university 1");
    assertThat(figures(Query.ALL, By.FIELD).value()).hasSize(2);
  }

  @Test
  void aGrantFoundTellsOfTheWholeApplication() {
    Figure<List<Group>> figure = figures(QueryParser.parse("PN=CN100000002B"), By.ALL);

    assertThat(figure.basis().in()).isEqualTo(1);
    assertThat(figure.value().getFirst().survival().points())
        .extracting(Point::age)
        .containsExactly(3);
  }

  private static Figure<List<Group>> figures(Query query, By by) {
    MemoryCorpus corpus = new MemoryCorpus();
    try (MemoryCorpusWriter writer = corpus.writer()) {
      // Its lapse is told by the publication of the application, its grant by another.
      writer.put(publication("100000002", "A", 2, 2013, "甲有限公司", "H01M10/60", lapse(2017)));
      writer.put(publication("100000002", "B", 2, 2014, "甲有限公司", "H01M10/60"));
      writer.put(publication("100000003", "B", 3, 2014, "乙有限公司", "H01M10/60"));
      writer.put(publication("100000004", "B", 4, 2015, "丙大学", "B60L3/00", event(2016, "专利权的转移")));
      writer.put(publication("100000005", "B", 5, 2014, "甲有限公司", "B60L3/00"));
      writer.put(publication("100000006", "A", 6, 2014, "甲有限公司", "B60L3/00"));
      writer.put(
          publication("100000007", "B", 7, 2014, "甲有限公司", "B60L3/00", event(2018, "专利权全部无效")));
      writer.addEvents(Map.of(application(3), List.of(lapse(2019))));
      writer.commit();
    }
    return new SurvivalFigures(new Request(corpus.index(), query, CountUnit.APPLICATION, DATA_DATE))
        .survival(by);
  }

  /// Without a day of filing a lapse holds from its announcement.
  private static LegalEvent lapse(int year) {
    return event(year, "未缴年费专利权终止");
  }

  private static LegalEvent event(int year, String words) {
    return new LegalEvent(LocalDate.of(year, 9, 1), "", words);
  }

  private static ApplicationNumber application(int number) {
    return ApplicationNumber.parse("CN20101000000" + number);
  }

  private static Patent publication(
      String number,
      String kind,
      int application,
      int published,
      String holder,
      String ipc,
      LegalEvent... events) {
    return Patent.of(new PublicationNumber("CN", number, kind))
        .application(application(application))
        .type(PatentType.INVENTION)
        .published(LocalDate.of(published, 3, 1))
        .applicants(List.of(Party.named(holder)))
        .classifications(List.of(new Classification("IPC", ipc, true)))
        .legalEvents(List.of(events))
        .build();
  }
}
