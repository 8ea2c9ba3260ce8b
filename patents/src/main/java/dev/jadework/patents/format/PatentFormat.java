package dev.jadework.patents.format;

import java.io.IOException;

/// A source format. Reads a stream of records with bounded memory; whatever is wrong with a record
/// rejects this record and not the rest.
public interface PatentFormat {
  /// Name, for messages.
  String name();

  /// True if text that begins so is of this format.
  ///
  /// @param beginning the first characters without leading blanks
  boolean recognises(String beginning);

  /// Reads to the end of the input.
  ///
  /// @throws IOException if the sink cannot take more; damage of the input is a reject
  void read(SourceInput input, PatentSink sink) throws IOException;
}
