package dev.jadework.patents.analysis.family;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// 同族规模. Members and offices of the families that have a publication among those asked for; a
/// family is taken whole, with its members that the query does not find.
///
/// @param publications members of all these families
/// @param meanMembers publications per family; null without families
/// @param meanOffices offices per family; null without families
/// @param byMembers families by number of members
/// @param byOffices families by number of offices
/// @param largest families with the most offices, ties by members, then by the first number
public record FamilySizes(
    long families,
    long publications,
    @Nullable Double meanMembers,
    @Nullable Double meanOffices,
    List<Bucket> byMembers,
    List<Bucket> byOffices,
    List<Family> largest) {

  /// How many families have so many members, or offices.
  public record Bucket(int size, long families) {}

  /// @param first the publication number that comes first in order
  public record Family(String first, int members, List<String> offices) {}
}
