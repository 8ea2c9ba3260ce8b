package dev.jadework.patents.format;

import dev.jadework.patents.document.Source;
import dev.jadework.patents.number.PublicationNumber;

/// 删除. A publication that a source has taken out of its data.
///
/// @param source where it says so
/// @param text the record as it stands in the source
public record Deletion(PublicationNumber publication, Source source, SourceText text) {}
