package dev.jadework.platform.demo;

import dev.jadework.patents.document.Patent;
import dev.jadework.platform.projects.ProjectField;
import dev.jadework.rules.fact.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// 演示项目批次. About sixty projects in all stages, programmes, categories and amounts: some exactly at
/// a threshold or just below, some with facts missing, some assessed, some overdue.
final class DemoProjects {
  /// Projects apart from those whose proposals are written by hand.
  static final int COMPOSED = 52;

  private static final long FEN_PER_10_000_YUAN = 1_000_000;

  private static final List<String> PROGRAMMES =
      List.of("MAJOR_SPECIAL", "KEY_RD", "INNOVATION_GUIDANCE", "OTHER_PLAN");

  /// Fields whose projects count as industrial here; the category is a fact of each project.
  private static final List<String> NOT_INDUSTRIAL = List.of("agriculture", "medicine");

  /// Amounts applied for that lie at the edges of the thresholds of 1 and 5 million yuan, in fen.
  private static final List<Long> EDGES =
      List.of(500_000_000L, 499_990_000L, 500_010_000L, 100_000_000L, 99_990_000L, 100_010_000L);

  private final long seed;
  private final LocalDate today;
  private final Region region = new Region();
  private final List<Field> fields = Field.all();
  private final ProposalText proposals =
      new ProposalText(new Phrases(Resource.yaml("phrases.yaml")));
  private final UnitRights rights;
  private final List<DemoProject> projects = new ArrayList<>();

  private DemoProjects(long seed, LocalDate today, List<Patent> patents) {
    this.seed = seed;
    this.today = today;
    this.rights = new UnitRights(patents);
  }

  /// The batch as it stands on a day.
  ///
  /// @param patents the region's patents, from which the projects' own rights are taken
  static List<DemoProject> generate(long seed, LocalDate today, List<Patent> patents) {
    return new DemoProjects(seed, today, patents).generate();
  }

  private List<DemoProject> generate() {
    List<WrittenProject> written = WrittenProject.all();
    for (int i = 0; i < written.size(); i++) {
      add(written.get(i), i);
    }
    for (int i = 0; i < COMPOSED; i++) {
      compose(i);
    }
    return List.copyOf(projects);
  }

  /// Applied for and not decided: the job the demo is about starts here.
  private void add(WrittenProject project, int place) {
    Dice dice = Dice.of(seed, "written project", place);
    Map<ProjectField, Object> values = new EnumMap<>(ProjectField.class);
    Region.Unit unit = region.unit(project.unit());
    String category = project.field().equals("medicine") ? "NON_INDUSTRIAL" : "INDUSTRIAL";
    long amount =
        switch (place) {
          case 2 -> EDGES.get(0);
          case 4 -> EDGES.get(1);
          default -> dice.between(52, 160) * 10 * FEN_PER_10_000_YUAN;
        };
    common(values, project.title(), project.programme(), unit, Stage.TOPIC);
    values.put(ProjectField.CATEGORY, category);
    values.put(ProjectField.APPLIED, amount);
    values.put(ProjectField.PROPOSAL, project.proposal());
    values.put(ProjectField.FEATURES, project.features());
    values.put(ProjectField.DATE_APPLIED, today.minusDays(dice.between(15, 45)));
    if (place != 5) {
      values.put(ProjectField.IP_LEAD, region.person(dice));
    }
    projects.add(new DemoProject(values, Map.of(), List.of()));
  }

  private void compose(int place) {
    Dice dice = Dice.of(seed, "project", place);
    Region.Unit unit = region.units().get(place % region.units().size());
    Field field = field(dice.pick(unit.fields()));
    ProposalText.Proposal proposal = proposals.compose(field, unit.city(), dice);
    Stage stage = Stage.values()[Weights.of(14, 10, 17, 7, 4).draw(dice)];
    String programme = PROGRAMMES.get(Weights.of(22, 44, 20, 14).draw(dice));
    Map<ProjectField, Object> values = new EnumMap<>(ProjectField.class);
    common(values, proposal.title(), programme, unit, stage);
    boolean industrial = !NOT_INDUSTRIAL.contains(field.id()) || dice.percent(20);
    values.put(ProjectField.CATEGORY, industrial ? "INDUSTRIAL" : "NON_INDUSTRIAL");
    values.put(ProjectField.APPLIED, applied(place, dice));
    values.put(ProjectField.PROPOSAL, proposal.text());
    values.put(ProjectField.FEATURES, proposal.features());
    if (dice.percent(86)) {
      values.put(ProjectField.IP_LEAD, region.person(dice));
    }
    ProjectLife life = new ProjectLife(values, stage, today, dice);
    life.live(rights.of(unit.name()));
    forget(values, place);
    projects.add(new DemoProject(values, life.entries(), life.evidence()));
  }

  private void common(
      Map<ProjectField, Object> values,
      String title,
      String programme,
      Region.Unit unit,
      Stage stage) {
    String letters = "A" + (char) ('A' + PROGRAMMES.indexOf(programme));
    values.put(
        ProjectField.NUMBER, "YS%d%s%03d".formatted(today.getYear(), letters, projects.size() + 1));
    values.put(ProjectField.TITLE, title);
    values.put(ProjectField.REGION_CODE, Region.CODE);
    values.put(ProjectField.PROGRAMME, programme);
    values.put(ProjectField.STAGE, stage.name());
    values.put(ProjectField.UNIT_NAME, unit.name());
    values.put(ProjectField.UNIT_CODE, unit.creditCode());
    values.put(ProjectField.UNIT_KIND, unit.kind());
    values.put(ProjectField.UNIT_REGION, unit.region());
  }

  /// Every fourth amount lies at an edge, the others between 0.3 and 20 million yuan.
  private static long applied(int place, Dice dice) {
    return place % 4 == 0
        ? EDGES.get(place / 4 % EDGES.size())
        : Math.min(dice.between(3, 200), dice.between(3, 200)) * 10 * FEN_PER_10_000_YUAN;
  }

  /// Some applications lack a fact on which a duty depends.
  private static void forget(Map<ProjectField, Object> values, int place) {
    switch (place) {
      case 3, 19 -> values.remove(ProjectField.CATEGORY);
      case 7, 31 -> values.remove(ProjectField.APPLIED);
      case 11 -> values.remove(ProjectField.PROGRAMME);
      case 23 -> values.remove(ProjectField.GRANTED);
      default -> {
        // Nothing is missing.
      }
    }
  }

  private Field field(String id) {
    return fields.stream().filter(field -> field.id().equals(id)).findFirst().orElseThrow();
  }
}
