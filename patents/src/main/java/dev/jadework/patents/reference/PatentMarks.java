package dev.jadework.patents.reference;

import dev.jadework.patents.number.ApplicationNumber;
import dev.jadework.patents.number.PublicationNumber;
import dev.jadework.patents.query.QueryField;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// 专利标注. What somebody outside the corpus knows of patents by their numbers: values of the
/// fields [QueryField#ofProjects], as of one day and as one person may see them. Every answer,
/// refusals and lists of values too, tells of what that person may see alone.
public interface PatentMarks {
  /// The patents with a value of a field of kind [QueryField.Kind#KEYWORD].
  ///
  /// @param value as [dev.jadework.patents.query.Keywords#key] gives it
  /// @throws UnknownValueException if the field has no such value, naming those there are
  /// @throws IllegalArgumentException if the person may not ask
  Marked with(QueryField field, String value);

  /// The patents whose value of a field of kind [QueryField.Kind#QUANTITY] lies within limits.
  ///
  /// @param from lower limit, included; amounts in fen; null for none
  /// @param to upper limit, included; null for none
  /// @throws IllegalArgumentException if the person may not ask
  Marked between(QueryField field, @Nullable Long from, @Nullable Long to);

  /// 所标注的专利. Numbers of patents: each is found by either.
  record Marked(Set<ApplicationNumber> applications, Set<PublicationNumber> publications) {
    public Marked {
      applications = Set.copyOf(applications);
      publications = Set.copyOf(publications);
    }
  }
}
