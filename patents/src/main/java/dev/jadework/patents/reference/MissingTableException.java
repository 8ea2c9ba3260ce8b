package dev.jadework.patents.reference;

import dev.jadework.patents.query.QueryField;
import java.util.List;
import java.util.stream.Collectors;

/// A field whose table is not loaded. The message names the table and how to load it.
public final class MissingTableException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  MissingTableException(QueryField field, List<ReferenceKind> missing, String besides) {
    super(
        field
            + " "
            + field.label()
            + (missing.size() == 1 ? " needs a table that is" : " needs tables that are")
            + " not loaded: "
            + missing.stream().map(ReferenceKind::code).collect(Collectors.joining(" and "))
            + "; load "
            + (missing.size() == 1 ? "it" : "them")
            + " with: corpus reference load FILE…"
            + besides);
  }
}
