package dev.jadework.platform.insight.assessment;

import dev.jadework.rules.text.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// 风险项. One risk of the catalogue, or one added by an assessor.
///
/// @param code `R1` … `R13`; `X1` … for added ones
/// @param question what has to be answered to judge it
/// @param proposed score computed from the corpus and the facts; kept when a person judges
///     otherwise
/// @param score score that counts, before measures; null while the question is open
/// @param reason why this score, with the figures it rests on; or why it cannot be computed
/// @param residual score after the measures, null if not stated
/// @param residualReason why the measures lead to the residual score, empty if none is stated
public record RiskItem(
    String code,
    Labels title,
    Labels question,
    State state,
    @Nullable Score proposed,
    @Nullable Score score,
    Labels reason,
    List<Evidence> evidence,
    List<Measure> measures,
    @Nullable Score residual,
    String residualReason,
    List<Change> changes) {

  /// 处理状态.
  public enum State {
    /// 系统建议: computed, not yet confirmed by a person
    PROPOSED("系统建议", "proposed"),
    /// 待回答: the data cannot say; a person must answer
    NEEDS_ANSWER("待回答", "needs an answer"),
    /// 暂不能回答: a person looked and leaves the question open, saying why
    LEFT_OPEN("暂不能回答", "left open"),
    /// 人工评定: scored by a person
    JUDGED("人工评定", "judged"),
    /// 不适用: set aside by a person with a reason
    NOT_APPLICABLE("不适用", "not applicable");

    private final Labels label;

    State(String zh, String en) {
      this.label = new Labels(zh, en);
    }

    public Labels label() {
      return label;
    }
  }

  public RiskItem {
    evidence = List.copyOf(evidence);
    measures = List.copyOf(measures);
    changes = List.copyOf(changes);
    boolean scored = state == State.PROPOSED || state == State.JUDGED;
    if (scored != (score != null)) {
      throw new IllegalArgumentException(
          code + ": an item has a score exactly if it is proposed or judged, not when " + state);
    }
  }

  /// The score after measures: the residual once a measure is accepted, else the score itself.
  public Optional<Score> effective() {
    boolean reduced = residual != null && measures.stream().anyMatch(Measure::accepted);
    return Optional.ofNullable(reduced ? residual : score);
  }

  public Optional<Grade> grade() {
    return effective().map(Score::grade);
  }

  /// True while nobody has answered what the data cannot say.
  public boolean open() {
    return state == State.NEEDS_ANSWER || state == State.LEFT_OPEN;
  }

  /// 否决. True if the item is severe and neither an accepted measure brings it below severe nor is
  /// it accepted with a reason.
  public boolean blocking() {
    return grade().filter(grade -> grade == Grade.SEVERE).isPresent()
        && measures.stream().noneMatch(m -> m.accepted() && m.kind() == Measure.Kind.ACCEPT);
  }

  /// The item scored by a person. Measures and residual stay.
  ///
  /// @param change who, when and why; its reason becomes the reason of the score
  public RiskItem judged(Score by, Change change) {
    return new RiskItem(
        code,
        title,
        question,
        State.JUDGED,
        proposed,
        by,
        new Labels(change.reason(), change.reason()),
        evidence,
        measures,
        residual,
        residualReason,
        and(change));
  }

  /// The item set aside as not applicable to this project.
  public RiskItem dismissed(Change change) {
    return new RiskItem(
        code,
        title,
        question,
        State.NOT_APPLICABLE,
        proposed,
        null,
        new Labels(change.reason(), change.reason()),
        evidence,
        List.of(),
        null,
        "",
        and(change));
  }

  /// The question expressly left open; it still counts as unanswered.
  public RiskItem leftOpen(Change change) {
    return new RiskItem(
        code,
        title,
        question,
        State.LEFT_OPEN,
        proposed,
        null,
        new Labels(change.reason(), change.reason()),
        evidence,
        List.of(),
        null,
        "",
        and(change));
  }

  /// The item with these measures and the score expected after them.
  ///
  /// @param after null if the measures' effect is not stated; `change`'s reason says why it is so
  public RiskItem measured(List<Measure> taken, @Nullable Score after, Change change) {
    return new RiskItem(
        code,
        title,
        question,
        state,
        proposed,
        score,
        reason,
        evidence,
        taken,
        after,
        after == null ? "" : change.reason(),
        and(change));
  }

  private List<Change> and(Change change) {
    List<Change> all = new ArrayList<>(changes);
    all.add(change);
    return all;
  }
}
