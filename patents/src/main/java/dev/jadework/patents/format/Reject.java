package dev.jadework.patents.format;

/// 退回记录. A record that could not be read, with all that is needed to correct and add it again.
///
/// @param file name of the file, and of the file inside it if it is an archive
/// @param place position in the file: `line 12`, `document 3, line 400`
/// @param code stable code of the reason, `number.unreadable`
/// @param message what was found, what is allowed
public record Reject(String file, String place, String code, String message, SourceText source) {}
