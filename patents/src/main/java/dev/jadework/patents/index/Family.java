package dev.jadework.patents.index;

import dev.jadework.patents.document.Patent;
import dev.jadework.patents.number.PublicationNumber;
import java.util.Comparator;
import java.util.List;

/// 同族. The publications of the corpus that belong together with one of them, itself among them.
///
/// @param unit how closely: by application, simple or extended family
/// @param rule what says that they belong together
/// @param members in the order of their numbers
public record Family(CountUnit unit, Rule rule, List<PublicationNumber> members) {
  public Family {
    members = List.copyOf(members);
  }

  /// A family of these documents, with the rule that made it one.
  public static Family of(CountUnit unit, List<Patent> members) {
    Rule rule =
        switch (unit) {
          case PUBLICATION -> Rule.ITSELF;
          case APPLICATION -> Rule.SAME_APPLICATION;
          case SIMPLE_FAMILY ->
              members.stream().anyMatch(member -> member.familyId() != null)
                  ? Rule.GIVEN_BY_SOURCE
                  : Rule.EQUAL_PRIORITIES;
          case EXTENDED_FAMILY ->
              members.stream().allMatch(member -> member.extendedFamilyId() != null)
                  ? Rule.GIVEN_BY_SOURCE
                  : Rule.CONNECTED_PRIORITIES;
        };
    return new Family(
        unit,
        rule,
        members.stream()
            .map(Patent::publication)
            .sorted(Comparator.comparing(PublicationNumber::toString))
            .toList());
  }

  /// 归族依据.
  public enum Rule {
    /// The publication itself.
    ITSELF,
    /// The same application number.
    SAME_APPLICATION,
    /// The source gave a member's family identifier (DOCDB simple, INPADOC extended).
    GIVEN_BY_SOURCE,
    /// Equal sets of priorities; a first filing is its own priority.
    EQUAL_PRIORITIES,
    /// Connected by priorities, directly or through others.
    CONNECTED_PRIORITIES
  }
}
