package dev.jadework.bench;

import dev.jadework.patents.names.ApplicantName;
import dev.jadework.patents.names.Harmonisation;
import dev.jadework.patents.names.Harmoniser;
import dev.jadework.patents.names.NameGroup;
import dev.jadework.patents.names.NamePairs;
import dev.jadework.patents.names.UserRules;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// 申请人规范化的准确率. Precision, recall and F1 of harmonisation on labelled names, beside equal
/// capitals and Jaro–Winkler similarity.
///
/// The label `good` says that a variant belongs to the company; `not_confirmed` that nobody
/// confirmed it, which is a weak no.
@Command(
    name = "names",
    mixinStandardHelpOptions = true,
    description = "Harmonisation of applicants' names on labelled pairs.")
final class NamesBench implements Callable<Integer> {
  private static final double JARO_WINKLER = 0.92;

  @Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--variants",
      paramLabel = "FILE",
      required = true,
      description =
          "CSV with company_id, company_name_en_source, epo_person_name_variant, label, and"
              + " company_name_zh if Chinese names are to be tried.")
  Path variants = Path.of("");

  @Option(names = "--seed", description = "Seed of the halves (default ${DEFAULT-VALUE}).")
  long seed = 42;

  @Option(
      names = "--half",
      paramLabel = "HALF",
      description = "The half whose errors are listed: first, second or both (default).")
  String half = "both";

  @Option(
      names = "--errors",
      paramLabel = "N",
      description = "Errors to list of each kind and half (default: all).")
  int errors = Integer.MAX_VALUE;

  /// A distinct question: is the variant a name of the company?
  /// @param chinese the company's Chinese names, with ； between them
  private record Pair(String company, String name, String chinese, String variant, boolean good) {}

  /// Outcomes of a decision.
  private static final class Score {
    private int hits;
    private int wrong;
    private int missed;

    private void add(boolean said, boolean right) {
      hits += said && right ? 1 : 0;
      wrong += said && !right ? 1 : 0;
      missed += !said && right ? 1 : 0;
    }

    @Override
    public String toString() {
      double precision = hits + wrong == 0 ? 0 : (double) hits / (hits + wrong);
      double recall = hits + missed == 0 ? 0 : (double) hits / (hits + missed);
      double f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
      return String.format(
          Locale.ROOT,
          "precision %.3f  recall %.3f  F1 %.3f  (%,d joined rightly, %,d wrongly, %,d missed)",
          precision,
          recall,
          f1,
          hits,
          wrong,
          missed);
    }
  }

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    List<Pair> pairs = read();
    Set<String> first = firstHalf(pairs);
    out.printf("data     SHA-256 %s%n", Machine.sha256(variants));
    out.printf("seed     %d%n", seed);
    Machine.print(out);
    for (String part : List.of("first", "second")) {
      List<Pair> some =
          pairs.stream().filter(p -> first.contains(p.company()) == part.equals("first")).toList();
      out.printf("%n%s half: %,d distinct pairs%n", part, some.size());
      Set<Pair> joined = labelled(out, some);
      acrossScripts(out, some);
      grouped(out, some);
      if (half.equals(part) || half.equals("both")) {
        list(out, "joined, not confirmed", some, p -> joined.contains(p) && !p.good());
        list(out, "missed", some, p -> !joined.contains(p) && p.good());
      }
    }
    out.flush();
    return 0;
  }

  /// Each label as a question on one pair.
  private Set<Pair> labelled(PrintWriter out, List<Pair> pairs) {
    Set<Pair> joined = new HashSet<>();
    Map<String, BiPredicate<String, String>> ways = new LinkedHashMap<>();
    ways.put("rules", NamesBench::same);
    ways.put(
        "equal capitals",
        (one, other) -> one.toUpperCase(Locale.ROOT).equals(other.toUpperCase(Locale.ROOT)));
    ways.put(
        "Jaro-Winkler " + JARO_WINKLER,
        (one, other) ->
            JaroWinkler.of(one.toUpperCase(Locale.ROOT), other.toUpperCase(Locale.ROOT))
                >= JARO_WINKLER);
    out.println("  labelled pairs, company and variant");
    ways.forEach(
        (name, way) -> {
          Score score = new Score();
          for (Pair pair : pairs) {
            boolean said = way.test(pair.name(), pair.variant());
            score.add(said, pair.good());
            if (said && name.equals("rules")) {
              joined.add(pair);
            }
          }
          out.printf("    %-18s %s%n", name, score);
        });
    return joined;
  }

  /// The Chinese name and the variant in Latin letters. Most variants are brands that no rule makes
  /// of the Chinese name, and labels say which were confirmed, not which are wrong.
  private static void acrossScripts(PrintWriter out, List<Pair> pairs) {
    Score score = new Score();
    for (Pair pair : pairs) {
      boolean said =
          Stream.of(pair.chinese().split("；"))
              .filter(name -> !name.isBlank())
              .anyMatch(name -> same(name, pair.variant()));
      score.add(said, pair.good());
    }
    out.printf("  labelled pairs, Chinese name and variant%n    %-18s %s%n", "rules", score);
  }

  private static boolean same(String one, String other) {
    return !NamePairs.reasons(ApplicantName.of(one), ApplicantName.of(other)).isEmpty();
  }

  /// All pairs of confirmed variants: of one company or of two.
  private static void grouped(PrintWriter out, List<Pair> pairs) {
    Map<String, String> companies = new HashMap<>();
    Map<String, Long> names = new HashMap<>();
    for (Pair pair : pairs) {
      if (pair.good()) {
        companies.putIfAbsent(pair.variant(), pair.company());
        names.put(pair.variant(), 1L);
      }
    }
    long start = System.nanoTime();
    Harmonisation result = Harmoniser.harmonise(names, UserRules.NONE);
    double seconds = (System.nanoTime() - start) / 1e9;
    Map<String, String> groups = new HashMap<>();
    for (NameGroup group : result.groups()) {
      group.members().forEach(member -> groups.put(member.name(), group.name()));
    }
    Map<String, String> capitals = new HashMap<>();
    names.keySet().forEach(name -> capitals.put(name, name.toUpperCase(Locale.ROOT)));
    out.printf(
        Locale.ROOT,
        "  groups of %,d confirmed variants, every pair (%.2f s)%n",
        names.size(),
        seconds);
    out.printf("    %-18s %s%n", "rules", pairwise(companies, groups));
    out.printf("    %-18s %s%n", "equal capitals", pairwise(companies, capitals));
  }

  private static Score pairwise(Map<String, String> truth, Map<String, String> said) {
    Score score = new Score();
    List<String> names = List.copyOf(new TreeSet<>(truth.keySet()));
    for (int i = 0; i < names.size(); i++) {
      for (int j = i + 1; j < names.size(); j++) {
        String one = names.get(i);
        String other = names.get(j);
        score.add(
            Objects.equals(said.get(one), said.get(other)),
            Objects.equals(truth.get(one), truth.get(other)));
      }
    }
    return score;
  }

  private void list(PrintWriter out, String title, List<Pair> pairs, Predicate<Pair> which) {
    List<Pair> all = pairs.stream().filter(which).toList();
    out.printf("  %s: %,d%n", title, all.size());
    all.stream()
        .limit(errors)
        .forEach(pair -> out.printf("    %s ≠ %s%n", pair.name(), pair.variant()));
    if (all.size() > errors) {
      out.printf("    and %,d more; list all without --errors%n", all.size() - errors);
    }
  }

  private List<Pair> read() throws IOException {
    List<List<String>> rows = CsvRows.of(Files.readString(variants));
    List<String> heads = rows.getFirst();
    int company = heads.indexOf("company_id");
    int name = heads.indexOf("company_name_en_source");
    int chinese = heads.indexOf("company_name_zh");
    int variant = heads.indexOf("epo_person_name_variant");
    int label = heads.indexOf("label");
    Set<Pair> pairs = new LinkedHashSet<>();
    for (List<String> row : rows.subList(1, rows.size())) {
      pairs.add(
          new Pair(
              row.get(company),
              row.get(name),
              chinese < 0 ? "" : row.get(chinese),
              row.get(variant),
              row.get(label).equals("good")));
    }
    return new ArrayList<>(pairs);
  }

  private Set<String> firstHalf(List<Pair> pairs) {
    List<String> companies =
        new ArrayList<>(new TreeSet<>(pairs.stream().map(Pair::company).toList()));
    Collections.shuffle(companies, new Random(seed));
    return new HashSet<>(companies.subList(0, companies.size() / 2));
  }
}
