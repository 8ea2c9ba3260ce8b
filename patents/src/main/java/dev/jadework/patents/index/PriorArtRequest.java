package dev.jadework.patents.index;

import dev.jadework.patents.query.Query;
import dev.jadework.patents.query.QueryField;
import dev.jadework.patents.similarity.Ingredients;
import dev.jadework.patents.similarity.Known;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// 现有技术检索请求. A text and the limits within which prior art is looked for.
///
/// @param text a sentence or a proposal of several pages, Chinese or English
/// @param before only documents published before this day, null for no limit
/// @param ipc only documents with this IPC symbol or below, null for no limit
/// @param limit hits to give
/// @param unit what counts as one hit: the closest publication stands for its family and names the
///     others
/// @param except publications that are not asked for: the one the text is of and its family
/// @param known of the document that the text is of
/// @param ingredients what the ranking takes into account
public record PriorArtRequest(
    String text,
    @Nullable LocalDate before,
    @Nullable String ipc,
    int limit,
    CountUnit unit,
    Set<String> except,
    Known known,
    Ingredients ingredients) {
  public PriorArtRequest {
    except = Set.copyOf(except);
  }

  /// For a text of which nothing else is known; each simple family is one hit.
  public PriorArtRequest(String text, @Nullable LocalDate before, @Nullable String ipc, int limit) {
    this(
        text,
        before,
        ipc,
        limit,
        CountUnit.SIMPLE_FAMILY,
        Set.of(),
        Known.NOTHING,
        Ingredients.ALL);
  }

  /// The same, counted by another unit.
  public PriorArtRequest by(CountUnit counted) {
    return new PriorArtRequest(text, before, ipc, limit, counted, except, known, ingredients);
  }

  /// 检索范围. The limits by day and class, none if nothing limits.
  ///
  /// @throws IllegalArgumentException if the symbol is none
  public List<Query> limits() {
    List<Query> limits = new ArrayList<>();
    if (before != null) {
      limits.add(new Query.Dates(QueryField.PD, null, before.minusDays(1)));
    }
    if (ipc != null) {
      limits.add(new Query.Match(QueryField.IPC, PriorArtRanking.symbol(ipc)));
    }
    return limits;
  }
}
