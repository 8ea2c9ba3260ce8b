package dev.jadework.rules.simulation;

import dev.jadework.rules.fact.Facts;

/// 登记对象. One entry of a register: a project, a patent, an organisation …
///
/// @param id what the register calls it
public record Subject(String id, Facts facts) {}
