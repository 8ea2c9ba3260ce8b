package dev.jadework.platform.demo;

import dev.jadework.patents.document.Address;
import dev.jadework.patents.document.Party;
import org.jspecify.annotations.Nullable;

/// 申请人. Somebody who files in the fictional world.
///
/// @param english name in English texts, null for those who have none
/// @param city city of the region, null for applicants from outside
record Applicant(String name, @Nullable String english, @Nullable String city) {

  boolean foreign() {
    return english != null;
  }

  Party party() {
    return city == null
        ? Party.named(name)
        : new Party(name, new Address("CN", Region.NAME, city, null, null, null));
  }
}
