package dev.jadework.patents.reference;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// 公司树. Which body is above which, each for a time. On no day is a body below itself. Rows that
/// cannot be read are left out. Immutable.
final class CompanyTree {
  static final CompanyTree NONE = new CompanyTree(new LinkedHashMap<>(), List.of());

  private record Link(String child, Validity time) {}

  private final Map<String, List<Link>> below;
  private final List<RefusedRow> refused;

  private CompanyTree(Map<String, List<Link>> below, List<RefusedRow> refused) {
    this.below = below;
    this.refused = List.copyOf(refused);
  }

  /// @throws ReferenceException showing a cycle
  static CompanyTree read(TableText text) {
    Map<String, List<Link>> below = new LinkedHashMap<>();
    List<RefusedRow> refused = new ArrayList<>();
    for (TableText.Row row : text.rows()) {
      String parent = text.cell(row, "parent");
      String child = text.cell(row, "child");
      try {
        if (parent.isEmpty() || child.isEmpty()) {
          throw new RowProblem("parent or child is empty", "write both, or remove the row");
        }
        Validity time = Validity.of(text.cell(row, "from"), text.cell(row, "until"));
        below.computeIfAbsent(parent, _ -> new ArrayList<>()).add(new Link(child, time));
      } catch (RowProblem problem) {
        refused.add(problem.at(row.line()));
      }
    }
    CompanyTree tree = new CompanyTree(below, refused);
    tree.refuseCycles(text.file());
    return tree;
  }

  List<RefusedRow> refused() {
    return refused;
  }

  boolean dated() {
    return below.values().stream().flatMap(List::stream).anyMatch(link -> link.time().limited());
  }

  /// Every body that the table names.
  Set<String> bodies() {
    Set<String> bodies = new TreeSet<>(below.keySet());
    below.values().forEach(links -> links.forEach(link -> bodies.add(link.child())));
    return bodies;
  }

  /// Bodies of the table and all below them on a day, each once.
  Set<String> members(Predicate<String> asked, @Nullable LocalDate day) {
    Set<String> members = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(bodies().stream().filter(asked).toList());
    while (!open.isEmpty()) {
      String body = open.remove();
      if (members.add(body)) {
        links(body).stream()
            .filter(link -> link.time().holds(day))
            .forEach(link -> open.add(link.child()));
      }
    }
    return members;
  }

  private List<Link> links(String body) {
    return below.getOrDefault(body, List.of());
  }

  /// What is a cycle for all links together may be none on any day: a cycle of one time begins with
  /// the last of its links.
  private void refuseCycles(String file) {
    if (cycle(_ -> true).isEmpty()) {
      return;
    }
    Set<LocalDate> days = new TreeSet<>();
    days.add(LocalDate.MIN);
    below.values().stream()
        .flatMap(List::stream)
        .map(link -> link.time().from())
        .filter(Objects::nonNull)
        .forEach(days::add);
    for (LocalDate day : days) {
      List<String> cycle = cycle(link -> link.time().holds(day));
      if (!cycle.isEmpty()) {
        throw new ReferenceException(
            file,
            "a body is below itself: "
                + String.join(" → ", cycle)
                + "; remove one of these rows or give it another time");
      }
    }
  }

  /// A cycle of links, its first body again at the end; empty if there is none.
  private List<String> cycle(Predicate<Link> counts) {
    Set<String> done = new HashSet<>();
    for (String start : below.keySet()) {
      Map<String, Integer> next = new HashMap<>();
      List<String> path = new ArrayList<>();
      Set<String> onPath = new HashSet<>();
      if (!done.contains(start)) {
        path.add(start);
        onPath.add(start);
      }
      while (!path.isEmpty()) {
        String body = path.getLast();
        List<Link> links = links(body);
        int at = next.merge(body, 1, Integer::sum) - 1;
        if (at >= links.size()) {
          done.add(body);
          onPath.remove(path.removeLast());
        } else if (counts.test(links.get(at)) && !done.contains(links.get(at).child())) {
          String child = links.get(at).child();
          path.add(child);
          if (!onPath.add(child)) {
            return path.subList(path.indexOf(child), path.size());
          }
        }
      }
    }
    return List.of();
  }
}
