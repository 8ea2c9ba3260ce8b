package dev.jadework.patents.names;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// 分块. The spellings worth comparing with one another: those with the same core, and those of one
/// place and trade whose cores are the same with one letter left out; Chinese names also with those
/// in Latin letters that sound like them.
final class Blocks {
  private Blocks() {}

  static List<List<Integer>> of(List<ApplicantName> spellings) {
    Map<String, List<Integer>> byCore = new TreeMap<>();
    Map<String, List<Integer>> byTypo = new HashMap<>();
    for (int i = 0; i < spellings.size(); i++) {
      ApplicantName name = spellings.get(i);
      byCore.computeIfAbsent(name.core(), _ -> new ArrayList<>()).add(i);
      if (name.chinese()) {
        for (String core : Romanised.of(name).cores()) {
          byCore.computeIfAbsent(core, _ -> new ArrayList<>()).add(i);
        }
      }
      if (NamePairs.mayHoldATypo(name)) {
        String where = "|" + name.places() + name.trades();
        for (String key : NameWords.oneLeftOut(name.core())) {
          byTypo.computeIfAbsent(key + where, _ -> new ArrayList<>()).add(i);
        }
      }
    }
    return Stream.of(byCore.values(), byTypo.values())
        .flatMap(Collection::stream)
        .filter(block -> block.size() > 1)
        .toList();
  }
}
