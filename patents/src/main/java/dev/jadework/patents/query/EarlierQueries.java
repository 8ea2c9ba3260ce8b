package dev.jadework.patents.query;

import java.util.Optional;

/// The texts of earlier queries.
interface EarlierQueries {
  /// @param reference `#3` or `##name`
  /// @return empty if there is none
  Optional<String> text(String reference);

  /// What there is, for messages.
  String listing();
}
