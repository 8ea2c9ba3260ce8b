package dev.jadework.platform.demo;

import dev.jadework.patents.document.LocalizedText;
import dev.jadework.patents.document.PatentType;
import dev.jadework.platform.demo.Field.Topic;
import dev.jadework.platform.demo.InventionText.Shape;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The many applications of the fictional world: few applicants and classes have most of them, and
/// every year has more than the one before.
final class RandomFilings {
  static final int FIRST_YEAR = 2000;

  /// Last day of the corpus: what would be published later is not known yet.
  static final LocalDate LAST_DAY = LocalDate.of(2025, 12, 31);

  private static final int GRANTED_PERCENT = 45;
  private static final int UTILITY_PERCENT = 85;
  private static final int INDIVIDUAL_PERCENT = 9;
  private static final int JOINT_PERCENT = 7;
  private static final int FOREIGN_PERCENT = 6;

  private final long seed;
  private final Region region;
  private final List<Field> fields;
  private final Map<String, List<Applicant>> applicants;
  private final InventionText chinese;
  private final EnglishText english;
  private final Weights years = Weights.of(growth());
  private final Weights fieldWeights;

  RandomFilings(long seed, Region region, List<Field> fields, Phrases phrases) {
    this.seed = seed;
    this.region = region;
    this.fields = fields;
    applicants = region.applicants(fields, seed);
    chinese = new InventionText(phrases);
    english = new EnglishText(phrases);
    fieldWeights = Weights.of(fields.stream().mapToInt(Field::weight).toArray());
  }

  private static int[] growth() {
    int[] weights = new int[LAST_DAY.getYear() - FIRST_YEAR + 1];
    double yearly = 100;
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (int) yearly;
      yearly *= i < 18 ? 1.19 : 1.04;
    }
    return weights;
  }

  /// One application; its index alone decides it.
  Filing filing(int index) {
    Dice dice = Dice.of(seed, "filing", index);
    Field field = fields.get(fieldWeights.draw(dice));
    boolean foreign = dice.percent(FOREIGN_PERCENT) && !region.foreign(field.id()).isEmpty();
    Topic topic = field.topics().get(Weights.zipf(field.topics().size(), 0.9).draw(dice));
    String object = dice.pick(topic.objects());
    Shape shape = shape(chinese.shapes(topic, object), dice);
    boolean utility = !foreign && shape == Shape.STRUCTURE && dice.percent(UTILITY_PERCENT);
    LocalDate filed = LocalDate.ofYearDay(FIRST_YEAR + years.draw(dice), dice.between(1, 365));
    LocalDate published =
        GazetteDays.onOrAfter(
            filed.plusDays(utility ? dice.between(120, 330) : dice.between(100, 545)));
    Invention text = chinese.compose(field, topic, object, shape, utility, dice);
    List<LocalizedText> titles = new ArrayList<>(List.of(new LocalizedText("zh", text.title())));
    List<LocalizedText> abstracts =
        new ArrayList<>(List.of(new LocalizedText("zh", text.summary())));
    if (foreign || dice.percent(2)) {
      Invention translated = english.compose(field, dice);
      // Some sources have only the English text, others both.
      if (foreign && dice.percent(40)) {
        titles.clear();
        abstracts.clear();
        text = translated;
      }
      titles.add(new LocalizedText("en", translated.title()));
      abstracts.add(new LocalizedText("en", translated.summary()));
    }
    List<Applicant> who =
        foreign ? List.of(dice.pick(region.foreign(field.id()))) : domestic(field, utility, dice);
    return new Filing(
        "",
        filed,
        utility ? PatentType.UTILITY_MODEL : PatentType.INVENTION,
        foreign && dice.percent(70),
        titles,
        abstracts,
        text.claims(),
        who,
        inventors(who.getFirst(), dice),
        ipc(field, topic, dice),
        published,
        utility ? null : granted(filed, published, dice));
  }

  /// What can be built is mostly told by its structure.
  private static Shape shape(List<Shape> shapes, Dice dice) {
    boolean built = shapes.contains(Shape.STRUCTURE) && dice.percent(40);
    return built ? Shape.STRUCTURE : dice.pick(shapes);
  }

  /// Share of inventions that are granted, and how long it takes.
  private static @Nullable LocalDate granted(LocalDate filed, LocalDate published, Dice dice) {
    if (!dice.percent(GRANTED_PERCENT)) {
      return null;
    }
    LocalDate day = GazetteDays.onOrAfter(filed.plusDays(dice.between(540, 1500)));
    return day.isAfter(published) ? day : GazetteDays.onOrAfter(published.plusDays(200));
  }

  private List<Applicant> domestic(Field field, boolean utility, Dice dice) {
    if (dice.percent(utility ? INDIVIDUAL_PERCENT * 2 : INDIVIDUAL_PERCENT / 2)) {
      return List.of(new Applicant(region.person(dice), null, "青岚市"));
    }
    List<Applicant> list = applicants.getOrDefault(field.id(), List.of());
    Weights ranks = Weights.zipf(list.size(), 1.05);
    Applicant first = list.get(ranks.draw(dice));
    Applicant second = list.get(ranks.draw(dice));
    return dice.percent(JOINT_PERCENT) && !second.equals(first)
        ? List.of(first, second)
        : List.of(first);
  }

  private List<String> inventors(Applicant first, Dice dice) {
    List<String> names = new ArrayList<>();
    int count = Math.min(dice.between(1, 5), dice.between(1, 7));
    for (int i = 0; i < count; i++) {
      names.add(first.foreign() ? region.foreignPerson(dice) : region.person(dice));
    }
    return names.stream().distinct().toList();
  }

  private static List<String> ipc(Field field, Topic topic, Dice dice) {
    List<String> symbols = new ArrayList<>();
    for (String subgroup : dice.pick(topic.subgroups(), dice.between(1, 3))) {
      symbols.add(topic.ipc() + "/" + subgroup);
    }
    if (dice.percent(30)) {
      Topic other = dice.pick(field.topics());
      symbols.add(other.ipc() + "/" + dice.pick(other.subgroups()));
    }
    return symbols.stream().distinct().toList();
  }
}
