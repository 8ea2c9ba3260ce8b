package dev.jadework.rules.pack;

import dev.jadework.rules.text.Labels;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// 任务. One row of the table of a work plan.
///
/// @param group number of the group of rows in which it stands
/// @param content what the row is about; empty where the cell of the table is
/// @param contentNote why there is no content
/// @param work what is to be done
/// @param deliverables the results, split so that each can be checked by itself
/// @param deliverablesNote why there are no deliverables
/// @param deliverablesFromTask whether the table has no deliverables and these were taken from the
///     sentence of the task
/// @param sharesDepartmentsWith id of the clause whose row may share the cell of departments with
///     this one; empty if there is none
/// @param sameAs id of the clause whose row this one repeats; empty if it repeats none
public record Task(
    int group,
    Optional<Labels> content,
    Optional<Labels> contentNote,
    Labels work,
    List<Deliverable> deliverables,
    Optional<Labels> deliverablesNote,
    boolean deliverablesFromTask,
    String sharesDepartmentsWith,
    String sameAs) {
  public Task {
    deliverables = List.copyOf(deliverables);
  }

  /// 成果. One result that can be checked by itself.
  ///
  /// @param id `GX17-20-1`
  /// @param count how many are to be there, if the table says so
  /// @param unit of what they are counted; empty without a count
  public record Deliverable(
      String id, Kind kind, Labels text, Optional<BigDecimal> count, Optional<Labels> unit) {}

  /// What a deliverable is.
  public enum Kind {
    DOCUMENT,
    REPORT,
    PLATFORM,
    BODY,
    EVENT,
    COUNT,
    RECORD,
    RULE,
    MECHANISM
  }
}
