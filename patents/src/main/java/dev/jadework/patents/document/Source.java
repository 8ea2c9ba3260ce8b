package dev.jadework.patents.document;

/// 来源. Where a record was read.
///
/// @param format name of the reader (`jsonl`, `cnipa`)
/// @param file name of the file, without its directory
/// @param place position in the file: `line 12`, `record 3`
public record Source(String format, String file, String place) {}
