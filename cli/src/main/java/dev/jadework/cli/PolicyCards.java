package dev.jadework.cli;

import dev.jadework.rules.pack.PolicyDocument;
import dev.jadework.rules.pack.PolicyPack;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Finds what an id stands for in some packs. What several of them share, as the national pack, is
/// told once; what cites it is sought in all of them.
final class PolicyCards {
  private final List<PolicyPack> packs;

  PolicyCards(List<PolicyPack> packs) {
    this.packs = packs;
  }

  /// Everything with this id, of whatever kind; one card for each pack in which it stands.
  List<Card> find(String id) {
    Map<String, Card> cards = new LinkedHashMap<>();
    Citations citations = new Citations(packs);
    for (PolicyPack pack : packs) {
      List<Card> found = new ArrayList<>();
      if (pack.id().equals(id)) {
        found.add(pack(pack));
      }
      found.addAll(new ClauseCards(pack, citations).find(id));
      found.addAll(new RuleCards(pack, citations).find(id));
      found.addAll(new CatalogueCards(pack, citations).find(id));
      found.forEach(card -> cards.putIfAbsent(card.kind() + " " + card.pack(), card));
    }
    return List.copyOf(cards.values());
  }

  private static Card pack(PolicyPack pack) {
    return Card.of("pack", pack.id(), pack.id())
        .add("name", "名称", "Name", pack.name())
        .add("version", "版本", "Version", pack.version())
        .add("extends", "基于", "Extends", pack.base())
        .add("region", "地区代码", "Region code", pack.region())
        .add("region_name", "地区", "Region", pack.regionName())
        .add(
            "documents",
            "文件",
            "Documents",
            pack.documents().stream()
                .filter(document -> document.pack().equals(pack.id()))
                .map(PolicyDocument::id)
                .toList());
  }
}
