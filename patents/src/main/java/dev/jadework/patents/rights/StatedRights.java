package dev.jadework.patents.rights;

import dev.jadework.patents.document.Party;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.rights.RightsChange.Kind;
import dev.jadework.patents.status.WrittenDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// 来源所载权利. What a table states of holders, licences and pledges as of its export, from
/// [Patent#extra()]. It counts from the first day that the row gives for it; without one, whatever
/// day is asked. English heads of incoPat were checked against a dictionary of columns, the others
/// are from memory.
public final class StatedRights {
  private static final List<String> HOLDER =
      List.of("current_patentee", "当前权利人", "当前专利权人", "当前申请(专利权)人", "当前申请（专利权）人");
  private static final List<String> ASSIGNOR = List.of("assignor", "转让人");
  private static final List<String> ASSIGNEE = List.of("assignee", "受让人");
  private static final List<String> ASSIGNED =
      List.of("assignment_execution_date", "转让执行日", "转让日期");
  private static final List<String> LICENSOR = List.of("licensor", "许可人");
  private static final List<String> LICENSEE =
      List.of("licensee", "licensee_current", "被许可人", "当前被许可人");
  private static final List<String> SORT = List.of("license_type", "许可类型", "许可种类");
  private static final List<String> LICENSED = List.of("license_filing_date", "许可备案日期", "许可日期");
  private static final List<String> PLEDGOR = List.of("pledgor", "出质人");
  private static final List<String> PLEDGEE = List.of("pledgee", "pledgee_current", "质权人", "当前质权人");
  private static final List<String> PLEDGED = List.of("质押日期", "质押登记生效日");

  private StatedRights() {}

  /// Nothing for a record that states no more than its applicants.
  public static List<RightsChange> of(Patent patent) {
    Map<String, List<String>> extra = patent.extra();
    if (extra.isEmpty()) {
      return List.of();
    }
    List<RightsChange> stated = new ArrayList<>();
    List<String> from = names(extra, ASSIGNOR);
    List<String> to = names(extra, ASSIGNEE);
    LocalDate assigned = first(extra, ASSIGNED);
    if (!from.isEmpty() || !to.isEmpty()) {
      stated.add(change(Kind.STATED_TRANSFER, assigned, from, to));
    }
    List<String> holders = holders(extra, from, to);
    if (!holders.isEmpty() && !same(holders, patent.applicants())) {
      stated.add(change(Kind.STATED_HOLDER, assigned, List.of(), holders));
    }
    licence(extra, stated);
    add(stated, Kind.PLEDGE, first(extra, PLEDGED), names(extra, PLEDGOR), names(extra, PLEDGEE));
    return List.copyOf(stated);
  }

  /// Those stated, else who received and did not give again.
  private static List<String> holders(
      Map<String, List<String>> extra, List<String> from, List<String> to) {
    List<String> stated = names(extra, HOLDER);
    if (!stated.isEmpty()) {
      return stated;
    }
    Predicate<String> gave = PartyNames.among(from);
    return to.stream().filter(name -> !gave.test(name)).toList();
  }

  private static boolean same(List<String> holders, List<Party> applicants) {
    List<String> names = applicants.stream().map(Party::name).toList();
    return holders.stream().allMatch(PartyNames.among(names))
        && names.stream().allMatch(PartyNames.among(holders));
  }

  private static void licence(Map<String, List<String>> extra, List<RightsChange> stated) {
    List<String> from = names(extra, LICENSOR);
    List<String> to = names(extra, LICENSEE);
    LocalDate day = first(extra, LICENSED);
    List<String> sorts = names(extra, SORT);
    if (sorts.isEmpty()) {
      add(stated, Kind.LICENCE, day, from, to);
    }
    for (String sort : sorts) {
      stated.add(new RightsChange(Kind.LICENCE, day, from, to, null, sort, null));
    }
  }

  private static void add(
      List<RightsChange> stated, Kind kind, LocalDate day, List<String> from, List<String> to) {
    if (!from.isEmpty() || !to.isEmpty()) {
      stated.add(change(kind, day, from, to));
    }
  }

  private static RightsChange change(Kind kind, LocalDate day, List<String> from, List<String> to) {
    return new RightsChange(kind, day, from, to, null, null, null);
  }

  private static List<String> names(Map<String, List<String>> extra, List<String> heads) {
    return heads.stream()
        .flatMap(head -> extra.getOrDefault(head, List.of()).stream())
        .flatMap(value -> PartyNames.of(value).stream())
        .distinct()
        .toList();
  }

  private static LocalDate first(Map<String, List<String>> extra, List<String> heads) {
    return heads.stream()
        .flatMap(head -> extra.getOrDefault(head, List.of()).stream())
        .flatMap(value -> WrittenDay.all(value).stream())
        .min(Comparator.naturalOrder())
        .orElse(LocalDate.MIN);
  }
}
