package dev.jadework.patents.document;

import org.jspecify.annotations.Nullable;

/// 地址. A party's address as the source gives it; every part may be unknown.
///
/// @param country ST.3 code
public record Address(
    @Nullable String country,
    @Nullable String province,
    @Nullable String city,
    @Nullable String county,
    @Nullable String postcode,
    @Nullable String text) {}
