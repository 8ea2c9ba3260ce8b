package dev.jadework.platform.demo;

import java.util.List;

/// 技术领域. One technical field: its words and the IPC main groups it consists of.
///
/// @param weight share of the field among all applications
/// @param topics main groups, the most frequent first
record Field(
    String id,
    String name,
    int weight,
    List<String> uses,
    List<String> qualities,
    List<String> problems,
    List<String> effects,
    List<Topic> topics,
    English english) {

  /// Fields in the order in which their names are listed here; the order is part of the seed.
  private static final List<String> IDS =
      List.of(
          "battery",
          "vehicle",
          "alloy",
          "sugar",
          "appliance",
          "petrochem",
          "machinery",
          "medicine",
          "agriculture",
          "electronics",
          "environment");

  /// The few words of the field that English texts are made of.
  record English(List<String> objects, List<String> parts, List<String> effects) {}

  /// One IPC main group and what its documents are about.
  ///
  /// @param ipc main group without subgroup, `H01M10`
  /// @param steps process steps in the order in which they follow each other
  record Topic(
      String ipc,
      List<String> subgroups,
      List<String> objects,
      List<String> parts,
      List<String> materials,
      List<String> steps,
      List<String> signals) {}

  static List<Field> all() {
    return IDS.stream().map(id -> read(id, Resource.yaml("fields/" + id + ".yaml"))).toList();
  }

  private static Field read(String id, Resource file) {
    Resource english = file.part("english");
    return new Field(
        id,
        file.string("name"),
        file.number("weight"),
        file.words("uses"),
        file.words("qualities"),
        file.words("problems"),
        file.words("effects"),
        file.parts("groups").stream().map(Field::topic).toList(),
        new English(
            english.strings("objects"), english.strings("parts"), english.strings("effects")));
  }

  private static Topic topic(Resource group) {
    return new Topic(
        group.string("ipc"),
        group.words("subgroups"),
        group.words("objects"),
        group.words("parts"),
        group.words("materials"),
        group.words("steps"),
        group.words("signals"));
  }
}
