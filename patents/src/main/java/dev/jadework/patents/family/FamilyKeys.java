package dev.jadework.patents.family;

import dev.jadework.patents.document.ContentDigest;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.Priority;
import dev.jadework.patents.document.RegisterEntry;
import dev.jadework.patents.document.RelatedDocument;
import dev.jadework.patents.number.ApplicationNumber;
import dev.jadework.patents.number.PublicationNumber;
import dev.jadework.patents.number.UnreadableNumberException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// 归族键. What of a publication says with which others it belongs together, as 64-bit digests of
/// numbers, so that an index keeps 8 bytes for each. Among ten million keys two differing numbers
/// share a digest with a probability below 10⁻⁵.
///
/// @param application of the application; of the publication itself if its application is unknown
/// @param priorities of the earlier applications claimed, provisional ones too, ascending and
///   distinct; the application's own where none is claimed: a first filing is its own priority
/// @param related of the earlier applications it continues, divides or replaces: they make its
///     extended family and not its simple one
/// @param simple of the simple family's identifier as given by the source, 0 if it gave none
/// @param extended of the extended family's identifier as given by the source, 0 if it gave none
public record FamilyKeys(
    long application, long[] priorities, long[] related, long simple, long extended) {
  private static final long[] NONE = {};

  public static FamilyKeys of(Patent patent) {
    long application =
        patent.application() == null
            ? digest("publication " + key(patent.publication()))
            : application(key(patent.application()));
    List<Priority> claims = new ArrayList<>(patent.priorities());
    List<Priority> related = new ArrayList<>();
    for (RelatedDocument earlier : patent.related()) {
      (earlier.relation() == RelatedDocument.Relation.PROVISIONAL ? claims : related)
          .add(new Priority(earlier.country(), earlier.number(), earlier.date()));
    }
    long[] claimed = digests(claims);
    return new FamilyKeys(
        application,
        claimed.length == 0 ? new long[] {application} : claimed,
        digests(related),
        given("simple ", patent.familyId()),
        given("extended ", patent.extendedFamilyId()));
  }

  private static long[] digests(List<Priority> applications) {
    return applications.isEmpty()
        ? NONE
        : applications.stream().mapToLong(p -> digest(key(p))).sorted().distinct().toArray();
  }

  /// Office and digits without check digit: `CN 201910302430`.
  public static String key(ApplicationNumber number) {
    return RegisterEntry.key(number);
  }

  /// The digest of an application.
  ///
  /// @param key as [#key(ApplicationNumber)] gives it
  public static long application(String key) {
    return digest(key);
  }

  private static String key(PublicationNumber number) {
    return number.office() + ' ' + number.number() + ' ' + number.kind();
  }

  /// The form of the application it names, so that the two meet; a number of no known form stands
  /// for itself, with its date where no country tells it from others.
  private static String key(Priority priority) {
    try {
      return key(
          priority.country() == null || priority.number().startsWith("PCT/")
              ? ApplicationNumber.parse(priority.number())
              : ApplicationNumber.parse(priority.country(), priority.number()));
    } catch (UnreadableNumberException e) {
      String bare = priority.number().toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
      return priority.country() == null
          ? "? " + bare + ' ' + priority.date()
          : priority.country() + ' ' + bare;
    }
  }

  private static long given(String kind, @Nullable String id) {
    return id == null || id.isBlank() ? 0 : digest(kind + id.strip());
  }

  /// Never 0, which stands for nothing.
  private static long digest(String key) {
    long low = ContentDigest.of(key.getBytes(StandardCharsets.UTF_8)).low();
    return low == 0 ? 1 : low;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FamilyKeys keys
        && application == keys.application
        && Arrays.equals(priorities, keys.priorities)
        && Arrays.equals(related, keys.related)
        && simple == keys.simple
        && extended == keys.extended;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(application);
  }
}
