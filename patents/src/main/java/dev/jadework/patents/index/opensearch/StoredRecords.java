package dev.jadework.patents.index.opensearch;

import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.PatentJson;
import dev.jadework.patents.document.RegisterEntry;
import dev.jadework.patents.number.PublicationNumber;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/// 所存记录. Publications and entries of the register as they are stored, found by their numbers.
final class StoredRecords {
  /// Numbers asked for at a time.
  private static final int ASKED = 1_000;

  private StoredRecords() {}

  /// The publication; without a kind in the number, the one of the office and number if there is
  /// exactly one.
  static Optional<Patent> find(View view, PublicationNumber number) throws IOException {
    Optional<Patent> exact = one(view, "key", DocumentJson.key(number));
    return exact.isPresent() || number.kind() != null
        ? exact
        : one(view, "number", DocumentJson.number(number));
  }

  /// The one document of this value, empty if there are others too.
  private static Optional<Patent> one(View view, String field, String value) throws IOException {
    ObjectNode body = Dsl.object().put("size", 2);
    body.set("query", Dsl.selecting(Dsl.term(field, DocumentJson.cut(value))));
    var hits = view.search(body).path("hits").path("hits");
    return hits.size() == 1
        ? Optional.of(PatentJson.read(View.record(hits.get(0))))
        : Optional.empty();
  }

  /// Those of some publications that are there.
  static void forEach(View view, Collection<PublicationNumber> numbers, Consumer<Patent> each)
      throws IOException {
    List<String> keys =
        numbers.stream().distinct().map(DocumentJson::key).map(DocumentJson::cut).toList();
    for (int from = 0; from < keys.size(); from += ASKED) {
      List<String> some = keys.subList(from, Math.min(keys.size(), from + ASKED));
      forEach(Scan.unordered(view, Dsl.anyTerm("key", some)).withRecords(), each);
    }
  }

  /// @param scan that gives records, whole or in part
  static void forEach(Scan scan, Consumer<Patent> each) throws IOException {
    scan.run(
        hit -> {
          each.accept(PatentJson.read(View.record(hit)));
          return true;
        });
  }

  /// All publications whose field has one of these values.
  static List<Patent> all(View view, String field, Collection<String> values) throws IOException {
    List<Patent> all = new ArrayList<>();
    forEach(Scan.unordered(view, Dsl.anyTerm(field, values)).withRecords(), all::add);
    return all;
  }

  /// Those of some applications that have a publication.
  ///
  /// @param applications by their keys, see [dev.jadework.patents.family.FamilyKeys#key]
  static Set<String> published(View view, Collection<String> applications) throws IOException {
    Set<String> there = new HashSet<>();
    Scan.unordered(view, Dsl.anyTerm("sort_an", applications))
        .with(List.of("sort_an"))
        .run(
            hit -> {
              there.add(View.string(hit, "sort_an"));
              return true;
            });
    return there;
  }

  /// What the register says of applications, by the application.
  static Map<String, RegisterEntry> register(View view, Collection<String> applications)
      throws IOException {
    Map<String, RegisterEntry> entries = new HashMap<>();
    List<String> keys = applications.stream().map(DocumentJson::registerKey).toList();
    forEachEntry(view, Dsl.anyTerm("key", keys), entry -> entries.put(entry.application(), entry));
    return entries;
  }

  /// @param query in the language of OpenSearch
  static void forEachEntry(View view, ObjectNode query, Consumer<RegisterEntry> each)
      throws IOException {
    Scan.unordered(view.of(View.Part.REGISTER), query)
        .withEntries()
        .run(
            hit -> {
              each.accept(View.entry(hit));
              return true;
            });
  }
}
