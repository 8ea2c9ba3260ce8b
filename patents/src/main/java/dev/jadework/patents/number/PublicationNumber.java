package dev.jadework.patents.number;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// 公开（公告）号. Identity of a publication: office, number and, where known, kind code.
///
/// @param office ST.3 code (`CN`)
/// @param number digits as printed, without separators (`110083831`, `2004086055`)
/// @param kind ST.16 kind code (`A`, `B2`), null where the source does not give it
public record PublicationNumber(String office, String number, @Nullable String kind) {
  public PublicationNumber {
    Objects.requireNonNull(office, "office");
    Objects.requireNonNull(number, "number");
  }

  /// `CN110083831A`; `CN201535077` where the kind is unknown.
  @Override
  public String toString() {
    return office + number + (kind == null ? "" : kind);
  }
}
