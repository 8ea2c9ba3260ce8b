package dev.jadework.patents.format.xml;

/// A processing instruction inside a document: `<?GOVINT end="lead"?>`.
///
/// @param target its first word
/// @param data what follows, blanks around it removed
public record XmlInstruction(String target, String data) {}
