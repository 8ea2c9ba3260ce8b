package dev.jadework.patents.reference;

import dev.jadework.patents.names.ApplicantName;
import dev.jadework.patents.names.ApplicantType;
import dev.jadework.patents.names.Harmonisation;
import dev.jadework.patents.names.Harmoniser;
import dev.jadework.patents.names.NameGroup;
import dev.jadework.patents.names.UserRules;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// 申请人字段. What ANCS and ANTYPE find among the applicants of a state of the corpus: all names of a
/// body, and the names of a kind of body. Worked out when first asked for. Thread-safe.
final class ApplicantFields {
  private final Map<String, Long> documents;
  private final Set<String> universities;
  private @Nullable Harmonisation harmonisation;
  private @Nullable Map<ApplicantType, Set<String>> byType;

  /// @param documents per name of the corpus
  /// @param universities names that are universities whatever they sound like
  ApplicantFields(Map<String, Long> documents, Set<String> universities) {
    this.documents = documents;
    this.universities = universities;
  }

  /// By the rules of the product alone: a user's own go with one request.
  synchronized Harmonisation harmonisation() {
    if (harmonisation == null) {
      harmonisation = Harmoniser.harmonise(documents, UserRules.NONE);
    }
    return harmonisation;
  }

  /// All names of the bodies of which one name holds the text, as a name field finds it.
  Set<String> together(String text) {
    return together(NameMatching.containing(text));
  }

  /// The same for any of several texts.
  Set<String> all(Collection<String> texts) {
    return together(NameMatching.containingAny(texts));
  }

  /// The same for a pattern that a whole name has.
  Set<String> like(String pattern) {
    return together(NameMatching.like(pattern));
  }

  private Set<String> together(Predicate<String> found) {
    return harmonisation().groups().stream()
        .map(NameGroup::names)
        .filter(names -> names.stream().anyMatch(found))
        .flatMap(Set::stream)
        .collect(Collectors.toCollection(TreeSet::new));
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
}
