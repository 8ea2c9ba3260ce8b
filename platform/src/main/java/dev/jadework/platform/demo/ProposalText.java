package dev.jadework.platform.demo;

import dev.jadework.platform.demo.Field.Topic;
import dev.jadework.platform.demo.InventionText.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Composes the proposals of the projects that are not written by hand.
final class ProposalText {
  /// A proposal of a project.
  ///
  /// @param features technical features that it claims
  record Proposal(String title, String text, List<String> features) {}

  private final Phrases phrases;
  private final Phrases patterns = new Phrases(Resource.yaml("proposal.yaml"));
  private final InventionText inventions;

  ProposalText(Phrases phrases) {
    this.phrases = phrases;
    inventions = new InventionText(phrases);
  }

  Proposal compose(Field field, String city, Dice dice) {
    Topic topic = dice.pick(field.topics());
    String object = dice.pick(topic.objects());
    Shape drawn = dice.pick(inventions.shapes(topic, object));
    Shape shape = drawn == Shape.COMPOSITION ? Shape.METHOD : drawn;
    Draft draft = new Draft(phrases, field, topic, object, dice);
    draft.words.put("r", city);
    draft.words.put("x2", dice.pick(field.problems()));
    draft.words.put("y", String.valueOf(dice.between(4, 8) * 6));
    List<String> steps = InventionText.steps(draft, topic);
    draft.words.put("steps", String.join("；", steps));
    StringBuilder text = new StringBuilder();
    text.append(draft.fill(pick("background", dice))).append('\n');
    text.append(draft.fill(pick("goal", dice))).append('\n');
    for (String content : patterns.list("content." + key(shape))) {
      draft.shuffle();
      draft.words.put("rel", shape == Shape.STRUCTURE ? draft.relations(3, "，") : "");
      draft.words.put("frame", shape == Shape.SYSTEM ? frame(draft, topic) : "");
      text.append(draft.fill(content));
    }
    text.append('\n').append(draft.fill(pick("route", dice))).append('\n');
    text.append(draft.fill(pick("outcome", dice)));
    for (String more : dice.pick(List.of("background", "goal", "route", "outcome"), 4)) {
      if (text.length() < 430) {
        text.append(draft.fill(pick(more, dice)));
      }
    }
    return new Proposal(
        draft.fill(pick("titles", dice)), text.toString(), features(draft, shape, steps));
  }

  private List<String> features(Draft draft, Shape shape, List<String> steps) {
    return switch (shape) {
      case STRUCTURE -> List.of(draft.relations(draft.dice.between(4, 6), "\n").split("\n"));
      case METHOD, COMPOSITION -> steps;
      case SYSTEM -> {
        List<String> features = new ArrayList<>();
        for (String pattern : patterns.list("features.system")) {
          features.add(draft.fill(pattern));
        }
        yield features;
      }
    };
  }

  private static String frame(Draft draft, Topic topic) {
    draft.words.put("act", InventionText.act(draft, topic));
    return draft.pick("system.frames");
  }

  private String pick(String path, Dice dice) {
    return patterns.pick(path, dice);
  }

  private static String key(Shape shape) {
    return shape.name().toLowerCase(Locale.ROOT);
  }
}
