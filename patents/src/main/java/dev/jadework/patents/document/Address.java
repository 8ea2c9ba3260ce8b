package dev.jadework.patents.document;

import org.jspecify.annotations.Nullable;

/// 地址. A party's address as the source gives it; every part may be unknown.
///
/// An empty part is an unknown one.
///
/// @param country ST.3 code
public record Address(
    @Nullable String country,
    @Nullable String province,
    @Nullable String city,
    @Nullable String county,
    @Nullable String postcode,
    @Nullable String text) {
  private static final Address UNKNOWN = new Address(null, null, null, null, null, null);

  public Address {
    country = orNull(country);
    province = orNull(province);
    city = orNull(city);
    county = orNull(county);
    postcode = orNull(postcode);
    text = orNull(text);
  }

  /// What the source says of an address; null if that is nothing.
  public static @Nullable Address of(
      @Nullable String country,
      @Nullable String province,
      @Nullable String city,
      @Nullable String postcode,
      @Nullable String text) {
    Address address = new Address(country, province, city, null, postcode, text);
    return address.equals(UNKNOWN) ? null : address;
  }

  private static @Nullable String orNull(@Nullable String part) {
    return part == null || part.isEmpty() ? null : part;
  }
}
