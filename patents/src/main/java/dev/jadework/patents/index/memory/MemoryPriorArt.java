package dev.jadework.patents.index.memory;

import dev.jadework.patents.document.Patent;
import dev.jadework.patents.index.CountUnit;
import dev.jadework.patents.index.PriorArtRequest;
import dev.jadework.patents.index.PriorArtSource;
import dev.jadework.patents.index.PriorArtTerms.Weighted;
import dev.jadework.patents.index.memory.MemoryCorpus.State;
import dev.jadework.patents.query.FieldValues;
import dev.jadework.patents.query.Query;
import dev.jadework.patents.query.QueryField;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Prior art by looking at every document: each term adds its weight, once, wherever and however
/// often it stands.
final class MemoryPriorArt implements PriorArtSource {
  private static final List<QueryField> FIELDS =
      List.of(QueryField.TI, QueryField.AB, QueryField.CL);

  private final State state;
  private final Map<Patent, Map<QueryField, TextTermSet>> terms = new LinkedHashMap<>();

  MemoryPriorArt(State state) {
    this.state = state;
    for (Patent patent : state.all()) {
      Map<QueryField, TextTermSet> byField = new EnumMap<>(QueryField.class);
      FIELDS.forEach(f -> byField.put(f, TextTermSet.of(FieldValues.texts(f, patent))));
      terms.put(patent, byField);
    }
  }

  @Override
  public long documents() {
    return state.all().size();
  }

  @Override
  public Map<String, Long> frequencies(Collection<String> asked) {
    Map<String, Long> frequencies = new HashMap<>();
    for (String term : asked) {
      for (QueryField field : FIELDS) {
        long with =
            terms.values().stream()
                .filter(t -> Objects.requireNonNull(t.get(field)).has(term))
                .count();
        frequencies.merge(term, with, Math::max);
      }
    }
    return frequencies;
  }

  @Override
  public List<Patent> closest(List<Weighted> asked, PriorArtRequest request, int most) {
    List<Query> limits = request.limits();
    List<Patent> within =
        switch (limits.size()) {
          case 0 -> List.copyOf(state.all());
          case 1 -> found(limits.getFirst());
          default -> found(new Query.And(limits));
        };
    Map<Patent, Double> weights = new LinkedHashMap<>();
    for (Patent patent : within) {
      double weight = 0;
      for (Weighted term : asked) {
        weight += has(patent, term.candidate().term()) ? term.claim() : 0;
      }
      if (weight > 0) {
        weights.put(patent, weight);
      }
    }
    return weights.entrySet().stream()
        .sorted(Map.Entry.<Patent, Double>comparingByValue().reversed())
        .limit(most)
        .map(Map.Entry::getKey)
        .toList();
  }

  private boolean has(Patent patent, String term) {
    return terms.getOrDefault(patent, Map.of()).values().stream().anyMatch(t -> t.has(term));
  }

  @Override
  public List<Patent> found(Query query) {
    return MemoryPatentIndex.matching(state, query, null);
  }

  @Override
  public List<List<Patent>> families(Collection<Patent> documents, CountUnit unit) {
    MemoryUnits units = MemoryUnits.of(state.all(), unit);
    Set<String> wanted = new HashSet<>();
    documents.forEach(patent -> wanted.add(units.of(patent)));
    Map<String, List<Patent>> families = new LinkedHashMap<>();
    for (Patent patent : state.all()) {
      if (wanted.contains(units.of(patent))) {
        families.computeIfAbsent(units.of(patent), none -> new ArrayList<>()).add(patent);
      }
    }
    families.values().removeIf(family -> family.size() == 1);
    return List.copyOf(families.values());
  }
}
