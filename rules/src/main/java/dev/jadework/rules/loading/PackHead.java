package dev.jadework.rules.loading;

import dev.jadework.rules.pack.PolicyPack;
import dev.jadework.rules.text.Labels;
import dev.jadework.rules.yaml.Fields;
import dev.jadework.rules.yaml.Problems;
import dev.jadework.rules.yaml.Yaml;
import java.time.LocalDate;

/// What `pack.yaml` says of a pack.
///
/// @param base id of the pack that it extends, empty if it extends none
/// @param region GB/T 2260 prefix of the region, empty for everywhere
/// @param recorded day on which the pack learned of the documents and values that do not
///     say so themselves
record PackHead(
    String id, Labels name, String base, String region, Labels regionName, LocalDate recorded) {

  boolean extending() {
    return !base.isEmpty();
  }

  static PackHead read(Yaml yaml, String id, Problems problems) {
    Fields fields = Fields.of(yaml, problems);
    PackHead head =
        new PackHead(
            id,
            fields.labels("name"),
            fields.text("extends", ""),
            fields.text("region"),
            fields.labels("region_name"),
            fields.date("recorded"));
    if (!head.base.isEmpty() && !head.base.equals(PolicyPack.BASE)) {
      problems.add(
          fields.place("extends"),
          "found \"%s\"; only \"%s\" can be extended".formatted(head.base, PolicyPack.BASE));
    }
    if (!head.base.isEmpty() && head.base.equals(id)) {
      problems.add(fields.place("extends"), "a pack cannot extend itself; take the line away");
    }
    fields.finish();
    return head;
  }
}
