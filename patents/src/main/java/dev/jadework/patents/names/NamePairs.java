package dev.jadework.patents.names;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;

/// 名称比对. Decides whether two names mean the same body, from their parts and never from how many
/// letters agree: 广东 and 广西 differ in one character and keep companies apart.
public final class NamePairs {
  /// Share of trade words that must agree where neither name's are among the other's.
  private static final double TRADES_SHARED = 0.5;

  /// A wrong letter in a shorter word makes another word.
  private static final int LONG_ENOUGH_FOR_A_TYPO = 7;

  /// From this length on a particular word is hardly shared by chance.
  private static final int NOBODY_ELSES_LATIN = 10;

  private static final int NOBODY_ELSES_CHINESE = 4;

  private NamePairs() {}

  /// The rules that join the two; empty if they are kept apart.
  public static Set<Reason> reasons(ApplicantName one, ApplicantName other) {
    if (one.normal().equals(other.normal())) {
      return sameWords(one, other);
    }
    if (one.chinese() != other.chinese()) {
      return AcrossScripts.reasons(one, other);
    }
    if (!types(one, other)) {
      return Set.of();
    }
    if (!one.core().equals(other.core())) {
      boolean typo =
          mayHoldATypo(one)
              && mayHoldATypo(other)
              && one.trades().equals(other.trades())
              && one.places().equals(other.places())
              && OneEdit.apart(one.core(), other.core());
      return typo ? EnumSet.of(Reason.ONE_LETTER) : Set.of();
    }
    Set<Reason> reasons = EnumSet.noneOf(Reason.class);
    if (branch(one, other)) {
      reasons.add(Reason.BRANCH);
    }
    if (!places(one, other, reasons) || !trades(one, other, reasons)) {
      return Set.of();
    }
    if (lacks(one, other) || lacks(other, one)) {
      return Set.of();
    }
    return reasons.isEmpty() ? EnumSet.of(Reason.GENERAL_WORDS) : reasons;
  }

  private static Set<Reason> sameWords(ApplicantName one, ApplicantName other) {
    Set<Reason> reasons = EnumSet.noneOf(Reason.class);
    if (branch(one, other)) {
      reasons.add(Reason.BRANCH);
    }
    if (!one.form().equals(other.form())) {
      reasons.add(Reason.LEGAL_FORM);
    }
    return reasons.isEmpty() ? EnumSet.of(Reason.SPELLING) : reasons;
  }

  private static boolean branch(ApplicantName one, ApplicantName other) {
    return !one.head().equals(other.head()) || !one.branches().equals(other.branches());
  }

  /// A name that says neither the place nor the trade that the other says may be anybody's, unless
  /// its word was made for one body or is long.
  private static boolean lacks(ApplicantName one, ApplicantName other) {
    int length = one.core().codePointCount(0, one.core().length());
    return !one.coined()
        && length < (one.chinese() ? NOBODY_ELSES_CHINESE : NOBODY_ELSES_LATIN)
        && one.places().isEmpty()
        && !one.branches().containsAll(other.places())
        && one.trades().isEmpty()
        && !other.trades().isEmpty();
  }

  /// True for a Latin name whose particular word is long.
  static boolean mayHoldATypo(ApplicantName name) {
    return !name.chinese()
        && name.type() != ApplicantType.PERSON
        && name.core().length() >= LONG_ENOUGH_FOR_A_TYPO;
  }

  /// True if a place of the name is a city of a province.
  static boolean city(ApplicantName name) {
    return !cities(name.places()).isEmpty();
  }

  /// Where a type is unknown the name is too short of words to contradict.
  private static boolean types(ApplicantName one, ApplicantName other) {
    return one.type() == other.type()
        || one.type() == ApplicantType.UNKNOWN
        || other.type() == ApplicantType.UNKNOWN
        || (!one.head().isEmpty() || !other.head().isEmpty());
  }

  private static boolean places(ApplicantName one, ApplicantName other, Set<Reason> reasons) {
    if (one.places().equals(other.places())) {
      return true;
    }
    if (one.places().isEmpty() || other.places().isEmpty()) {
      reasons.add(Reason.PLACE_LEFT_OUT);
      return one.telling() || (!one.trades().isEmpty() && one.trades().equals(other.trades()));
    }
    if (agree(one.places(), other.places())) {
      reasons.add(Reason.CITY_AND_PROVINCE);
      return true;
    }
    reasons.add(Reason.COINED_WORD);
    return one.coined();
  }

  /// The same provinces; and the same cities, unless one names none.
  static boolean agree(SortedSet<String> some, SortedSet<String> others) {
    Set<String> cities = cities(some);
    Set<String> otherCities = cities(others);
    return provinces(some).equals(provinces(others))
        && (cities.isEmpty() || otherCities.isEmpty() || cities.equals(otherCities));
  }

  private static Set<String> cities(SortedSet<String> places) {
    return places.stream()
        .filter(place -> !NameWords.STARTER.province(place).equals(place))
        .collect(Collectors.toSet());
  }

  private static Set<String> provinces(SortedSet<String> places) {
    return places.stream().map(NameWords.STARTER::province).collect(Collectors.toSet());
  }

  private static boolean trades(ApplicantName one, ApplicantName other, Set<Reason> reasons) {
    if (one.trades().equals(other.trades())) {
      return true;
    }
    reasons.add(Reason.TRADE_WORDS);
    Set<String> shared = new HashSet<>(one.trades());
    shared.retainAll(other.trades());
    if (one.trades().isEmpty() || other.trades().isEmpty()) {
      return one.telling();
    }
    int all = one.trades().size() + other.trades().size() - shared.size();
    boolean among = shared.size() == Math.min(one.trades().size(), other.trades().size());
    return among || shared.size() >= TRADES_SHARED * all;
  }
}
