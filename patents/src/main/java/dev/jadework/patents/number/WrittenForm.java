package dev.jadework.patents.number;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// 号码写法. A number as people write it, with the words and the order of its parts brought to
/// office and number.
///
/// @param text office, number and the kind code if one is written behind the number
/// @param kinds kind codes that words, or a letter before the number, stand for: the likeliest
///     first, an empty one first where several are alike; empty if nothing stands for one
/// @param of what the words say it numbers
record WrittenForm(String text, List<String> kinds, Of of) {
  enum Of {
    /// The words do not say.
    EITHER,
    PUBLICATION,
    APPLICATION
  }

  /// @param office ST.3 code of the office whose number it is unless the number says otherwise
  /// @param folded as [NumberText#fold] gives it
  static WrittenForm of(@Nullable String office, String folded) {
    if (NumberText.plain(folded) || folded.startsWith("PCT")) {
      return as(folded);
    }
    return JapaneseWords.read(folded)
        .or(() -> KoreanWords.read(folded))
        .or(() -> AmericanWords.read(folded))
        .or(() -> german(folded))
        .or(() -> KindFirst.read(office, folded))
        .orElseGet(() -> as(folded));
  }

  static WrittenForm as(String text) {
    return new WrittenForm(text, List.of(), Of.EITHER);
  }

  /// A number of which words name the gazette or the register.
  ///
  /// @param number without the office
  static WrittenForm named(GazetteName name, String number) {
    boolean said = !name.publication() || KindFirst.endsInKind(number);
    return new WrittenForm(
        name.office() + number,
        said ? List.of() : name.kinds(),
        name.publication() ? Of.PUBLICATION : Of.APPLICATION);
  }

  /// `DE-OS 2 345 678`.
  private static Optional<WrittenForm> german(String folded) {
    return folded.startsWith("DE")
        ? GazetteName.in("DE", folded)
            .map(
                name ->
                    named(name, GazetteName.removed("DE", folded.substring(2)).replace(".", "")))
        : Optional.empty();
  }
}
