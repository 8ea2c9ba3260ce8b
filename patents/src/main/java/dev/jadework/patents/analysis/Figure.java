package dev.jadework.patents.analysis;

/// 指标. A computed figure or series with its definition and its basis: never one without the others.
///
/// @param <T> plain numbers and texts, in the order in which they are shown
public record Figure<T>(Definition definition, Basis basis, T value) {}
