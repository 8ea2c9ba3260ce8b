package dev.jadework.cli;

import dev.jadework.patents.duplicates.Alignment.Span;
import dev.jadework.patents.duplicates.Cohorts;
import dev.jadework.patents.duplicates.DuplicatePairs;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/// Near-duplicates for machines, written pair by pair: there may be millions.
///
/// @param details null to give numbers and similarity only
/// @param limit pairs to write, null for all; with a limit the number of all is written too
record DuplicatesJson(
    DuplicatePairs pairs, @Nullable PairDetails details, @Nullable Integer limit) {
  private static final JsonFactory JSON =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  void print(PrintWriter out, long documents, double seconds) {
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeName("pairs");
      json.writeStartArray();
      long[] left = {limit == null ? Long.MAX_VALUE : limit};
      pairs.forEach(
          (a, b, jaccard) -> {
            if (left[0]-- > 0) {
              pair(json, pairs.number(a), pairs.number(b), jaccard);
              return true;
            }
            return false;
          });
      json.writeEndArray();
      if (limit != null) {
        json.writeNumberProperty("found", pairs.count());
      }
      json.writeNumberProperty("documents", documents);
      json.writeNumberProperty("seconds", seconds);
      json.writeEndObject();
    }
    out.println();
    out.flush();
  }

  private void pair(JsonGenerator json, String a, String b, double jaccard) {
    json.writeRaw('\n');
    json.writeStartObject();
    json.writeStringProperty("a", a);
    json.writeStringProperty("b", b);
    json.writeNumberProperty("jaccard", jaccard);
    if (details != null) {
      details(json, details.read(a, b, jaccard));
    }
    json.writeEndObject();
  }

  private static void details(JsonGenerator json, PairDetails.Pair pair) {
    json.writeStringProperty("titleA", pair.aTitle());
    json.writeStringProperty("titleB", pair.bTitle());
    json.writeName("spans");
    json.writeStartArray();
    for (Span span : pair.spans()) {
      json.writeStartObject();
      json.writeBooleanProperty("same", span.same());
      json.writeStringProperty("a", span.a());
      json.writeStringProperty("b", span.b());
      json.writeEndObject();
    }
    json.writeEndArray();
    Cohorts.Rank rank = pair.rank().orElse(null);
    json.writeName("cohort");
    if (rank == null) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    json.writeStringProperty("name", rank.cohort());
    json.writeNumberProperty("pairs", rank.pairs());
    json.writeNumberProperty("percentile", rank.percentile());
    json.writeEndObject();
  }
}
