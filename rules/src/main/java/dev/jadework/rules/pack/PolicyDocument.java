package dev.jadework.rules.pack;

import dev.jadework.rules.text.Labels;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 政策文件. One policy text with its clauses.
///
/// @param pack id of the pack in which it stands: the regional one or the one it extends
/// @param number printed document number, `粤市监〔2023〕49号`; empty if there is none
/// @param groups of a work plan: the groups of its rows
/// @param issued date of issue as printed, null if the text has none
/// @param inForceFrom first day on which its rules apply
/// @param inForceBasis why that day: `stated`, or `assumed` with the reason
/// @param inForceUntil last day on which its rules apply, null while in force
/// @param recorded day on which the pack learned of it
/// @param readings the readings on which it depends whether and from when it founds anything
public record PolicyDocument(
    String id,
    String pack,
    Labels title,
    List<Labels> issuers,
    String number,
    Kind kind,
    List<Group> groups,
    @Nullable LocalDate issued,
    LocalDate inForceFrom,
    Labels inForceBasis,
    @Nullable LocalDate inForceUntil,
    LocalDate recorded,
    Readings readings,
    List<Clause> clauses) {
  public PolicyDocument {
    issuers = List.copyOf(issuers);
    groups = List.copyOf(groups);
    clauses = List.copyOf(clauses);
  }

  /// Whether it applies on a day.
  public boolean inForceOn(LocalDate day) {
    return !day.isBefore(inForceFrom) && (inForceUntil == null || !day.isAfter(inForceUntil));
  }

  /// The same document with its clauses.
  public PolicyDocument with(List<Clause> read) {
    return new PolicyDocument(
        id,
        pack,
        title,
        issuers,
        number,
        kind,
        groups,
        issued,
        inForceFrom,
        inForceBasis,
        inForceUntil,
        recorded,
        readings,
        read);
  }

  /// 文本口径. Ids of the parameters that answer what is open about a text as a whole; empty where
  /// nothing is.
  ///
  /// @param firstDay a choice; by [#UNKNOWN] nobody knows the first day, and what depends on it is
  ///     undetermined until the day on which the pack learned of the text
  /// @param text yes or no; by no the text is background and founds nothing
  public record Readings(String firstDay, String text) {
    /// Nothing is open.
    public static final Readings NONE = new Readings("", "");

    /// The code of the answer that the first day is not known.
    public static final String UNKNOWN = "UNKNOWN";
  }

  /// 分组. A group of rows of a work plan.
  public record Group(int number, Labels title) {}

  /// What kind of text it is.
  public enum Kind {
    POLICY,
    WORK_PLAN,
    CALL,
    LAW,
    STANDARD;

    /// Whether it binds by itself, so that its clauses are background for the others and need not
    /// say whom they bind and what shows that they are fulfilled.
    public boolean isBackground() {
      return this == LAW || this == STANDARD;
    }
  }
}
