package dev.jadework.patents.query;

/// 检索式. The syntax tree of a query; its text shows every bracket.
public interface Query {}
