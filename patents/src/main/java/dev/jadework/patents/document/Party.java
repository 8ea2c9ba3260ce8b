package dev.jadework.patents.document;

import org.jspecify.annotations.Nullable;

/// 当事人. An applicant, holder, inventor, agency or attorney as the source writes it.
public record Party(String name, @Nullable Address address) {
  /// A party of whom only the name is known.
  public static Party named(String name) {
    return new Party(name, null);
  }
}
