package dev.jadework.platform.projects.imports;

import dev.jadework.rules.text.Labels;

/// 单元格错误. What is wrong with one cell, and what to do.
///
/// @param column column from 0
/// @param address address of the cell as the spreadsheet shows it, `C7`
/// @param head head of its column
/// @param found what stands there
/// @param allowed what may stand there
/// @param fix what to do
public record CellProblem(
    int column, String address, String head, String found, Labels allowed, Labels fix) {}
