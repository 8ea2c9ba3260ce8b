package dev.jadework.cli;

import dev.jadework.rules.time.Effect;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Which subjects a change touches: each rule that comes to something else, with what decided.
record EffectsAnswer(List<Effect> effects, LanguageOption language) {
  EffectsAnswer {
    effects = List.copyOf(effects);
  }

  void print(PrintWriter out) {
    for (Effect effect : effects) {
      out.println(
          "%s  %s %s  %s → %s"
              .formatted(
                  effect.subject(),
                  effect.rule(),
                  language.say(effect.title()),
                  effect.before().state(),
                  effect.after().state()));
      side(out, language.say("前", "before"), effect.before());
      side(out, language.say("后", "after"), effect.after());
    }
    out.flush();
  }

  private void side(PrintWriter out, String when, Effect.Side side) {
    String facts =
        String.join(language.say("；", "; "), side.facts().stream().map(language::say).toList());
    out.println(
        "    %s: %s%s"
            .formatted(when, language.say(side.text()), facts.isEmpty() ? "" : " — " + facts));
  }

  List<Map<String, Object>> json() {
    return effects.stream().map(this::json).toList();
  }

  private Map<String, Object> json(Effect effect) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("subject", effect.subject());
    answer.put("rule", effect.rule());
    answer.put("duty", effect.duty());
    answer.put("title", language.say(effect.title()));
    answer.put("before", json(effect.before()));
    answer.put("after", json(effect.after()));
    return answer;
  }

  private Map<String, Object> json(Effect.Side side) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("state", side.state());
    answer.put("text", language.say(side.text()));
    answer.put("facts", side.facts().stream().map(language::say).toList());
    answer.put("missing", side.missing());
    return answer;
  }
}
