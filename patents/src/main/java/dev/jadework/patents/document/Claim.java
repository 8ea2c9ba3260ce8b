package dev.jadework.patents.document;

import java.util.List;

/// 权利要求. One claim.
///
/// @param number number of the claim as printed
/// @param dependsOn numbers of the claims it refers to; empty for an independent claim
public record Claim(int number, String language, String text, List<Integer> dependsOn) {
  public Claim {
    dependsOn = List.copyOf(dependsOn);
  }

  /// 独立权利要求. True if the claim refers to no other claim.
  public boolean independent() {
    return dependsOn.isEmpty();
  }
}
