package dev.jadework.rules.measure;

import dev.jadework.rules.text.Labels;

/// 所取口径. How an open question was answered for a count.
///
/// @param parameter id of the parameter that carries the answer
/// @param ambiguity id of the question in the list of open questions
/// @param wording the option chosen
public record Answer(String parameter, String ambiguity, Labels question, Labels wording) {}
