package dev.jadework.patents.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.patents.classification.Classification;
import dev.jadework.patents.document.Citation;
import dev.jadework.patents.document.Party;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.PatentBuilder;
import dev.jadework.patents.document.Priority;
import dev.jadework.patents.index.memory.MemoryCorpus;
import dev.jadework.patents.number.PublicationNumber;
import dev.jadework.patents.similarity.Ingredients;
import dev.jadework.patents.similarity.PriorArtResult;
import dev.jadework.patents.similarity.PriorArtResult.Hit;
import dev.jadework.patents.similarity.PriorArtResult.Reason;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The part of [PatentIndexContract] on prior art: what families do to it, and that every index
/// answers as the one in memory as long as all that share a term with the text are ranked.
abstract class PriorArtContract {
  private static final LocalDate ABROAD = LocalDate.of(2012, 3, 7);
  private static final String OWN = "CN100000001A";
  private static final String MEMBER = "US8000001B2";

  protected abstract PatentIndexWriter writer() throws IOException;

  protected abstract PatentIndex index() throws IOException;

  @Test
  void whatAMemberOfTheFamilyCitesIsFoundAndSaysSo() throws IOException {
    try (PatentIndex index = corpus(own(), abroad("EP1000001A1"), unlike("EP1000001A1"))) {
      List<Hit> hits = like(index, null);
      assertThat(pns(hits)).containsExactly("EP1000001A1");
      assertThat(hits.getFirst().reasons())
          .containsExactly(new Reason("⌂ US8000001 → CN100000001", 1.0));
    }
  }

  @Test
  void whatCitesAMemberOfTheFamilyIsFoundAndSaysSo() throws IOException {
    Patent citing = patent("EP1000001A1", "榨汁机", 2014).citations(cited(MEMBER)).build();
    try (PatentIndex index = corpus(own(), abroad(), citing)) {
      assertThat(like(index, null).getFirst().reasons())
          .containsExactly(new Reason("⌂ US8000001 → CN100000001", 1.0));
    }
  }

  @Test
  void whatThePatentItselfCitesIsFoundWithoutAFamily() throws IOException {
    Patent own = own().with().citations(cited("EP1000001A1")).build();
    try (PatentIndex index = corpus(own, unlike("EP1000001A1"))) {
      List<Hit> hits = index.similar(LikePatent.request(index, own, null, null, 10)).hits();
      assertThat(hits.getFirst().reasons()).containsExactly(new Reason("→ CN100000001", 1.0));
    }
  }

  @Test
  void aMemberServesFromTheDayAfterItsPublicationOn() throws IOException {
    try (PatentIndex index = corpus(own(), abroad("EP1000001A1"), unlike("EP1000001A1"))) {
      assertThat(like(index, ABROAD)).isEmpty();
      assertThat(pns(like(index, ABROAD.plusDays(1)))).containsExactly("EP1000001A1");
    }
  }

  @Test
  void aMemberWithoutADateServesOnlyWhereNoDayLimits() throws IOException {
    Patent undated = abroad("EP1000001A1").with().published(null).build();
    try (PatentIndex index = corpus(own(), undated, unlike("EP1000001A1"))) {
      assertThat(like(index, LocalDate.of(2030, 1, 1))).isEmpty();
      assertThat(like(index, null)).hasSize(1);
    }
  }

  @Test
  void whatIsCitedHasToBeWithinTheLimits() throws IOException {
    Patent cited = unlike("EP1000001A1");
    try (PatentIndex index = corpus(own(), abroad("EP1000001A1"), cited)) {
      PriorArtRequest within = LikePatent.request(index, own(), null, "A47J", 10);
      PriorArtRequest outside = LikePatent.request(index, own(), null, "H01M", 10);
      assertThat(pns(index.similar(within).hits())).containsExactly("EP1000001A1");
      assertThat(index.similar(outside).hits()).isEmpty();
    }
  }

  @Test
  void withoutFamiliesTheRankingIsThatWithoutTheIngredient() throws IOException {
    Patent first = patent("CN100000002A", "锂离子电池负极", 2010).citations(cited("CN100000003A")).build();
    Patent second = patent("CN100000003A", "电池隔膜", 2009).build();
    try (PatentIndex index = corpus(own(), first, second, unlike("EP1000001A1"))) {
      PriorArtRequest request = LikePatent.request(index, own(), null, null, 10);
      PriorArtResult found = index.similar(request);
      assertThat(found.hits()).hasSize(2).allMatch(hit -> hit.family().isEmpty());
      assertThat(index.similar(withoutFamily(request))).isEqualTo(found);
    }
  }

  @Test
  void aMemberSaysWhatThePatentDoesNotSayInItsLanguage() throws IOException {
    Patent english =
        Patent.of(PublicationNumber.parse("EP2000001A1"))
            .title("en", "Anode")
            .priorities(priority())
            .build();
    Patent close = patent("CN100000002A", "硅碳负极", 2010).build();
    try (PatentIndex index = corpus(english, own(), close)) {
      PriorArtResult found =
          index.similar(LikePatent.request(index, english, LocalDate.of(2012, 1, 1), null, 10));
      assertThat(pns(found.hits())).containsExactly("CN100000002A");
      assertThat(found.hits().getFirst().reasons())
          .extracting(Reason::term)
          .contains("硅碳负极 ⌂ CN100000001");
      // On the day of the member's publication nobody says it.
      assertThat(
              index.similar(LikePatent.request(index, english, own().published(), null, 10)).hits())
          .isEmpty();
    }
  }

  @Test
  void aMemberDoesNotRepeatWhatThePatentSays() throws IOException {
    Patent grant = patent("CN100000001B", "锂离子电池的硅碳负极与灯珠", 2013).priorities(priority()).build();
    Patent lamp = patent("CN100000002A", "灯珠", 2010).build();
    try (PatentIndex index = corpus(own(), grant, lamp)) {
      assertThat(like(index, null)).isEmpty();
    }
  }

  @Test
  void theFamilyOfThePatentIsLeftOut() throws IOException {
    try (PatentIndex index = corpus(own(), abroad())) {
      assertThat(LikePatent.request(index, own(), null, null, 10).except())
          .containsExactlyInAnyOrder(OWN, MEMBER);
      assertThat(like(index, null)).isEmpty();
    }
  }

  @Test
  void aFamilyIsOneHitThatNamesTheOthersOrEachIsOne() throws IOException {
    Patent grant = patent("CN100000001B", "负极", 2013).priorities(priority()).build();
    Patent other = patent("CN100000002A", "电池", 2011).build();
    try (PatentIndex index = corpus(own(), grant, abroad(), other)) {
      PriorArtRequest request = new PriorArtRequest("锂离子电池硅碳负极", null, null, 10);
      List<Hit> hits = index.similar(request).hits();
      assertThat(pns(hits)).containsExactly(OWN, "CN100000002A");
      assertThat(hits.getFirst().family()).containsExactly("CN100000001B", MEMBER);
      assertThat(hits.getLast().family()).isEmpty();
      List<Hit> each = index.similar(request.by(CountUnit.PUBLICATION)).hits();
      assertThat(pns(each)).containsExactly(OWN, "CN100000001B", "CN100000002A");
      assertThat(each).allMatch(hit -> hit.family().isEmpty());
      // A limit is filled with other families.
      PriorArtRequest two = new PriorArtRequest("锂离子电池硅碳负极", null, null, 2);
      assertThat(pns(index.similar(two).hits())).containsExactly(OWN, "CN100000002A");
    }
  }

  @Test
  void membersPublishedOnTheDayOrLaterAreNotNamed() throws IOException {
    try (PatentIndex index = corpus(own(), abroad())) {
      PriorArtRequest before = new PriorArtRequest("硅碳负极", ABROAD, null, 10);
      PriorArtRequest after = new PriorArtRequest("硅碳负极", ABROAD.plusDays(1), null, 10);
      assertThat(index.similar(before).hits().getFirst().family()).isEmpty();
      assertThat(index.similar(after).hits().getFirst().family()).containsExactly(MEMBER);
    }
  }

  @Test
  void aMemberOfTheFamilyOfAHitLinksWhatItCites() throws IOException {
    Patent linked = patent("EP1000001A1", "电池", 2005).build();
    Patent equal = patent("EP1000000A1", "电池", 2005).build();
    try (PatentIndex index = corpus(own(), abroad("EP1000001A1"), linked, equal)) {
      PriorArtRequest request = new PriorArtRequest("锂离子电池的硅碳负极", null, null, 10);
      List<Hit> hits = index.similar(request).hits();
      assertThat(pns(hits)).containsExactly(OWN, "EP1000001A1", "EP1000000A1");
      assertThat(hits.get(1).reasons())
          .extracting(Reason::term)
          .contains("⌂ US8000001 → CN100000001");
      assertThat(pns(index.similar(withoutFamily(request)).hits()))
          .containsExactly(OWN, "EP1000000A1", "EP1000001A1");
      // The member is not there before its day.
      PriorArtRequest early = new PriorArtRequest(request.text(), ABROAD, null, 10);
      assertThat(pns(index.similar(early).hits()))
          .containsExactly(OWN, "EP1000000A1", "EP1000001A1");
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void everyIndexFindsAndExplainsTheSame(long seed) throws IOException {
    List<Patent> patents = random(new Random(seed));
    MemoryCorpus memory = new MemoryCorpus();
    fill(memory.writer(), patents);
    try (PatentIndex index = corpus(patents.toArray(Patent[]::new));
        PatentIndex oracle = memory.index()) {
      for (Patent patent : patents.subList(0, 12)) {
        for (LocalDate before : Arrays.asList(null, LocalDate.of(2015, 3, 1))) {
          PriorArtRequest asked = LikePatent.request(oracle, patent, before, null, 10);
          assertThat(LikePatent.request(index, patent, before, null, 10)).isEqualTo(asked);
          for (CountUnit unit : CountUnit.values()) {
            PriorArtRequest request = asked.by(unit);
            assertThat(index.similar(request))
                .as("seed %d: %s", seed, request)
                .isEqualTo(oracle.similar(request));
          }
        }
      }
    }
  }

  private static PriorArtRequest withoutFamily(PriorArtRequest request) {
    Ingredients all = request.ingredients();
    return new PriorArtRequest(
        request.text(),
        request.before(),
        request.ipc(),
        request.limit(),
        request.unit(),
        request.except(),
        request.known(),
        new Ingredients(
            all.titles(),
            all.rarity(),
            all.coverage(),
            all.classes(),
            all.inventors(),
            all.citations(),
            0,
            all.neighbours()));
  }

  private static List<Hit> like(PatentIndex index, LocalDate before) {
    return index.similar(LikePatent.request(index, own(), before, null, 10)).hits();
  }

  private static List<String> pns(List<Hit> hits) {
    return hits.stream().map(Hit::pn).toList();
  }

  private static Patent own() {
    return patent(OWN, "锂离子电池的硅碳负极", 2011).priorities(priority()).build();
  }

  /// The same invention in another language.
  private static Patent abroad(String... cited) {
    return Patent.of(PublicationNumber.parse(MEMBER))
        .title("en", "Anode")
        .published(ABROAD)
        .priorities(priority())
        .citations(cited(cited))
        .build();
  }

  /// Shares no term with the others.
  private static Patent unlike(String number) {
    return patent(number, "榨汁机", 2001)
        .classifications(List.of(new Classification("IPC", "A47J19/02", true)))
        .build();
  }

  private static PatentBuilder patent(String number, String title, int year) {
    return Patent.of(PublicationNumber.parse(number))
        .title("zh", title)
        .published(LocalDate.of(year, 6, 1));
  }

  private static List<Priority> priority() {
    return List.of(new Priority("CN", "201010000001.1", LocalDate.of(2010, 1, 5)));
  }

  private static List<Citation> cited(String... numbers) {
    return Arrays.stream(numbers)
        .map(number -> new Citation(PublicationNumber.parse(number), number, null, null))
        .toList();
  }

  private static List<Patent> random(Random random) {
    String[] words = {"硅碳", "石墨", "锂离子电池", "负极", "隔膜", "散热翅片", "质子交换膜", "灯珠", "anode", "vents"};
    return IntStream.range(0, 60)
        .mapToObj(
            i -> {
              List<String> cited = new ArrayList<>();
              random.ints(2, 0, 60).forEach(other -> cited.add("CN" + (100000000 + other) + "A"));
              StringBuilder text = new StringBuilder();
              random.ints(8, 0, words.length).forEach(w -> text.append(words[w]).append('，'));
              PatentBuilder patent =
                  patent("CN" + (100000000 + i) + "A", words[random.nextInt(words.length)], 2015)
                      .published(LocalDate.of(2015, 1, 1).plusDays(random.nextInt(100)))
                      .abstractText("zh", text.toString())
                      .inventors(List.of(Party.named("王" + random.nextInt(9))))
                      .citations(cited(cited.toArray(String[]::new)));
              if (random.nextBoolean()) {
                patent.priorities(
                    List.of(
                        new Priority(
                            "CN",
                            "20101000%04d.1".formatted(random.nextInt(12)),
                            LocalDate.of(2010, 1, 1))));
              }
              return patent.build();
            })
        .toList();
  }

  private PatentIndex corpus(Patent... patents) throws IOException {
    fill(writer(), List.of(patents));
    return index();
  }

  private static void fill(PatentIndexWriter opened, List<Patent> patents) throws IOException {
    try (PatentIndexWriter writer = opened) {
      for (Patent patent : patents) {
        writer.put(patent);
      }
      writer.commit();
    }
  }
}
