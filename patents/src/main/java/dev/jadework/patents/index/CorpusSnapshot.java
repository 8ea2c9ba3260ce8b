package dev.jadework.patents.index;

/// 语料快照. Identifies the content of a corpus so that a figure can be recomputed or the
/// difference shown.
///
/// @param id digest over the content of all documents, independent of the order of loading
public record CorpusSnapshot(String id, long documents) {}
