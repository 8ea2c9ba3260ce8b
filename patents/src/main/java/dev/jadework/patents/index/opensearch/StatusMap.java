package dev.jadework.patents.index.opensearch;

import dev.jadework.patents.document.Patent;
import dev.jadework.patents.family.FamilyKeys;
import dev.jadework.patents.status.StatusFacts;
import dev.jadework.patents.status.StatusTable;
import dev.jadework.patents.status.StatusTimeline;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.BitSet;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// 申请的法律状态表. The status of every application of a corpus, joined from what its publications and
/// the register say. A cluster cannot join documents, so it is done here, once per commit, when a
/// status is first asked for. Takes about 80 bytes per application.
final class StatusMap {
  private final long generation;
  private final StatusTable table = new StatusTable();
  private long[] applications = new long[64]; // ascending, as numbered in the table

  private StatusMap(long generation) {
    this.generation = generation;
  }

  static StatusMap load(View view) throws IOException {
    StatusMap map = new StatusMap(view.generation());
    ArrayNode byApplication = Cluster.JSON.createArrayNode();
    byApplication.add("application").add("key");
    List<StatusFacts> parts = new ArrayList<>();
    long[] application = {0};
    new Scan(view.of(View.Part.BOTH), Dsl.everything(), byApplication)
        .with(List.of("application", "facts"))
        .run(
            hit -> {
              long own = View.number(hit, "application");
              if (own != application[0]) {
                map.add(application[0], parts);
                application[0] = own;
              }
              byte[] facts = Base64.getDecoder().decode(View.string(hit, "facts"));
              parts.add(StatusFacts.decode(facts));
              return true;
            });
    map.add(application[0], parts);
    return map;
  }

  private void add(long application, List<StatusFacts> parts) {
    if (parts.isEmpty()) {
      return;
    }
    int number = table.size();
    if (number == applications.length) {
      applications = Arrays.copyOf(applications, number * 2);
    }
    applications[number] = application;
    table.add(StatusTimeline.of(parts));
    parts.clear();
  }

  boolean isOf(View view) {
    return generation == view.generation();
  }

  /// The applications.
  StatusTable table() {
    return table;
  }

  /// True if the application of a publication is among those found.
  boolean has(BitSet found, Patent patent) {
    long application = FamilyKeys.of(patent).application();
    int number = Arrays.binarySearch(applications, 0, table.size(), application);
    return number >= 0 && found.get(number);
  }

  /// Publications of the applications found, by naming those or all others, whichever are fewer.
  ObjectNode query(BitSet found) {
    if (found.cardinality() <= table.size() / 2) {
      return anyOf(found);
    }
    BitSet others = (BitSet) found.clone();
    others.flip(0, table.size());
    return Dsl.all(List.of(Dsl.everything()), List.of(anyOf(others)));
  }

  private ObjectNode anyOf(BitSet numbers) {
    return Dsl.anyTerm(
        "application", numbers.stream().mapToObj(i -> String.valueOf(applications[i])).toList());
  }
}
