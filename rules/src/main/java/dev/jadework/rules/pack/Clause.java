package dev.jadework.rules.pack;

import dev.jadework.rules.text.Labels;
import java.util.List;
import java.util.Optional;

/// 条款. One numbered place in a policy text, paraphrased.
///
/// @param id stable id, `GXKT-02-1`
/// @param document id of the document it stands in
/// @param number place in the text as a reader finds it, `二 总体目标`
/// @param type `obligation`, `prohibition`, `definition`, `indicator-target`, `procedure`,
///     `registry`, `service`, `statistic` or `governance`
/// @param text what it says, in our own words
/// @param relevance `core` (software must do it), `support` (record it) or `context` (background)
/// @param capabilities codes of what the product needs to serve it
/// @param binds whom it binds; always there but in laws and standards
/// @param departments names of the departments that the text makes responsible
/// @param departmentsInferred names of those that are responsible in our reading
/// @param evidence what shows that it is done; always there but in laws and standards
/// @param registers ids of the registers that it founds or feeds
/// @param cites ids of clauses of other documents that it refers to
/// @param task the row of the work plan, if it is one
public record Clause(
    String id,
    String document,
    String number,
    String type,
    Labels text,
    String relevance,
    List<String> capabilities,
    Optional<Labels> binds,
    List<String> departments,
    List<String> departmentsInferred,
    Optional<Labels> evidence,
    List<String> registers,
    List<String> cites,
    Optional<Task> task,
    List<Target> targets,
    List<Procedure> procedures) {
  public Clause {
    capabilities = List.copyOf(capabilities);
    departments = List.copyOf(departments);
    departmentsInferred = List.copyOf(departmentsInferred);
    registers = List.copyOf(registers);
    cites = List.copyOf(cites);
    targets = List.copyOf(targets);
    procedures = List.copyOf(procedures);
  }
}
