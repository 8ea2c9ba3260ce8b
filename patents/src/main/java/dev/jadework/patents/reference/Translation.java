package dev.jadework.patents.reference;

import dev.jadework.patents.classification.ClassScheme;
import dev.jadework.patents.classification.ClassificationSymbol;
import dev.jadework.patents.query.Query;
import dev.jadework.patents.query.QueryField;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// 检索式换算. Puts what tables and names say in the place of clauses that are answered through them:
/// the translated fields, codes of administrative divisions, families by one of their publications,
/// and IPC_LOW of a symbol that the loaded scheme has. So a table that is loaded later needs no
/// new index.
final class Translation {
  private final ReferenceTables tables;
  private final TranslatedFields fields;
  private final RightsFields rights;
  private final FamilyClauses families;
  private final DeclaredFields declared;

  Translation(
      ReferenceTables tables,
      TranslatedFields fields,
      RightsFields rights,
      FamilyClauses families,
      DeclaredFields declared) {
    this.tables = tables;
    this.fields = fields;
    this.rights = rights;
    this.families = families;
    this.declared = declared;
  }

  /// @param asOf day of the request; null if there is none: what depends on it is refused
  /// @throws IllegalArgumentException if a value is none of the table's, naming those there are, if
  ///     the table is not loaded, naming it, or if a day is missing
  Query of(Query query, @Nullable LocalDate asOf) {
    return switch (query) {
      case Query.And and -> new Query.And(all(and.parts(), asOf));
      case Query.Or or -> new Query.Or(all(or.parts(), asOf));
      case Query.Xor xor -> new Query.Xor(of(xor.left(), asOf), of(xor.right(), asOf));
      case Query.Not not -> new Query.Not(of(not.part(), asOf));
      case Query part when DeclaredFields.field(part).isPresent() -> declared(part, asOf);
      case Query part when RightsFields.asked(part) ->
          new Query.Translated(part, rights.clause(part, asOf));
      case Query.Match match when match.field().translated() ->
          new Query.Translated(match, fields.clause(match.field(), match.text()));
      case Query.Wildcard wildcard when wildcard.field() == QueryField.ANCS ->
          new Query.Translated(wildcard, fields.bodiesLike(wildcard.pattern()));
      case Query.Match match when FamilyClauses.asked(match) ->
          new Query.Translated(match, families.clause(match));
      case Query.Match match when division(match).isPresent() ->
          new Query.Translated(
              match, new Query.Match(match.field(), division(match).orElseThrow()));
      case Query.ClassBelow below when byScheme(below) ->
          new Query.Translated(below, new Query.AnyOf(below.field(), below(below)));
      default -> query;
    };
  }

  private Query declared(Query part, @Nullable LocalDate asOf) {
    QueryField field = DeclaredFields.field(part).orElseThrow();
    Query asked = part instanceof Query.Translated done ? done.asked() : part;
    return new Query.Translated(asked, declared.family(field).clause(part, asOf));
  }

  private List<Query> all(List<Query> parts, @Nullable LocalDate asOf) {
    return parts.stream().map(part -> of(part, asOf)).toList();
  }

  /// The name behind a code of an administrative division: `PROV=44`.
  private Optional<String> division(Query.Match match) {
    Optional<ReferenceKind> kind =
        switch (match.field()) {
          case PROV -> Optional.of(ReferenceKind.PROVINCES);
          case CITY -> Optional.of(ReferenceKind.CITIES);
          case COUNTY -> Optional.of(ReferenceKind.COUNTIES);
          default -> Optional.empty();
        };
    return kind.map(tables::divisions).map(names -> names.get(match.text().strip()));
  }

  /// The scheme is that of the IPC; CPC and Locarno have their own.
  boolean byScheme(Query.ClassBelow below) {
    boolean ipc = below.field() == QueryField.IPC || below.field() == QueryField.MIPC;
    return ipc
        && ClassificationSymbol.parse(below.symbol())
            .filter(symbol -> symbol.subgroup() != null)
            .map(symbol -> tables.scheme().basis(symbol) == ClassScheme.Basis.SCHEME)
            .orElse(false);
  }

  private Set<String> below(Query.ClassBelow below) {
    return tables.scheme().below(ClassificationSymbol.parse(below.symbol()).orElseThrow()).stream()
        .map(ClassificationSymbol::toString)
        .collect(Collectors.toSet());
  }
}
