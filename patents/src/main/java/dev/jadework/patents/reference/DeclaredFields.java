package dev.jadework.patents.reference;

import dev.jadework.patents.index.PatentIndex;
import dev.jadework.patents.query.Query;
import dev.jadework.patents.query.QueryField;
import java.util.Optional;
import java.util.function.Supplier;

/// 库外字段. The fields whose values are declared beside the corpus ([QueryField#declared]), each with
/// the family that answers it.
final class DeclaredFields {
  private final MarkClauses marks;
  private final IndustryClauses industries;
  private final OrganisationClauses organisations;
  private final TreeClauses trees;

  DeclaredFields(PatentIndex index, ReferenceTables tables, Supplier<ApplicantFields> applicants) {
    this.marks = new MarkClauses(index, tables);
    this.industries = new IndustryClauses(tables);
    this.organisations = new OrganisationClauses(tables, names -> applicants.get().all(names));
    this.trees = new TreeClauses(tables, names -> applicants.get().all(names));
  }

  /// The declared field that a clause asks for.
  static Optional<QueryField> field(Query clause) {
    return switch (clause) {
      case Query.Match match -> Optional.of(match.field()).filter(QueryField::declared);
      case Query.Quantities range -> Optional.of(range.field()).filter(QueryField::declared);
      case Query.Wildcard wildcard -> Optional.of(wildcard.field()).filter(QueryField::declared);
      case Query.Translated done -> field(done.asked());
      default -> Optional.empty();
    };
  }

  FieldFamily family(QueryField field) {
    return switch (field) {
      case GBC -> industries;
      case USCC -> organisations;
      case TREE -> trees;
      default -> marks;
    };
  }
}
