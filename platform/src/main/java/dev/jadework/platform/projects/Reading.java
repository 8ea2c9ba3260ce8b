package dev.jadework.platform.projects;

import dev.jadework.rules.text.Labels;

/// 读数. What a person's entry for a field turned out to be.
public sealed interface Reading {

  /// A value of the field's type.
  record Value(Object value) implements Reading {}

  /// Nothing was entered.
  record Blank() implements Reading {}

  /// Not a value of the field.
  ///
  /// @param found what was entered
  /// @param allowed what the field takes
  /// @param fix what to do
  record Unreadable(String found, Labels allowed, Labels fix) implements Reading {}
}
