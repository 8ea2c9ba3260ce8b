package dev.jadework.platform.demo;

import dev.jadework.patents.document.LocalizedText;
import dev.jadework.patents.document.PatentType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// 预置的相近现有技术. Patents that lie close to the projects whose proposals are written by hand, so
/// that an assessment has something to find.
final class PlantedPriorArt {
  private PlantedPriorArt() {}

  /// The applications planted for all projects; key `cell-cooling-1` for the first of a project.
  static List<Filing> filings(Region region, long seed) {
    List<Filing> filings = new ArrayList<>();
    for (WrittenProject project : WrittenProject.all()) {
      List<Resource> art = project.priorArt();
      for (int i = 0; i < art.size(); i++) {
        String key = project.id() + "-" + (i + 1);
        filings.add(filing(key, art.get(i), project, region, Dice.of(seed, key, i)));
      }
    }
    return filings;
  }

  private static Filing filing(
      String key, Resource art, WrittenProject project, Region region, Dice dice) {
    boolean utility = art.string("kind").equals("U");
    LocalDate filed = LocalDate.parse(art.string("filed"));
    List<String> covered = new ArrayList<>();
    for (String place : art.words("covers")) {
      covered.add(project.wordings().get(Integer.parseInt(place) - 1));
    }
    String title = art.string("title");
    String word = utility ? "本实用新型" : "本发明";
    String summary =
        word
            + "公开了"
            + title
            + "，"
            + String.join("；", covered)
            + "。"
            + word
            + art.string("closing")
            + "。";
    List<String> inventors = new ArrayList<>();
    for (int i = dice.between(2, 4); i > 0; i--) {
      inventors.add(region.person(dice));
    }
    Region.Unit unit = region.unit(art.string("applicant"));
    LocalDate published = GazetteDays.onOrAfter(filed.plusDays(dice.between(150, 320)));
    boolean granted = art.string("kind").equals("B");
    return new Filing(
        key,
        filed,
        utility ? PatentType.UTILITY_MODEL : PatentType.INVENTION,
        false,
        List.of(new LocalizedText("zh", title)),
        List.of(new LocalizedText("zh", summary)),
        List.of(title + "，其特征在于，" + String.join("；", covered) + "。"),
        List.of(new Applicant(unit.name(), null, unit.city())),
        inventors.stream().distinct().toList(),
        art.words("ipc"),
        published,
        granted ? GazetteDays.onOrAfter(filed.plusDays(dice.between(700, 1000))) : null);
  }
}
