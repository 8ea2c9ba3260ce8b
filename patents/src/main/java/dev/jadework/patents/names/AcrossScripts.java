package dev.jadework.patents.names;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// 中英文名称比对. Decides whether a name in Latin letters is that of a Chinese body. Many characters
/// sound alike, so the sound alone joins nothing: place, trade and a long particular word bear
/// witness, and two of the three must agree.
final class AcrossScripts {
  private static final int WITNESSES = 2;

  /// Syllables from which on few bodies share a word by chance.
  private static final int LONG_WORD = 3;

  private AcrossScripts() {}

  /// The rule that joins the two, one of them Chinese; empty if they are kept apart.
  static Set<Reason> reasons(ApplicantName one, ApplicantName other) {
    ApplicantName chinese = one.chinese() ? one : other;
    ApplicantName latin = one.chinese() ? other : one;
    Romanised romanised = Romanised.of(chinese);
    if (!romanised.cores().contains(latin.core())) {
      return Set.of();
    }
    boolean same =
        romanised.syllables() == 0
            ? latin.type() == chinese.type()
            : latin.type() != ApplicantType.PERSON && witnessed(romanised, latin);
    return same ? EnumSet.of(Reason.TRANSLITERATION) : Set.of();
  }

  private static boolean witnessed(Romanised chinese, ApplicantName latin) {
    int witnesses = chinese.syllables() >= LONG_WORD ? 1 : 0;
    SortedSet<String> places = new TreeSet<>(latin.places());
    latin.branches().stream().filter(NameWords.STARTER::latinPlace).forEach(places::add);
    if (!chinese.places().isEmpty() && !places.isEmpty()) {
      if (!NamePairs.agree(chinese.places(), places)) {
        return false;
      }
      witnesses++;
    }
    if (!chinese.trades().isEmpty() && !latin.trades().isEmpty()) {
      Set<String> shared = new HashSet<>(chinese.trades());
      shared.retainAll(latin.trades());
      if (shared.isEmpty()) {
        return false;
      }
      witnesses++;
    }
    return witnesses >= WITNESSES;
  }
}
