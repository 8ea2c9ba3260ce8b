package dev.jadework.patents.index;

import dev.jadework.patents.document.Claim;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.number.PublicationNumber;
import dev.jadework.patents.similarity.Ingredients;
import dev.jadework.patents.similarity.Known;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 以专利检索. Prior art for a patent of the corpus: its own words are the text, and its classes,
/// inventors and citations are known, with those of its simple family (同族扩展). Members that were not
/// published before the day serve nothing. The family itself is not asked for.
public final class LikePatent {
  private LikePatent() {}

  /// @param before only documents published before this day, null for no limit
  /// @param ipc only documents with this IPC symbol or below, null for no limit
  public static PriorArtRequest request(
      PatentIndex index,
      Patent patent,
      @Nullable LocalDate before,
      @Nullable String ipc,
      int limit) {
    List<PublicationNumber> family =
        index
            .family(patent.publication(), CountUnit.SIMPLE_FAMILY)
            .map(Family::members)
            .orElse(List.of());
    List<Patent> serving = new ArrayList<>();
    index.forEach(
        family.stream().filter(number -> !number.equals(patent.publication())).toList(),
        member -> {
          if (PriorArtFamilies.before(member, before)) {
            serving.add(member);
          }
        });
    serving.sort(Comparator.comparing(member -> member.publication().toString()));
    Set<String> own = new HashSet<>(Set.of(patent.publication().toString()));
    family.forEach(member -> own.add(member.toString()));
    return new PriorArtRequest(
        text(patent),
        before,
        ipc,
        limit,
        CountUnit.SIMPLE_FAMILY,
        own,
        known(patent, serving),
        Ingredients.ALL);
  }

  private static String text(Patent patent) {
    String claims = patent.claims().stream().map(Claim::text).collect(Collectors.joining("\n"));
    return String.join("\n", patent.title(), patent.abstractText(), claims);
  }

  private static Known known(Patent patent, List<Patent> serving) {
    Map<String, String> borrowed = borrowed(patent, serving);
    return PriorArtRanking.known(Stream.concat(Stream.of(patent), serving.stream()).toList())
        .withFamily(
            PriorArtFamilies.linked(patent, serving).stream()
                .map(member -> member.saying(borrowed.getOrDefault(member.number(), "")))
                .toList());
  }

  /// Titles, abstracts and claims of members in the languages in which neither the patent nor a
  /// member before has any, by the member's number.
  private static Map<String, String> borrowed(Patent patent, List<Patent> serving) {
    Set<String> had = new HashSet<>(texts(patent).keySet());
    Map<String, String> borrowed = new HashMap<>();
    for (Patent member : serving) {
      Map<String, String> texts = texts(member);
      texts.keySet().removeAll(had);
      had.addAll(texts.keySet());
      texts
          .values()
          .forEach(
              text ->
                  borrowed.merge(
                      PriorArtFamilies.withoutKind(member.publication()),
                      text,
                      (first, second) -> first + "\n" + second));
    }
    return borrowed;
  }

  /// By part and language: `title zh`, `claims en`.
  private static Map<String, String> texts(Patent patent) {
    Map<String, String> texts = new LinkedHashMap<>();
    patent.titles().forEach(t -> add(texts, "title " + t.language(), t.text()));
    patent.abstracts().forEach(t -> add(texts, "abstract " + t.language(), t.text()));
    patent.claims().forEach(c -> add(texts, "claims " + c.language(), c.text()));
    return texts;
  }

  private static void add(Map<String, String> texts, String part, String text) {
    if (!text.isBlank()) {
      texts.merge(part, text, (first, second) -> first + "\n" + second);
    }
  }
}
