package dev.jadework.patents.names;

import java.util.List;

/// 规范结果. All names of a corpus in groups.
///
/// @param groups most documents first; every name given is in exactly one
/// @param unknown names in the user's rules that are none of the names given
public record Harmonisation(List<NameGroup> groups, List<String> unknown) {}
