package dev.jadework.patents.reference;

import dev.jadework.patents.classification.ClassificationSymbol;
import dev.jadework.patents.query.Query;
import dev.jadework.patents.query.QueryClauses;
import dev.jadework.patents.query.QueryField;
import dev.jadework.patents.query.Statements;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// 口径说明. Sentences on what an answer goes by: which table in which version, or that there is none.
final class Notes {
  private final ReferenceTables tables;
  private final Translation translation;
  private final RightsFields rights;
  private final FamilyClauses families;
  private final DeclaredFields declared;

  Notes(
      ReferenceTables tables,
      Translation translation,
      RightsFields rights,
      FamilyClauses families,
      DeclaredFields declared) {
    this.tables = tables;
    this.translation = translation;
    this.rights = rights;
    this.families = families;
    this.declared = declared;
  }

  /// @param fields codes of the fields counted
  /// @param asOf day of the request; null if there is none, and nothing that depends on one
  List<String> of(Query query, List<String> fields, @Nullable LocalDate asOf) {
    Set<String> notes = new LinkedHashSet<>();
    for (QueryClauses.Clause clause : QueryClauses.of(query)) {
      switch (clause.query()) {
        case Query part when DeclaredFields.field(part).isPresent() ->
            notes.add(declared(part, asOf));
        case Query part when RightsFields.asked(part) -> rights(part, asOf, notes);
        case Query.Match match when match.field().translated() -> notes.add(field(match.field()));
        case Query.Match match when FamilyClauses.asked(match) -> notes.add(families.note(match));
        case Query.Wildcard wildcard when wildcard.field().translated() ->
            notes.add(field(wildcard.field()));
        case Query.ClassBelow below -> below(below, notes);
        case Query.Translated stated ->
            Statements.field(stated.asked()).ifPresent(field -> notes.add(stated(field)));
        default -> {}
      }
    }
    fields.forEach(
        code ->
            TranslatedFields.named(code)
                .ifPresent(
                    field ->
                        notes.add(
                            field.declared()
                                ? told(field, declared.family(field).basis(field, asOf))
                                : field(field))));
    return List.copyOf(notes);
  }

  private String declared(Query part, @Nullable LocalDate asOf) {
    QueryField field = DeclaredFields.field(part).orElseThrow();
    return told(field, declared.family(field).note(part, asOf));
  }

  private static String told(QueryField field, String basis) {
    return field + " " + field.label() + ": " + basis;
  }

  private void rights(Query asked, @Nullable LocalDate asOf, Set<String> notes) {
    if (asOf != null) {
      notes.add(rights.note(asked, asOf));
    }
  }

  private void below(Query.ClassBelow below, Set<String> notes) {
    if (below.symbol().indexOf('/') < 0) {
      return;
    }
    String title =
        ClassificationSymbol.parse(below.symbol())
            .flatMap(tables::title)
            .map(found -> " (" + found + ")")
            .orElse("");
    notes.add(
        below
            + title
            + (translation.byScheme(below)
                ? ": by the dots of the scheme, " + told(ReferenceKind.CLASS_SCHEME)
                : ": by the digits of the symbol, which is not always the hierarchy; "
                    + (tables.of(ReferenceKind.CLASS_SCHEME).isEmpty()
                        ? "no IPC scheme is loaded"
                        : "the loaded scheme does not have it")));
  }

  private static String stated(QueryField field) {
    return "%s %s: in sentences of %s with one of %d cues, this product's own list"
        .formatted(
            field,
            field.label(),
            Statements.sources(field).stream()
                .map(QueryField::name)
                .collect(Collectors.joining(", ")),
            Statements.cues(field).size());
  }

  private String field(QueryField field) {
    return field
        + " "
        + field.label()
        + ": "
        + switch (field) {
          case TTC ->
              tables.of(ReferenceKind.TECHNOLOGY_FIELDS).isEmpty()
                  ? "by this product's starter table after WIPO's concordance of 2019; no table is"
                      + " loaded"
                  : "by IPC, " + told(ReferenceKind.TECHNOLOGY_FIELDS);
          case PILLAR ->
              tables.of(ReferenceKind.PILLAR_INDUSTRIES).isEmpty()
                  ? "by this product's own proposal, which is no official table; no mapping is"
                      + " loaded"
                  : "by IPC, " + told(ReferenceKind.PILLAR_INDUSTRIES);
          case SEIC ->
              "by exact IPC symbols and by keywords in title, abstract and claims, "
                  + told(ReferenceKind.EMERGING_SYMBOLS)
                  + "; "
                  + told(ReferenceKind.EMERGING_RULES)
                  + (tables.of(ReferenceKind.EMERGING_SYMBOLS).stream()
                          .allMatch(ReferenceTable::official)
                      ? ""
                      : "; not said to be the official table");
          case ANTYPE ->
              "by the words of each name"
                  + (tables.universities().isEmpty()
                      ? ""
                      : ", universities also by " + told(ReferenceKind.UNIVERSITIES));
          default -> "names of one body put together by rule; see corpus harmonise";
        };
  }

  private String told(ReferenceKind kind) {
    List<String> told = new ArrayList<>();
    tables.of(kind).forEach(table -> told.add(table.told()));
    return told.stream().collect(Collectors.joining("; "));
  }
}
