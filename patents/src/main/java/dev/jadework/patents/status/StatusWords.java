package dev.jadework.patents.status;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/// 状态用语. Statuses and events by their Chinese names or their codes, as they are asked for.
public final class StatusWords {
  private StatusWords() {}

  /// @throws IllegalArgumentException naming those there are
  public static SimpleStatus simple(String word) {
    return find(SimpleStatus.values(), SimpleStatus::label, word);
  }

  /// @throws IllegalArgumentException naming those there are
  public static StatusDetail detail(String word) {
    return find(StatusDetail.values(), StatusDetail::label, word);
  }

  /// @throws IllegalArgumentException naming those there are
  public static EventKind event(String word) {
    return find(EventKind.values(), EventKind::label, word);
  }

  private static <E extends Enum<E>> E find(E[] all, Function<E, String> label, String word) {
    String code = word.strip().toUpperCase(Locale.ROOT);
    return Arrays.stream(all)
        .filter(one -> one.name().equals(code) || label.apply(one).equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "'"
                        + word
                        + "' is none of "
                        + Arrays.stream(all)
                            .map(one -> label.apply(one) + " " + one.name())
                            .collect(Collectors.joining(", "))));
  }
}
