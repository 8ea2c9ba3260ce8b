package dev.jadework.patents.analysis.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.patents.analysis.count.Ranking;
import dev.jadework.patents.analysis.network.CoApplicants;
import dev.jadework.patents.document.Party;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.index.CountRequest;
import dev.jadework.patents.index.CountRequest.Axis;
import dev.jadework.patents.index.CountUnit;
import dev.jadework.patents.index.PatentIndex;
import dev.jadework.patents.index.memory.MemoryCorpus;
import dev.jadework.patents.index.memory.MemoryCorpusWriter;
import dev.jadework.patents.names.Harmonisation;
import dev.jadework.patents.names.Harmoniser;
import dev.jadework.patents.names.Reason;
import dev.jadework.patents.names.UserRules;
import dev.jadework.patents.number.ApplicationNumber;
import dev.jadework.patents.number.PublicationNumber;
import dev.jadework.patents.query.Query;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HarmonisedFiguresTest {
  private static final UserRules ONE_BODY =
      new UserRules(
          List.of(), List.of(new UserRules.Merge("晴联", List.of("晴联水泵有限公司", "QINGLIAN PUMP"))));

  @Test
  void aUnitThatNamesABodyInTwoSpellingsCountsOnce() {
    try (PatentIndex index = index()) {
      Ranking ranking = new CountFigures(request(index, names(index))).ranking("PA", 9).value();

      assertThat(ranking.places())
          .extracting(place -> place.value() + " " + place.count())
          .containsExactly("晴联 3", "丙大学 2");
    }
  }

  @Test
  void whatWasMergedIsShownWithItsReasons() {
    try (PatentIndex index = index()) {
      Harmonisation names = names(index);

      assertThat(names.merged()).hasSize(1);
      assertThat(names.merged().getFirst().members())
          .allSatisfy(member -> assertThat(member.reasons()).contains(Reason.USER_RULE));
      assertThat(names.body("QINGLIAN PUMP")).isEqualTo("晴联");
      assertThat(names.body("丙大学")).isEqualTo("丙大学");
    }
  }

  @Test
  void aBodyIsNoPartnerOfItself() {
    try (PatentIndex index = index()) {
      CoApplicants network =
          new DocumentFigures(request(index, names(index))).coApplicants(1).value();

      assertThat(network.edges())
          .extracting(edge -> edge.a() + " " + edge.b() + " " + edge.weight())
          .containsExactly("丙大学 晴联 1");
    }
  }

  @ParameterizedTest
  @EnumSource
  void withoutMergersTheTableIsThatOfTheIndex(CountUnit unit) {
    try (PatentIndex index = SmallCorpus.index()) {
      for (List<Axis> axes :
          List.of(
              List.of(Axis.of("PA")),
              List.of(Axis.of("AD"), new Axis("PA", 2)),
              List.of(new Axis("IPC", 1), Axis.of("PA"), Axis.of("PD")))) {
        Request request = new Request(index, Query.ALL, unit, SmallCorpus.DATA_DATE);

        assertThat(HarmonisedTable.of(request, axes))
            .isEqualTo(index.count(new CountRequest(Query.ALL, axes, unit, null)));
      }
    }
  }

  private static Harmonisation names(PatentIndex index) {
    return Harmoniser.harmonise(index.count(CountRequest.of(Query.ALL, "PA")).byValue(), ONE_BODY);
  }

  private static Request request(PatentIndex index, Harmonisation names) {
    return new Request(index, Query.ALL, CountUnit.APPLICATION, SmallCorpus.DATA_DATE, names);
  }

  /// The second application names the body in both spellings, the third in one each time.
  private static PatentIndex index() {
    MemoryCorpus corpus = new MemoryCorpus();
    Map<String, List<String>> holders =
        Map.of(
            "1A", List.of("晴联水泵有限公司"),
            "2A", List.of("晴联水泵有限公司", "QINGLIAN PUMP"),
            "3A", List.of("晴联水泵有限公司"),
            "3B", List.of("QINGLIAN PUMP", "丙大学"),
            "4A", List.of("丙大学"));
    try (MemoryCorpusWriter writer = corpus.writer()) {
      holders.forEach((place, names) -> writer.put(patent(place, names)));
      writer.commit();
    }
    return corpus.index();
  }

  private static Patent patent(String place, List<String> holders) {
    String number = place.substring(0, 1);
    return Patent.of(new PublicationNumber("CN", "10000000" + number, place.substring(1)))
        .application(ApplicationNumber.parse("CN20101000000" + number))
        .applicants(holders.stream().map(Party::named).toList())
        .build();
  }
}
