package dev.jadework.patents.classification;

/// 分类号. One classification of a document.
///
/// @param scheme `IPC` or `CPC`
/// @param symbol canonical form, `H01M10/0525`; a shorter level where the source gives no more
///     (`H01M`)
/// @param main true for the main (first) classification
public record Classification(String scheme, String symbol, boolean main) {}
