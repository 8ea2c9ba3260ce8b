package dev.jadework.patents.analysis;

/// 剔除. Documents, points or cells that a figure leaves out, and why.
public record Dropped(long count, String reason) {}
