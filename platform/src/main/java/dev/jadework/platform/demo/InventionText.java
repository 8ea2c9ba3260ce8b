package dev.jadework.platform.demo;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Composes the Chinese text of an invention: built of parts, made by steps, mixed of materials, or
/// controlled by signals.
final class InventionText {
  private static final int LONGEST = 300;
  private static final int SHORTEST = 80;

  /// What an invention is, and so how it is told.
  enum Shape {
    STRUCTURE,
    METHOD,
    COMPOSITION,
    SYSTEM
  }

  private final Phrases phrases;

  InventionText(Phrases phrases) {
    this.phrases = phrases;
  }

  /// The ways in which a thing of a topic can be told; at least one.
  List<Shape> shapes(Field.Topic topic, String object) {
    boolean made = phrases.product(object);
    List<Shape> shapes = new ArrayList<>();
    if (made || object.endsWith("工艺")) {
      if (!topic.steps().isEmpty()) {
        shapes.add(Shape.METHOD);
      }
      if (made && topic.materials().size() >= 5) {
        shapes.add(Shape.COMPOSITION);
      }
    } else if (!topic.signals().isEmpty()) {
      shapes.add(Shape.SYSTEM);
    }
    if (!made && !object.endsWith("工艺") && topic.parts().size() >= 5) {
      shapes.add(Shape.STRUCTURE);
    }
    return shapes;
  }

  /// Tells one invention.
  ///
  /// @param utility true for the words of a utility model
  Invention compose(
      Field field, Field.Topic topic, String object, Shape shape, boolean utility, Dice dice) {
    Draft draft = new Draft(phrases, field, topic, object, dice);
    String title = title(draft, shape, object);
    draft.words.put("t", title);
    String opening = draft.pick(utility ? "openings.utility" : "openings.invention");
    List<String> steps = steps(draft, topic);
    String core = core(draft, shape, topic, steps);
    String closing = draft.pick("closings");
    if (utility) {
      closing = closing.replace("本发明", "本实用新型");
    }
    int target = dice.between(SHORTEST, dice.percent(30) ? 200 : 285);
    String summary = summary(opening + core, closing, target, draft, notes(draft, shape));
    return new Invention(title, summary, claims(draft, shape, topic, steps));
  }

  private String title(Draft draft, Shape shape, String object) {
    if (object.endsWith("工艺")) {
      return draft.fill(draft.dice.pick(List.of("一种{q}{o}", "{o}", "一种用于{u}的{o}", "一种{o}及其应用")));
    }
    String title = draft.pick("titles." + shape.name().toLowerCase(java.util.Locale.ROOT));
    return title.replace("系统系统", "系统").replace("系统、控制方法", "控制方法");
  }

  private String core(Draft draft, Shape shape, Field.Topic topic, List<String> steps) {
    return switch (shape) {
      case STRUCTURE -> {
        String list = draft.phrases.pick("structure.lists", draft.dice);
        draft.words.put("all", Draft.enumerate(draft.parts));
        draft.words.put("rest", Draft.enumerate(draft.parts.subList(1, draft.parts.size())));
        draft.words.put("a", draft.parts.getFirst());
        yield draft.fill(list) + draft.relations(2, "，") + "。";
      }
      case METHOD -> {
        draft.words.put("steps", numbered(steps, draft.dice));
        boolean named = draft.materials.size() >= 3 && draft.dice.percent(40);
        yield (named ? draft.pick("method.opening_materials") : "") + draft.pick("method.frames");
      }
      case COMPOSITION -> {
        draft.words.put("parts", shares(draft, 1, 60, "份"));
        draft.words.put("percent", shares(draft, 1, 12, "%"));
        yield draft.pick("composition.frames");
      }
      case SYSTEM -> {
        draft.words.put("act", act(draft, topic));
        yield draft.pick("system.frames");
      }
    };
  }

  static String act(Draft draft, Field.Topic topic) {
    return draft.pick(topic.parts().size() >= 4 ? "system.acts_parts" : "system.acts_plain");
  }

  static List<String> steps(Draft draft, Field.Topic topic) {
    List<String> told = new ArrayList<>();
    for (String step : draft.dice.pickInOrder(topic.steps(), draft.dice.between(4, 7))) {
      int gap = 0;
      List<String> drawn = draft.dice.pick(draft.materials, 3);
      for (String name : List.of("{m}", "{m}", "{m}")) {
        if (step.contains(name) && gap < drawn.size()) {
          step = step.replaceFirst("\\{m}", drawn.get(gap++));
        }
      }
      told.add(draft.fill(step));
    }
    return told;
  }

  private static String numbered(List<String> steps, Dice dice) {
    int style = dice.below(4);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < steps.size(); i++) {
      text.append(i == 0 ? "" : style == 3 ? "，" : "；");
      text.append(
          switch (style) {
            case 0 -> "（" + (i + 1) + "）";
            case 1 -> "S" + (i + 1) + "、";
            case 2 -> (i + 1) + ")";
            default -> i == 0 ? "先" : i == steps.size() - 1 ? "最后" : i == 1 ? "再" : "";
          });
      text.append(steps.get(i));
    }
    return text.toString();
  }

  private static String shares(Draft draft, int low, int high, String unit) {
    String dash = draft.dice.pick(List.of("~", "-", "～"));
    String colon = draft.dice.pick(List.of("", "：", " "));
    List<String> shares = new ArrayList<>();
    for (String material : draft.materials) {
      int from = draft.dice.between(low, high);
      shares.add(material + colon + from + dash + (from + draft.dice.between(1, 15)) + unit);
    }
    return String.join("、", shares);
  }

  /// Sentences that may follow, in an order of chance.
  private static Deque<String> notes(Draft draft, Shape shape) {
    List<String> patterns =
        switch (shape) {
          case STRUCTURE -> structureNotes(draft);
          case METHOD ->
              draft.materials.size() < 3
                  ? List.of("该{o}可{e}。")
                  : draft.phrases.list("method.notes");
          case COMPOSITION -> draft.phrases.list("composition.notes");
          case SYSTEM -> draft.phrases.list("system.notes");
        };
    return new ArrayDeque<>(draft.dice.pick(patterns, patterns.size()));
  }

  private static List<String> structureNotes(Draft draft) {
    List<String> patterns = new ArrayList<>();
    for (String relation : draft.dice.pick(draft.phrases.list("structure.relations"), 8)) {
      patterns.add(relation + "。");
    }
    patterns.addAll(draft.dice.pick(draft.phrases.list("structure.working"), 2));
    return patterns;
  }

  /// Adds notes until the text is as long as wanted; one that would make it too long is left out.
  private static String summary(
      String core, String closing, int target, Draft draft, Deque<String> notes) {
    StringBuilder text = new StringBuilder(core);
    while (text.length() + closing.length() < target && !notes.isEmpty()) {
      String note = draft.more(notes).orElse("");
      if (text.length() + note.length() + closing.length() <= LONGEST) {
        text.append(note);
      }
    }
    boolean fits = text.length() + closing.length() <= LONGEST || text.length() < SHORTEST;
    return fits ? text + closing : text.toString();
  }

  private List<String> claims(Draft draft, Shape shape, Field.Topic topic, List<String> steps) {
    switch (shape) {
      case STRUCTURE ->
          draft.words.put("relations", draft.relations(draft.dice.between(3, 6), "；"));
      case METHOD -> draft.words.put("steps", String.join("；", steps));
      case COMPOSITION -> draft.words.put("parts", shares(draft, 1, 60, "份"));
      case SYSTEM -> {
        draft.words.put("act", act(draft, topic));
        draft.words.put("body", draft.phrases.pick("system.frames", draft.dice));
      }
    }
    List<String> claims = new ArrayList<>();
    claims.add(draft.pick("claims." + shape.name().toLowerCase(java.util.Locale.ROOT)));
    Deque<String> notes = notes(draft, shape);
    for (int i = draft.dice.between(1, 3); i > 0 && !notes.isEmpty(); i--) {
      String more = draft.more(notes).orElse("");
      draft.words.put("more", more.substring(0, more.length() - 1));
      claims.add(draft.pick("claims.dependent"));
    }
    return claims;
  }
}
