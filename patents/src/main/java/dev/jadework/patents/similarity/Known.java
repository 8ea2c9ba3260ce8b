package dev.jadework.patents.similarity;

import dev.jadework.patents.text.Folding;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// 已知著录项. What is known of a document beside its words.
///
/// @param classes IPC symbols, each with those above it: H01M10/0525, H01M10, H01M
/// @param inventors names, folded
/// @param family the document itself, then the members of its family that may be used; empty if no
///     number is known
public record Known(Set<String> classes, Set<String> inventors, List<Member> family) {
  /// A text of which nothing else is known.
  public static final Known NOTHING = new Known(Set.of(), Set.of(), List.of());

  private static final int SUBCLASS = 4;

  /// 同族成员. A publication and what it cites.
  ///
  /// @param number without its kind
  /// @param cited numbers of the publications it cites, without their kinds, ascending
  /// @param text what it says in place of a text that the document lacks, mostly empty
  public record Member(String number, List<String> cited, String text) {
    public Member {
      cited = List.copyOf(cited);
    }

    public static Member of(String number, Collection<String> cited) {
      return new Member(number, List.copyOf(new TreeSet<>(cited)), "");
    }

    public Member saying(String missing) {
      return new Member(number, cited, missing);
    }
  }

  public Known {
    classes = Set.copyOf(classes);
    inventors = Set.copyOf(inventors);
    family = List.copyOf(family);
  }

  /// @param symbols as the index holds them, `H01M10/0525`
  /// @param names of inventors, as the source writes them
  public static Known of(Collection<String> symbols, Collection<String> names) {
    Set<String> classes = new HashSet<>();
    for (String symbol : symbols) {
      int group = symbol.indexOf('/');
      classes.add(symbol);
      classes.add(group < 0 ? symbol : symbol.substring(0, group));
      classes.add(symbol.substring(0, Math.min(SUBCLASS, symbol.length())));
    }
    return new Known(
        classes,
        names.stream()
            .map(name -> Folding.fold(name).strip())
            .filter(name -> !name.isEmpty())
            .collect(Collectors.toSet()),
        List.of());
  }

  /// The same with the document itself and members of its family.
  public Known withFamily(List<Member> members) {
    return new Known(classes, inventors, members);
  }
}
