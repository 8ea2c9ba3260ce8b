package dev.jadework.patents.reference;

import dev.jadework.patents.index.CountRequest;
import dev.jadework.patents.index.PatentIndex;
import dev.jadework.patents.names.ApplicantName;
import dev.jadework.patents.names.ApplicantType;
import dev.jadework.patents.names.Harmoniser;
import dev.jadework.patents.names.NameGroup;
import dev.jadework.patents.names.UserRules;
import dev.jadework.patents.query.FieldValues;
import dev.jadework.patents.query.Query;
import dev.jadework.patents.query.QueryField;
import dev.jadework.patents.text.Folding;
import dev.jadework.patents.text.TextRuns;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// 语料中的申请人. The applicants of a state of the corpus: which are one body, and of which kind. Worked
/// out when first asked for. Thread-safe.
final class CorpusNames {
  private static final String HOLDER = "PA";

  /// Finds every document.
  static final Query ALL = new Query.Not(new Query.Match(QueryField.PN, "0"));

  private final Map<String, Long> documents = new LinkedHashMap<>();
  private final Set<String> universities;
  private @Nullable List<NameGroup> groups;
  private @Nullable Map<String, NameGroup> byName;
  private @Nullable Map<ApplicantType, Set<String>> byType;

  private CorpusNames(Set<String> universities) {
    this.universities = universities;
  }

  /// @param universities names that are universities whatever they sound like
  static CorpusNames of(PatentIndex index, Set<String> universities) {
    CorpusNames names = new CorpusNames(universities);
    index
        .count(CountRequest.of(ALL, HOLDER))
        .rows()
        .forEach(row -> names.documents.put(row.values().getFirst(), row.count()));
    return names;
  }

  /// Groups of names of one body, most documents first.
  private synchronized List<NameGroup> groups() {
    if (groups == null) {
      groups = Harmoniser.harmonise(documents, UserRules.NONE).groups();
    }
    return groups;
  }

  /// The group a name is in, one of its own if it came to the corpus since.
  synchronized NameGroup group(String name) {
    Map<String, NameGroup> known = byName;
    if (known == null) {
      known = new HashMap<>();
      for (NameGroup group : groups()) {
        for (NameGroup.Member member : group.members()) {
          known.put(member.name(), group);
        }
      }
      byName = known;
    }
    NameGroup group = known.get(name);
    return group != null
        ? group
        : new NameGroup(name, type(name), List.of(new NameGroup.Member(name, 0, Set.of())));
  }

  /// All names of the bodies of which one name holds the text, as a name field finds it.
  Set<String> together(String text) {
    List<String> asked = words(text);
    return together(name -> Collections.indexOfSubList(words(name), asked) >= 0);
  }

  /// The same for a pattern that a whole name has.
  Set<String> like(String pattern) {
    Predicate<String> whole = Query.Wildcard.matching(pattern);
    return together(name -> whole.test(FieldValues.nameKey(name)));
  }

  private Set<String> together(Predicate<String> found) {
    Set<String> names = new TreeSet<>();
    for (NameGroup group : groups()) {
      if (group.members().stream().anyMatch(member -> found.test(member.name()))) {
        group.members().forEach(member -> names.add(member.name()));
      }
    }
    return names;
  }

  /// Names of a kind of body.
  synchronized Set<String> ofType(ApplicantType type) {
    if (byType == null) {
      byType =
          documents.keySet().stream()
              .collect(
                  Collectors.groupingBy(
                      this::type,
                      () -> new EnumMap<>(ApplicantType.class),
                      Collectors.toCollection(TreeSet::new)));
    }
    return byType.getOrDefault(type, Set.of());
  }

  private ApplicantType type(String name) {
    return universities.contains(name.strip())
        ? ApplicantType.UNIVERSITY
        : ApplicantName.of(name).type();
  }

  /// Each East Asian character and each other word.
  private static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    TextRuns runs = new TextRuns(Folding.fold(name));
    while (runs.next()) {
      if (runs.cjk()) {
        runs.run().codePoints().mapToObj(Character::toString).forEach(words::add);
      } else {
        words.add(runs.run());
      }
    }
    return words;
  }
}
