package dev.jadework.patents.document;

import dev.jadework.patents.number.PublicationNumber;
import org.jspecify.annotations.Nullable;

/// 引证. A document cited, a patent or other literature.
///
/// @param patent the cited publication, null for other literature
/// @param text the citation as printed, empty if only the number is given
/// @param category search report category (X, Y, A …)
/// @param phase who cited it and when, as the source codes it
public record Citation(
    @Nullable PublicationNumber patent,
    String text,
    @Nullable String category,
    @Nullable String phase) {}
