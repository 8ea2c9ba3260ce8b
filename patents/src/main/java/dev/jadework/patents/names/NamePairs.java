package dev.jadework.patents.names;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;

/// 名称比对. Decides whether two names mean the same body, from their parts and never from how many
/// letters agree: 广东 and 广西 differ in one character and keep companies apart.
public final class NamePairs {
  /// Share of trade words that must agree where neither name's are among the other's.
  private static final double TRADES_SHARED = 0.5;

  /// A shorter particular word says too little to stand for a company of any trade.
  private static final int TELLING_LATIN = 5;

  private static final int TELLING_CHINESE = 3;

  /// A wrong letter in a shorter word makes another word.
  private static final int LONG_ENOUGH_FOR_A_TYPO = 7;

  private NamePairs() {}

  /// The rules that join the two; empty if they are kept apart.
  public static Set<Reason> reasons(ApplicantName one, ApplicantName other) {
    if (one.normal().equals(other.normal())) {
      return EnumSet.of(Reason.SPELLING);
    }
    if (one.chinese() != other.chinese() || !types(one, other)) {
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
    if (!one.head().equals(other.head()) || !one.branches().equals(other.branches())) {
      reasons.add(Reason.BRANCH);
    }
    if (!places(one, other, reasons) || !trades(one, other, reasons)) {
      return Set.of();
    }
    return reasons.isEmpty() ? EnumSet.of(Reason.LEGAL_FORM) : reasons;
  }

  /// True for a Latin name whose particular word is long.
  static boolean mayHoldATypo(ApplicantName name) {
    return !name.chinese()
        && name.type() != ApplicantType.PERSON
        && name.core().length() >= LONG_ENOUGH_FOR_A_TYPO;
  }

  /// True if a place of the name is a city of a province.
  static boolean city(ApplicantName name) {
    return name.places().stream()
        .anyMatch(place -> !NameWords.STARTER.province(place).equals(place));
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
      return telling(one) || (!one.trades().isEmpty() && one.trades().equals(other.trades()));
    }
    if (within(one.places(), other.places()) || within(other.places(), one.places())) {
      reasons.add(Reason.CITY_AND_PROVINCE);
      return true;
    }
    reasons.add(Reason.COINED_WORD);
    return one.coined();
  }

  /// Every place of the one is named by the other, itself or by its city or province.
  private static boolean within(SortedSet<String> some, SortedSet<String> all) {
    return some.stream()
        .allMatch(
            place ->
                all.stream()
                    .anyMatch(
                        other ->
                            place.equals(other)
                                || NameWords.STARTER.province(place).equals(other)
                                || place.equals(NameWords.STARTER.province(other))));
  }

  private static boolean trades(ApplicantName one, ApplicantName other, Set<Reason> reasons) {
    if (one.trades().equals(other.trades())) {
      return true;
    }
    reasons.add(Reason.TRADE_WORDS);
    Set<String> shared = new HashSet<>(one.trades());
    shared.retainAll(other.trades());
    if (one.trades().isEmpty() || other.trades().isEmpty()) {
      return telling(one);
    }
    int all = one.trades().size() + other.trades().size() - shared.size();
    boolean among = shared.size() == Math.min(one.trades().size(), other.trades().size());
    return among || shared.size() >= TRADES_SHARED * all;
  }

  private static boolean telling(ApplicantName name) {
    int length = name.core().codePointCount(0, name.core().length());
    return length >= (name.chinese() ? TELLING_CHINESE : TELLING_LATIN);
  }
}
