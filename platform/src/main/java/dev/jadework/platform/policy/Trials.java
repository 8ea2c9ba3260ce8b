package dev.jadework.platform.policy;

import dev.jadework.platform.identity.CurrentUser;
import dev.jadework.platform.projects.Visible;
import dev.jadework.rules.pack.PolicyPack;
import dev.jadework.rules.simulation.Draft;
import dev.jadework.rules.simulation.Grouping;
import dev.jadework.rules.simulation.ReviewCosts;
import dev.jadework.rules.simulation.Simulation;
import dev.jadework.rules.simulation.Simulator;
import dev.jadework.rules.simulation.Subject;
import dev.jadework.rules.text.Labels;
import dev.jadework.rules.time.Edition;
import dev.jadework.rules.time.Outcome;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// 推演. Runs drafts and comparisons over the projects that a person sees, one run at a time in the
/// background, and keeps the last results: the same question on the same register is answered at
/// once. A person gets a run of their own view and never another's.
@Service
class Trials implements AutoCloseable {
  /// Results of 100,000 projects take some 20 MB each.
  private static final int KEPT = 6;

  private final VisibleRegister register;
  private final Clock clock;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("policy-trials").factory());
  private final Map<Key, Run> runs = new LinkedHashMap<>(16, 0.75f, true);

  /// What is asked of a run besides the two sides.
  record Options(List<Grouping> by, ReviewCosts costs) {
    Options {
      by = List.copyOf(by);
    }
  }

  /// Equal keys, equal results.
  ///
  /// @param what the draft with its version, or empty for a comparison
  /// @param unit the unit to which the view is limited
  /// @param register state of the register
  private record Key(
      String what,
      String before,
      String after,
      LocalDate from,
      LocalDate to,
      Options options,
      @Nullable String unit,
      String register) {}

  Trials(VisibleRegister register, Clock clock) {
    this.register = register;
    this.clock = clock;
  }

  /// What a draft does on a day.
  ///
  /// @param name which version of which draft it is
  /// @throws IllegalArgumentException if an option names what the pack does not have
  Run draft(String name, Draft draft, LocalDate day, Options options, CurrentUser user) {
    String version = draft.base().version();
    return start(
        new Key(name, version, version, day, day, options, Visible.unit(user), register.mark()),
        draft.base(),
        new Simulator(draft, day, options.by(), options.costs()),
        user);
  }

  /// What another edition does: another day, or another pack. The projects are those of the pack
  /// before.
  ///
  /// @throws IllegalArgumentException if an option names what the packs do not have
  Run between(Edition before, Edition after, Options options, CurrentUser user) {
    LocalDate from = before.moment().validOn();
    LocalDate to = after.moment().validOn();
    return start(
        new Key(
            "",
            version(before),
            version(after),
            from,
            to,
            options,
            Visible.unit(user),
            register.mark()),
        before.pack(),
        Simulator.between(name(before, after), before, after, options.by(), options.costs()),
        user);
  }

  private static Labels name(Edition before, Edition after) {
    String name =
        "%s %s → %s %s"
            .formatted(
                before.pack().id(),
                before.moment().validOn(),
                after.pack().id(),
                after.moment().validOn());
    return new Labels(name, name);
  }

  private static String version(Edition edition) {
    return edition.pack().id() + "@" + edition.pack().version();
  }

  private synchronized Run start(Key key, PolicyPack pack, Simulator simulator, CurrentUser user) {
    Run known = runs.get(key);
    if (known != null && !known.failed()) {
      return known;
    }
    Run run = new Run();
    runs.put(key, run);
    if (runs.size() > KEPT) {
      runs.remove(runs.keySet().iterator().next());
    }
    worker.execute(() -> compute(run, key, pack, simulator, user));
    return run;
  }

  private void compute(Run run, Key key, PolicyPack pack, Simulator simulator, CurrentUser user) {
    try {
      List<Subject> subjects = register.subjects(user, pack, key.to());
      run.begin(subjects.size());
      List<Trial.Row> rows = new ArrayList<>();
      Simulation totals =
          simulator.run(
              subjects.stream().peek(_ -> run.step()),
              (subject, outcomes) -> collect(subject, outcomes, key.options().by(), rows),
              _ -> {});
      run.finish(new Trial(totals, rows, Instant.now(clock)));
    } catch (RuntimeException | Error e) {
      run.fail(e);
    }
  }

  private static void collect(
      Subject subject, List<Outcome> outcomes, List<Grouping> by, List<Trial.Row> rows) {
    Map<String, String> groups = new LinkedHashMap<>();
    by.forEach(grouping -> groups.put(grouping.path(), grouping.value(subject.facts())));
    for (Outcome outcome : outcomes) {
      rows.add(
          new Trial.Row(
              subject.id(), outcome.rule().id(), outcome.before(), outcome.after(), groups));
    }
  }

  @Override
  public void close() {
    worker.shutdownNow();
  }
}
