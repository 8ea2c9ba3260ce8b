package dev.jadework.patents.document;

/// A text and its language.
///
/// @param language ISO 639-1 code, lower case (`zh`, `en`); `und` if the source does not say
public record LocalizedText(String language, String text) {}
