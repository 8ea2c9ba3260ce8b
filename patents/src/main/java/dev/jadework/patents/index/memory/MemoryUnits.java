package dev.jadework.patents.index.memory;

import dev.jadework.patents.document.Patent;
import dev.jadework.patents.family.Families;
import dev.jadework.patents.family.FamilyKeys;
import dev.jadework.patents.index.CountUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// The unit each document of a corpus belongs to.
final class MemoryUnits {
  private final CountUnit unit;
  private final Map<String, String> names;

  private MemoryUnits(CountUnit unit, Map<String, String> names) {
    this.unit = unit;
    this.names = names;
  }

  static MemoryUnits of(Collection<Patent> corpus, CountUnit unit) {
    Families.Builder builder = new Families.Builder(corpus.size());
    int document = 0;
    for (Patent patent : corpus) {
      builder.add(document++, FamilyKeys.of(patent));
    }
    Families families = builder.build();
    Map<String, String> names = new HashMap<>();
    document = 0;
    for (Patent patent : corpus) {
      String key = MemoryCorpus.key(patent.publication());
      names.put(
          key,
          switch (unit) {
            case PUBLICATION -> key;
            case APPLICATION -> "" + families.byApplication()[document];
            case SIMPLE_FAMILY -> "" + families.bySimpleFamily()[document];
            case EXTENDED_FAMILY -> "" + families.byExtendedFamily()[document];
          });
      document++;
    }
    return new MemoryUnits(unit, names);
  }

  CountUnit unit() {
    return unit;
  }

  /// Equal for documents of the same unit.
  String of(Patent patent) {
    return names.getOrDefault(MemoryCorpus.key(patent.publication()), "");
  }
}
