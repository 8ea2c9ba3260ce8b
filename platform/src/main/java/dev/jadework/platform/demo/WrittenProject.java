package dev.jadework.platform.demo;

import java.util.List;

/// A project of the demo whose proposal and features are written by hand in `demo/projects`.
///
/// @param wordings one per feature: how the planted prior art words it
/// @param priorArt the patents planted for it
record WrittenProject(
    String id,
    String title,
    String unit,
    String field,
    String programme,
    String proposal,
    List<String> features,
    List<String> wordings,
    List<Resource> priorArt) {

  private static final List<String> IDS =
      List.of(
          "cell-cooling",
          "cane-harvester",
          "manganese-slag",
          "aluminium-sheet",
          "heat-pump",
          "loader",
          "mulch-film",
          "monk-fruit");

  static List<WrittenProject> all() {
    return IDS.stream().map(id -> read(id, Resource.yaml("projects/" + id + ".yaml"))).toList();
  }

  private static WrittenProject read(String id, Resource file) {
    List<Resource> features = file.parts("features");
    return new WrittenProject(
        id,
        file.string("title"),
        file.string("unit"),
        file.string("field"),
        file.string("programme"),
        file.string("proposal").strip(),
        features.stream().map(feature -> feature.string("text")).toList(),
        features.stream().map(feature -> feature.string("art")).toList(),
        file.parts("prior_art"));
  }
}
