package dev.jadework.patents.index;

import dev.jadework.patents.document.Citation;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.number.PublicationNumber;
import dev.jadework.patents.similarity.Known.Member;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// 候选同族. The families of the documents found. A member counts like a document found: only if it was
/// published before the day, and is not excepted.
final class PriorArtFamilies {
  private final Map<PublicationNumber, List<Patent>> members = new HashMap<>();

  private PriorArtFamilies() {}

  static PriorArtFamilies of(
      PriorArtSource corpus, Collection<Patent> found, CountUnit unit, PriorArtRequest request)
      throws IOException {
    PriorArtFamilies families = new PriorArtFamilies();
    if (unit == CountUnit.PUBLICATION || found.isEmpty()) {
      return families;
    }
    for (List<Patent> family : corpus.families(found, unit)) {
      List<Patent> within =
          family.stream()
              .filter(member -> before(member, request.before()))
              .filter(member -> !request.except().contains(member.publication().toString()))
              .sorted(Comparator.comparing(member -> member.publication().toString()))
              .toList();
      within.forEach(member -> families.members.put(member.publication(), within));
    }
    return families;
  }

  /// Whether a publication may be used; one without a date may be later.
  static boolean before(Patent patent, @Nullable LocalDate day) {
    return day == null || patent.published() != null && patent.published().isBefore(day);
  }

  /// All of the family, itself among them.
  List<Patent> of(Patent patent) {
    return members.getOrDefault(patent.publication(), List.of(patent));
  }

  /// 同族扩展. A publication and its family as the ranking takes them; kinds of one number are one.
  static List<Member> linked(Patent patent, Collection<Patent> family) {
    Map<String, List<String>> cited = new LinkedHashMap<>();
    cited.put(withoutKind(patent.publication()), new ArrayList<>(cited(patent)));
    for (Patent member : family) {
      cited
          .computeIfAbsent(withoutKind(member.publication()), none -> new ArrayList<>())
          .addAll(cited(member));
    }
    return cited.entrySet().stream()
        .map(entry -> Member.of(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static List<String> cited(Patent patent) {
    return patent.citations().stream()
        .map(Citation::patent)
        .filter(Objects::nonNull)
        .map(PriorArtFamilies::withoutKind)
        .toList();
  }

  /// A citation often leaves the kind out.
  static String withoutKind(PublicationNumber number) {
    return number.office() + number.number();
  }
}
