package dev.jadework.platform.insight.corpus;

import dev.jadework.patents.number.ApplicationNumber;
import dev.jadework.patents.number.PublicationNumber;
import dev.jadework.patents.query.Keywords;
import dev.jadework.patents.query.QueryField;
import dev.jadework.patents.reference.PatentMarks;
import dev.jadework.patents.reference.UnknownValueException;
import dev.jadework.platform.identity.CurrentUser;
import dev.jadework.platform.identity.Role;
import dev.jadework.platform.projects.CodeList;
import dev.jadework.platform.projects.DutyState;
import dev.jadework.platform.projects.DutyStateLabels;
import dev.jadework.platform.projects.ProjectField;
import dev.jadework.platform.projects.Visible;
import dev.jadework.rules.pack.Rule;
import dev.jadework.rules.text.Labels;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 公共资金字段. The fields of funded projects as one person may see them: what is counted, found,
/// named in an error or refused comes of that person's projects alone.
final class ProjectMarks implements PatentMarks {
  private final CurrentUser user;
  private final FundedProjects projects;
  private final List<Rule> duties;
  private final NoveltyMarks novelty;

  /// @param projects those that the person may see, on the day asked for
  /// @param duties one rule for each duty there is
  ProjectMarks(CurrentUser user, FundedProjects projects, List<Rule> duties, NoveltyMarks novelty) {
    this.user = user;
    this.projects = projects;
    this.duties = List.copyOf(duties);
    this.novelty = novelty;
  }

  @Override
  public Marked with(QueryField field, String value) {
    requireRight(field);
    return switch (field) {
      case PROJ -> project(value);
      case PROG -> programme(value);
      case DECL -> declaration(value);
      case DUTY -> duty(value);
      case NOVREV -> marked(novelty.with(value));
      default -> throw new IllegalArgumentException(field + " is compared by numbers");
    };
  }

  @Override
  public Marked between(QueryField field, @Nullable Long from, @Nullable Long to) {
    requireRight(field);
    Predicate<Long> within =
        value -> (from == null || value >= from) && (to == null || value <= to);
    return marked(
        (project, _) ->
            field == QueryField.FUND
                ? project.project().amount(ProjectField.GRANTED).filter(within).isPresent()
                : within.test((long) project.evidence()));
  }

  private void requireRight(QueryField field) {
    if (!Visible.any(user)) {
      throw new RegisterRefusal(
          "query.no-projects",
          field,
          "asks for projects, and you have no right to see any; ask your administrator");
    }
    boolean reads = user.hasAny(Role.ASSESSOR, Role.APPROVER, Role.PROGRAMME_MANAGER, Role.AUDITOR);
    if (field == QueryField.NOVREV && !reads) {
      throw new RegisterRefusal(
          "query.no-assessments",
          field,
          "asks for assessments, and you have no right to read them");
    }
  }

  /// A number of a project that is not seen is like one that there is not.
  private Marked project(String value) {
    Set<String> known =
        projects.all().stream()
            .map(project -> project.project().number())
            .filter(number -> Keywords.key(QueryField.PROJ, number).equals(value))
            .collect(Collectors.toSet());
    if (known.isEmpty()) {
      throw new UnknownValueException(
          QueryField.PROJ,
          value,
          "the numbers of the %d projects that you may see".formatted(projects.all().size()));
    }
    return marked((project, _) -> known.contains(project.project().number()));
  }

  private Marked programme(String value) {
    String code =
        CodeList.PROGRAMMES.codes().stream()
            .filter(known -> means(QueryField.PROG, value, known.code(), known.label()))
            .map(CodeList.Code::code)
            .findFirst()
            .orElseThrow(
                () ->
                    unknown(
                        QueryField.PROG,
                        value,
                        CodeList.PROGRAMMES.codes().stream().map(CodeList.Code::label)));
    return marked((project, _) -> project.project().text(ProjectField.PROGRAMME).equals(code));
  }

  /// What is overdue is not declared either.
  private Marked declaration(String value) {
    Declaration wanted =
        Arrays.stream(Declaration.values())
            .filter(known -> means(QueryField.DECL, value, known.name(), known.label()))
            .findFirst()
            .or(() -> Optional.of(Declaration.OVERDUE).filter(_ -> value.equals("逾期")))
            .orElseThrow(
                () ->
                    unknown(
                        QueryField.DECL,
                        value,
                        Arrays.stream(Declaration.values()).map(Declaration::label)));
    return marked(
        (project, right) -> {
          Declaration declaration = project.declaration(right);
          return declaration == wanted
              || wanted == Declaration.UNDECLARED && declaration == Declaration.OVERDUE;
        });
  }

  /// `逾期`: any duty; `财政资助项目形成知识产权的声明 逾期`: this one.
  private Marked duty(String value) {
    Optional<DutyState> any = state(value);
    if (any.isPresent()) {
      return marked((project, _) -> project.states().has(any.get()));
    }
    int blank = value.lastIndexOf(' ');
    Optional<DutyState> wanted = blank < 0 ? Optional.empty() : state(value.substring(blank + 1));
    Optional<String> code = wanted.flatMap(_ -> dutyCode(value.substring(0, blank).strip()));
    if (wanted.isEmpty() || code.isEmpty()) {
      throw new UnknownValueException(
          QueryField.DUTY,
          value,
          words(Arrays.stream(DutyState.values()).map(DutyStateLabels::of))
              + "; and each of them behind a duty, as \"%s 逾期\""
                  .formatted(
                      duties.stream()
                          .map(rule -> rule.title().zh())
                          .collect(Collectors.joining(" | "))));
    }
    return marked((project, _) -> project.states().of(code.get()) == wanted.get());
  }

  private static Optional<DutyState> state(String word) {
    return Arrays.stream(DutyState.values())
        .filter(state -> means(QueryField.DUTY, word, state.key(), DutyStateLabels.of(state)))
        .findFirst();
  }

  private Optional<String> dutyCode(String name) {
    return duties.stream()
        .filter(rule -> means(QueryField.DUTY, name, rule.duty(), rule.title()))
        .map(Rule::duty)
        .findFirst();
  }

  static boolean means(QueryField field, String value, String code, Labels label) {
    return Stream.of(code, label.zh(), label.en())
        .anyMatch(name -> Keywords.key(field, name).equals(value));
  }

  static UnknownValueException unknown(QueryField field, String value, Stream<Labels> labels) {
    return new UnknownValueException(field, value, words(labels));
  }

  private static String words(Stream<Labels> labels) {
    return labels
        .map(label -> label.zh() + " (" + label.en() + ")")
        .collect(Collectors.joining(", "));
  }

  private Marked marked(BiPredicate<FundedProject, FundedRight> wanted) {
    Set<ApplicationNumber> applications = new HashSet<>();
    Set<PublicationNumber> publications = new HashSet<>();
    for (FundedProject project : projects.all()) {
      for (FundedRight right : project.rights()) {
        if (wanted.test(project, right)) {
          Optional.ofNullable(right.application()).ifPresent(applications::add);
          Optional.ofNullable(right.publication()).ifPresent(publications::add);
        }
      }
    }
    return new Marked(applications, publications);
  }
}
