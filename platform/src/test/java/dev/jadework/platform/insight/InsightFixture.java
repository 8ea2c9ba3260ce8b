package dev.jadework.platform.insight;

import dev.jadework.platform.identity.CurrentUser;
import dev.jadework.platform.identity.Organisation;
import dev.jadework.platform.identity.Role;
import dev.jadework.platform.insight.assessment.Examples;
import dev.jadework.platform.insight.assessment.RiskItem;
import dev.jadework.platform.insight.assessment.TinyCorpus;
import dev.jadework.platform.insight.register.Assessments;
import dev.jadework.platform.insight.register.Drafting;
import dev.jadework.platform.insight.register.Edit;
import dev.jadework.platform.insight.register.Inputs;
import dev.jadework.platform.insight.register.Outcome;
import dev.jadework.platform.insight.register.Step;
import dev.jadework.platform.insight.register.StoredAssessment;
import dev.jadework.platform.projects.Change;
import dev.jadework.platform.projects.Project;
import dev.jadework.platform.projects.ProjectField;
import dev.jadework.platform.projects.Projects;
import dev.jadework.platform.testing.TestClock;
import dev.jadework.platform.testing.TestUsers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.util.FileSystemUtils;

/// A small corpus with close prior art, projects to assess, and short ways through the sign-off.
@TestComponent
public class InsightFixture {
  static final String DATA = "target/insight-tests";

  /// Says what all features of the example project say.
  public static final String CLOSEST = "CN100000001B";

  public static final String HOSTILE = "<script>alert('x')</script>\"&";

  private static boolean built;

  private final Projects projects;
  private final Drafting drafting;
  private final Assessments assessments;
  private final TestUsers users;
  private int serial;

  InsightFixture(Projects projects, Drafting drafting, Assessments assessments, TestUsers users) {
    this.projects = projects;
    this.drafting = drafting;
    this.assessments = assessments;
    this.users = users;
    build();
  }

  private static synchronized void build() {
    if (!built) {
      Path data = Path.of(DATA);
      try {
        FileSystemUtils.deleteRecursively(data);
        TinyCorpus corpus = new TinyCorpus();
        corpus.plant("B", LocalDate.of(2018, 3, 5), "电池模组热管理装置", Examples.ALL, "云麓新能源有限公司");
        corpus.plant("A", LocalDate.of(2019, 3, 5), HOSTILE, Examples.HALF, "青岭" + HOSTILE + "公司");
        corpus.noise(7, 80).open(data).close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      built = true;
    }
  }

  /// Registers a project whose duty of an assessment is open.
  public Project project() {
    return project("动力电池复合相变液冷热管理关键技术");
  }

  public Project project(String title) {
    Map<ProjectField, Object> values = new EnumMap<>(ProjectField.class);
    values.put(ProjectField.NUMBER, "YS-2026-" + (100 + ++serial));
    values.put(ProjectField.TITLE, title);
    values.put(ProjectField.REGION_CODE, "450100");
    values.put(ProjectField.PROGRAMME, "KEY_RD");
    values.put(ProjectField.CATEGORY, "INDUSTRIAL");
    values.put(ProjectField.STAGE, "TOPIC");
    values.put(ProjectField.APPLIED, 620_000_000L);
    values.put(ProjectField.DATE_APPLIED, LocalDate.of(2026, 3, 1));
    values.put(ProjectField.UNIT_NAME, TestUsers.UNIT);
    values.put(ProjectField.PROPOSAL, Examples.PROPOSAL);
    values.put(ProjectField.FEATURES, Examples.FEATURES);
    return projects.add(values, Map.of(), new Change("test", "form", "test"));
  }

  public Inputs inputs(Project project) {
    return drafting.inputs(project, project.proposal(), project.features(), TestClock.TODAY, 20);
  }

  /// A draft of a new project, written by the assessor.
  public StoredAssessment draft() {
    Inputs inputs = inputs(project());
    return done(assessments.start(inputs, drafting.draft(inputs), user("assessor")));
  }

  /// A draft in which every question is expressly left open.
  public StoredAssessment answered() {
    StoredAssessment stored = draft();
    for (RiskItem item : stored.content().risks()) {
      if (item.state() == RiskItem.State.NEEDS_ANSWER) {
        stored =
            done(
                assessments.edit(
                    stored.id(),
                    stored.version(),
                    new Edit.LeaveOpen(item.code(), "单位尚未答复"),
                    user("assessor")));
      }
    }
    return stored;
  }

  public StoredAssessment submitted() {
    return take(Step.SUBMIT, answered(), "", "assessor");
  }

  public StoredAssessment signed() {
    return take(Step.SIGN, submitted(), "同意", "approver");
  }

  public StoredAssessment take(Step step, StoredAssessment from, String opinion, String login) {
    return done(assessments.take(step, from.id(), from.version(), opinion, user(login)));
  }

  /// Somebody who may both assess and approve.
  public CurrentUser both() {
    users.add(
        "both",
        "双岗庚",
        TestUsers.AUTHORITY,
        Organisation.Kind.AUTHORITY,
        Role.ASSESSOR,
        Role.APPROVER);
    return user("both");
  }

  public CurrentUser user(String login) {
    return users.user(login);
  }

  /// The item codes of a list.
  public static List<String> codes(List<RiskItem> items) {
    return items.stream().map(RiskItem::code).toList();
  }

  public static StoredAssessment done(Outcome outcome) {
    if (outcome instanceof Outcome.Done done) {
      return done.assessment();
    }
    throw new AssertionError("refused: " + outcome);
  }
}
