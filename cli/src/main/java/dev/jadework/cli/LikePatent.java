package dev.jadework.cli;

import dev.jadework.patents.document.Claim;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.index.CountUnit;
import dev.jadework.patents.index.PatentIndex;
import dev.jadework.patents.index.PriorArtRanking;
import dev.jadework.patents.number.PublicationNumber;
import dev.jadework.patents.number.UnreadableNumberException;
import dev.jadework.patents.similarity.Ingredients;
import dev.jadework.patents.similarity.PriorArtRequest;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Prior art for a patent of the corpus: its own words are the text, its classes and inventors are
/// known.
final class LikePatent {
  private LikePatent() {}

  static PriorArtRequest request(
      PatentIndex index,
      String number,
      @Nullable LocalDate before,
      @Nullable String ipc,
      int limit) {
    Patent patent = patent(index, number);
    String claims = patent.claims().stream().map(Claim::text).collect(Collectors.joining("\n"));
    String text = String.join("\n", patent.title(), patent.abstractText(), claims);
    Set<String> own = new HashSet<>(Set.of(patent.publication().toString()));
    index
        .family(patent.publication(), CountUnit.APPLICATION)
        .ifPresent(family -> family.members().forEach(member -> own.add(member.toString())));
    return new PriorArtRequest(
        text, before, ipc, limit, own, PriorArtRanking.known(patent), Ingredients.ALL);
  }

  private static Patent patent(PatentIndex index, String number) {
    try {
      return index
          .find(PublicationNumber.parse(number))
          .orElseThrow(
              () ->
                  CommandFailure.usage(
                      "jadework: --like "
                          + number
                          + " is not in the corpus, or without its kind code is more than one"
                          + " publication"));
    } catch (UnreadableNumberException e) {
      throw CommandFailure.usage("jadework: --like: " + e.getMessage());
    }
  }
}
