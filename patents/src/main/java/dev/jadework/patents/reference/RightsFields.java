package dev.jadework.patents.reference;

import dev.jadework.patents.query.Keywords;
import dev.jadework.patents.query.NumberKeys;
import dev.jadework.patents.query.Query;
import dev.jadework.patents.query.QueryField;
import dev.jadework.patents.query.StatusClauses;
import dev.jadework.patents.rights.RightsChange;
import dev.jadework.patents.rights.RightsChange.Kind;
import dev.jadework.patents.rights.RightsHistory;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// 权利变动字段. What finds holders, licences and pledges as of a day ([QueryField#ofRights]).
final class RightsFields {
  private static final Set<Kind> TRANSFERS =
      Set.of(Kind.TRANSFER, Kind.JOINING, Kind.STATED_TRANSFER);
  private static final Set<Kind> LICENCES = Set.of(Kind.LICENCE);
  private static final Set<Kind> PLEDGES = Set.of(Kind.PLEDGE);

  private final Supplier<RightsLedger> ledger;

  RightsFields(Supplier<RightsLedger> ledger) {
    this.ledger = ledger;
  }

  /// What finds a clause of one of these fields.
  ///
  /// @param asOf day of the request
  /// @throws IllegalArgumentException if there is no day, or naming the values there are
  Query clause(Query asked, @Nullable LocalDate asOf) {
    QueryField field = field(asked);
    if (asOf == null) {
      throw StatusClauses.dayMissing(field);
    }
    Query found = ledger.get().documents(holds(asked, asOf));
    return switch (field) {
      case ANC -> Clauses.any(List.of(found, unchanged(asked, asOf)));
      case OPENLIC -> yes(asked) ? found : new Query.Not(found);
      default -> found;
    };
  }

  /// What a clause went by.
  ///
  /// @param asOf day of the request
  String note(Query asked, LocalDate asOf) {
    QueryField field = field(asked);
    long count = ledger.get().count(holds(asked, asOf));
    return "%s: %d %s by what was recorded or stated up to %s%s"
        .formatted(
            asked,
            count,
            count == 1 ? "application" : "applications",
            asOf,
            switch (field) {
              case ANC -> "; the others by their applicants, where no change was known";
              case OPENLIC -> " as open to all";
              default -> "";
            });
  }

  /// True if a clause asks for one of these fields.
  static boolean asked(Query clause) {
    return switch (clause) {
      case Query.Match match -> match.field().ofRights();
      case Query.Wildcard wildcard -> wildcard.field().ofRights();
      case Query.Dates dates -> dates.field().ofRights();
      default -> false;
    };
  }

  /// The field of a clause.
  static QueryField field(Query asked) {
    return switch (asked) {
      case Query.Match match -> match.field();
      case Query.Wildcard wildcard -> wildcard.field();
      case Query.Dates dates -> dates.field();
      default -> throw new IllegalArgumentException(asked + " asks for no rights");
    };
  }

  /// Applicants, where nothing else is known of who holds it.
  private Query unchanged(Query asked, LocalDate asOf) {
    Query applicants =
        asked instanceof Query.Wildcard wildcard
            ? new Query.Wildcard(QueryField.PA, wildcard.pattern())
            : new Query.Match(QueryField.PA, ((Query.Match) asked).text());
    return Clauses.and(
        applicants, new Query.Not(ledger.get().documents(history -> history.changed(asOf))));
  }

  private static Predicate<RightsHistory> holds(Query asked, LocalDate asOf) {
    return switch (field(asked)) {
      case ANC -> {
        Predicate<String> name = name(asked);
        yield history ->
            history.holders(asOf).filter(all -> all.now().stream().anyMatch(name)).isPresent();
      }
      case AN_HIST -> {
        Predicate<String> name = name(asked);
        yield history ->
            history.holders(asOf).filter(all -> all.before().stream().anyMatch(name)).isPresent();
      }
      case TRANSFER_BEFORE -> party(asked, asOf, TRANSFERS, RightsChange::from);
      case TRANSFER_AFTER -> party(asked, asOf, TRANSFERS, RightsChange::to);
      case LICENSOR -> party(asked, asOf, LICENCES, RightsChange::from);
      case LICENSEE -> party(asked, asOf, LICENCES, RightsChange::to);
      case PLEDGOR -> party(asked, asOf, PLEDGES, RightsChange::from);
      case PLEDGEE -> party(asked, asOf, PLEDGES, RightsChange::to);
      case LICNO -> number(asked, asOf, LICENCES);
      case PLEDGENO -> number(asked, asOf, PLEDGES);
      case PLE_EFDT -> effective((Query.Dates) asked, asOf);
      case OPENLIC -> history -> history.openToAll(asOf);
      case LICENSE -> licence(value(asked), asOf);
      case PLEDGE -> state(QueryField.PLEDGE, value(asked), Kind.PLEDGE, Kind.PLEDGE_END, asOf);
      default -> throw new IllegalArgumentException(asked + " asks for no rights");
    };
  }

  private static Predicate<RightsHistory> party(
      Query asked, LocalDate asOf, Set<Kind> kinds, Function<RightsChange, List<String>> side) {
    Predicate<String> name = name(asked);
    return history ->
        history.known(asOf, kinds).stream().anyMatch(c -> side.apply(c).stream().anyMatch(name));
  }

  private static Predicate<String> name(Query asked) {
    return asked instanceof Query.Wildcard wildcard
        ? NameMatching.like(wildcard.pattern())
        : NameMatching.containing(value(asked));
  }

  private static Predicate<RightsHistory> number(Query asked, LocalDate asOf, Set<Kind> kinds) {
    String wanted = NumberKeys.typed(value(asked));
    return history ->
        history.known(asOf, kinds).stream()
            .map(RightsChange::number)
            .anyMatch(number -> number != null && NumberKeys.typed(number).equals(wanted));
  }

  private static Predicate<RightsHistory> effective(Query.Dates asked, LocalDate asOf) {
    LocalDate from = asked.from();
    LocalDate to = asked.to();
    return history ->
        history.known(asOf, PLEDGES).stream()
            .map(RightsChange::effective)
            .anyMatch(
                day ->
                    day != null
                        && (from == null || !day.isBefore(from))
                        && (to == null || !day.isAfter(to)));
  }

  /// A kind of licence, or as [#state].
  private static Predicate<RightsHistory> licence(String value, LocalDate asOf) {
    String sort = sort(value);
    if (!List.of("独占", "排他", "普通", "交叉", "分").contains(sort)) {
      return state(QueryField.LICENSE, value, Kind.LICENCE, Kind.LICENCE_END, asOf);
    }
    return history ->
        history.inForce(Kind.LICENCE, Kind.LICENCE_END, asOf).stream()
            .map(RightsChange::sort)
            .anyMatch(own -> own != null && sort(own).equals(sort));
  }

  /// `独占` of 独占许可, 独占实施许可 and EXCLUSIVE LICENSE.
  private static String sort(String written) {
    String sort =
        Keywords.key(QueryField.LICENSE, written).replaceFirst("(?:(?:实施)?许可| ?licen[cs]e)$", "");
    return switch (sort) {
      case "exclusive" -> "独占";
      case "sole" -> "排他";
      case "common", "ordinary", "general" -> "普通";
      case "cross" -> "交叉";
      case "sub" -> "分";
      default -> sort;
    };
  }

  /// 有: one of which no end is known. 注销: there was one, and there is none.
  private static Predicate<RightsHistory> state(
      QueryField field, String value, Kind begins, Kind ends, LocalDate asOf) {
    Predicate<RightsHistory> inForce = history -> !history.inForce(begins, ends, asOf).isEmpty();
    return switch (Keywords.key(field, value)) {
      case "有" -> inForce;
      case "注销" ->
          history -> !inForce.test(history) && !history.known(asOf, Set.of(begins, ends)).isEmpty();
      default ->
          throw TranslatedFields.unknown(
              field,
              value,
              field == QueryField.LICENSE ? "独占许可, 排他许可, 普通许可, 交叉许可, 分许可, 有, 注销" : "有, 注销");
    };
  }

  private static boolean yes(Query asked) {
    return switch (Keywords.key(QueryField.OPENLIC, value(asked))) {
      case "是", "yes" -> true;
      case "否", "no" -> false;
      default -> throw TranslatedFields.unknown(QueryField.OPENLIC, value(asked), "是, 否");
    };
  }

  private static String value(Query asked) {
    return ((Query.Match) asked).text();
  }
}
