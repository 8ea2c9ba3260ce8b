package dev.jadework.patents.rights;

import dev.jadework.patents.rights.RightsChange.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// 权利沿革. What records tell of the rights in one application. Asked as of a day: what became known
/// later does not count.
public final class RightsHistory {
  private static final Set<Kind> OF_HOLDERS =
      Set.of(Kind.TRANSFER, Kind.JOINING, Kind.RENAMING, Kind.STATED_HOLDER);

  private final List<String> applicants;
  private final List<RightsChange> changes;

  /// @param applicants those of its first publication
  /// @param changes in any order
  public RightsHistory(List<String> applicants, Collection<RightsChange> changes) {
    this.applicants = List.copyOf(applicants);
    this.changes = ChangeOrder.of(changes);
  }

  /// 权利人.
  ///
  /// @param now the last recorded ones; empty if only those before are named
  /// @param before all others that ever were, applicants among them
  public record Holders(List<String> now, List<String> before) {}

  /// True if a change of the holders was known on a day.
  public boolean changed(LocalDate asOf) {
    return changes.stream().anyMatch(change -> ofHolders(change, asOf));
  }

  /// The holders on a day; empty if no change of them was known: then the applicants are.
  public Optional<Holders> holders(LocalDate asOf) {
    if (!changed(asOf)) {
      return Optional.empty();
    }
    Set<String> all = new LinkedHashSet<>(applicants);
    List<String> now = applicants;
    for (RightsChange change : changes) {
      if (ofHolders(change, asOf)) {
        all.addAll(change.from());
        all.addAll(change.to());
        now = after(now, change);
      }
    }
    List<String> last = now;
    Predicate<String> holds = PartyNames.among(last);
    return Optional.of(new Holders(last, all.stream().filter(name -> !holds.test(name)).toList()));
  }

  private static boolean ofHolders(RightsChange change, LocalDate asOf) {
    return OF_HOLDERS.contains(change.kind()) && !change.day().isAfter(asOf);
  }

  /// The others stay where one of several gives its part; where none of those who give was known to
  /// hold it, only those who receive hold it.
  private static List<String> after(List<String> now, RightsChange change) {
    if (change.kind() == Kind.STATED_HOLDER) {
      return change.to();
    }
    Predicate<String> gives = PartyNames.among(change.from());
    List<String> stay = now.stream().filter(name -> !gives.test(name)).toList();
    boolean known = stay.size() < now.size() || change.kind() == Kind.JOINING;
    Set<String> next = new LinkedHashSet<>(known ? stay : List.of());
    next.addAll(change.to());
    return List.copyOf(next);
  }

  /// Changes of these kinds that were known on a day, in their order.
  public List<RightsChange> known(LocalDate asOf, Set<Kind> kinds) {
    return changes.stream()
        .filter(change -> kinds.contains(change.kind()) && !change.day().isAfter(asOf))
        .toList();
  }

  /// 开放许可. True if the last declaration known on a day is none of its end.
  public boolean openToAll(LocalDate asOf) {
    List<RightsChange> told = known(asOf, Set.of(Kind.OPEN_LICENCE, Kind.OPEN_LICENCE_END));
    return !told.isEmpty() && told.getLast().kind() == Kind.OPEN_LICENCE;
  }

  /// Licences or pledges of which no end was known on a day.
  ///
  /// @param begins [Kind#LICENCE] or [Kind#PLEDGE]
  /// @param ends the kind that ends them
  public List<RightsChange> inForce(Kind begins, Kind ends, LocalDate asOf) {
    List<RightsChange> open = new ArrayList<>();
    for (RightsChange change : known(asOf, Set.of(begins, ends))) {
      if (change.kind() == begins) {
        open.add(change);
      } else {
        open.removeIf(one -> ends(change, one));
      }
    }
    return List.copyOf(open);
  }

  /// By number if both have one, else by parties if the end names any.
  private static boolean ends(RightsChange end, RightsChange begun) {
    String number = end.number();
    if (number != null && begun.number() != null) {
      return number.equals(begun.number());
    }
    List<String> parties = new ArrayList<>(end.from());
    parties.addAll(end.to());
    return parties.isEmpty()
        || begun.from().stream().anyMatch(PartyNames.among(parties))
        || begun.to().stream().anyMatch(PartyNames.among(parties));
  }
}
