package dev.jadework.platform.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// 演示区. The fictional region: its units, and who files patents in which field.
final class Region {
  static final String NAME = "演示区";

  /// Under the prefix 45, so that the policy pack of Guangxi binds; no real place has it.
  static final String CODE = "459900";

  /// 承担单位. A unit that undertakes projects.
  ///
  /// @param kind `ENTERPRISE`, `UNIVERSITY` or `INSTITUTE`
  /// @param creditCode unified social credit code; its check characters are right, the unit is
  ///     not real
  /// @param region six digits of the city's region code
  record Unit(
      String name,
      String kind,
      String creditCode,
      String region,
      String city,
      List<String> fields) {}

  private final Resource file = Resource.yaml("region.yaml");
  private final List<String> cities = file.words("cities");
  private final List<String> cityCodes = file.words("city_codes");
  private final List<Unit> units = readUnits();
  private final Map<String, List<Applicant>> foreign = readForeign();
  private final List<String> surnames = file.words("surnames");
  private final List<String> given = file.words("given");

  List<Unit> units() {
    return units;
  }

  Unit unit(String name) {
    return units.stream()
        .filter(unit -> unit.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("demo/region.yaml has no unit " + name));
  }

  /// A fictional person's name.
  String person(Dice dice) {
    return dice.pick(surnames) + dice.pick(given);
  }

  String foreignPerson(Dice dice) {
    return dice.pick(file.strings("english_given"))
        + " "
        + dice.pick(file.strings("english_surnames"));
  }

  /// Applicants of each field from the most to the least active: units first, then further
  /// enterprises in an order that the seed decides.
  Map<String, List<Applicant>> applicants(List<Field> fields, long seed) {
    Map<String, List<Applicant>> byField = new HashMap<>();
    Set<String> taken = new HashSet<>();
    units.forEach(unit -> taken.add(unit.name()));
    for (Field field : fields) {
      List<Applicant> list = new ArrayList<>();
      for (Unit unit : units) {
        if (unit.fields().contains(field.id())) {
          list.add(new Applicant(unit.name(), null, unit.city()));
        }
      }
      Dice dice = Dice.of(seed, "applicants " + field.id(), 0);
      int more = 40 + field.weight() * 9;
      while (more > 0) {
        Applicant enterprise = enterprise(field.id(), dice);
        if (taken.add(enterprise.name())) {
          list.add(enterprise);
          more--;
        }
      }
      byField.put(field.id(), List.copyOf(list));
    }
    return byField;
  }

  /// Applicants from outside who are active in a field.
  List<Applicant> foreign(String field) {
    return foreign.getOrDefault(field, List.of());
  }

  private Applicant enterprise(String field, Dice dice) {
    String city = dice.pick(cities);
    String name =
        city.substring(0, city.length() - 1)
            + dice.pick(file.words("brands"))
            + dice.pick(file.part("business").words(field))
            + dice.pick(file.words("forms"));
    return new Applicant(name, null, city);
  }

  private List<Unit> readUnits() {
    List<Unit> list = new ArrayList<>();
    for (String line : file.strings("units")) {
      String[] cells = line.split(" \\| ");
      int city = cityOf(cells[0]);
      String authority = cells[1].equals("ENTERPRISE") ? "91" : "12";
      String code = UnitCode.of(authority, cityCodes.get(city), list.size() + 1);
      list.add(
          new Unit(
              cells[0],
              cells[1],
              code,
              cityCodes.get(city),
              cities.get(city),
              List.of(cells[2].split(" "))));
    }
    return List.copyOf(list);
  }

  private Map<String, List<Applicant>> readForeign() {
    Map<String, List<Applicant>> byField = new HashMap<>();
    for (String line : file.strings("foreign")) {
      String[] cells = line.split(" \\| ");
      for (String field : cells[2].split(" ")) {
        byField
            .computeIfAbsent(field, _ -> new ArrayList<>())
            .add(new Applicant(cells[0], cells[1], null));
      }
    }
    return byField;
  }

  /// The city a unit's name begins with; the region's own units sit in the first city.
  private int cityOf(String unit) {
    for (int i = 0; i < cities.size(); i++) {
      if (unit.startsWith(cities.get(i).substring(0, 2))) {
        return i;
      }
    }
    return 0;
  }
}
