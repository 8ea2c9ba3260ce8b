package dev.jadework.patents.similarity;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// 现有技术检索请求. A text and the limits within which prior art is looked for.
///
/// @param text a sentence or a proposal of several pages, Chinese or English
/// @param before only documents published before this day, null for no limit
/// @param ipc only documents with this IPC symbol or below, null for no limit
/// @param except publications that are not asked for: the one the text is of
/// @param known of the document that the text is of
/// @param ingredients what the ranking takes into account
public record PriorArtRequest(
    String text,
    @Nullable LocalDate before,
    @Nullable String ipc,
    int limit,
    Set<String> except,
    Known known,
    Ingredients ingredients) {
  public PriorArtRequest {
    except = Set.copyOf(except);
  }

  public PriorArtRequest(String text, @Nullable LocalDate before, @Nullable String ipc, int limit) {
    this(text, before, ipc, limit, Set.of(), Known.NOTHING, Ingredients.ALL);
  }
}
