package dev.jadework.patents.analysis.corpus;

import dev.jadework.patents.document.Patent;
import dev.jadework.patents.family.Families;
import dev.jadework.patents.family.FamilyKeys;
import dev.jadework.patents.family.LongNumbers;
import dev.jadework.patents.index.CountUnit;
import dev.jadework.patents.index.PatentIndex;
import dev.jadework.patents.query.Query;
import java.util.ArrayList;
import java.util.List;

/// 计数单位. Numbers of units for documents that come one by one. Families are those of the whole
/// corpus, which is walked for them.
final class UnitNumbers {
  private final CountUnit unit;
  private final LongNumbers applications = new LongNumbers();
  private int[] families = new int[0]; // by application
  private int publications;

  private UnitNumbers(CountUnit unit) {
    this.unit = unit;
  }

  static UnitNumbers of(PatentIndex index, CountUnit unit) {
    UnitNumbers numbers = new UnitNumbers(unit);
    if (unit == CountUnit.SIMPLE_FAMILY || unit == CountUnit.EXTENDED_FAMILY) {
      List<FamilyKeys> keys = new ArrayList<>();
      index.forEachOutline(Query.ALL, null, patent -> keys.add(FamilyKeys.of(patent)));
      numbers.group(keys);
    }
    return numbers;
  }

  private void group(List<FamilyKeys> keys) {
    Families.Builder builder = new Families.Builder(keys.size());
    for (int i = 0; i < keys.size(); i++) {
      builder.add(i, keys.get(i));
    }
    Families found = builder.build();
    int[] byDocument =
        unit == CountUnit.SIMPLE_FAMILY ? found.bySimpleFamily() : found.byExtendedFamily();
    families = new int[keys.size()];
    for (int i = 0; i < keys.size(); i++) {
      families[applications.of(keys.get(i).application())] = byDocument[i];
    }
  }

  /// The number of the unit of a document; each document is given once.
  int of(Patent patent) {
    return switch (unit) {
      case PUBLICATION -> publications++;
      case APPLICATION -> applications.of(FamilyKeys.of(patent).application());
      case SIMPLE_FAMILY, EXTENDED_FAMILY ->
          families[applications.of(FamilyKeys.of(patent).application())];
    };
  }
}
