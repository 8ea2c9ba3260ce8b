package dev.jadework.platform.insight.corpus;

import dev.jadework.patents.index.SearchResult;
import dev.jadework.patents.number.ApplicationNumber;
import dev.jadework.patents.number.PublicationNumber;
import dev.jadework.patents.query.NumberKeys;
import dev.jadework.platform.projects.ProjectField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 可见项目. The projects that one person may see, in the order of their numbers, and which of them a
/// patent came out of. Whatever is asked of it tells nothing of any other project.
public final class FundedProjects {
  private final List<FundedProject> projects;
  private final Map<String, List<Origin>> byApplication = new HashMap<>();
  private final Map<String, List<Origin>> byPublication = new HashMap<>();

  FundedProjects(List<FundedProject> projects) {
    this.projects = List.copyOf(projects);
    for (FundedProject project : projects) {
      for (FundedRight right : project.rights()) {
        Origin origin = new Origin(project, right);
        if (right.application() != null) {
          add(byApplication, NumberKeys.exact(right.application()), origin);
        }
        if (right.publication() != null) {
          add(byPublication, NumberKeys.exact(right.publication()), origin);
        }
      }
    }
  }

  private static void add(Map<String, List<Origin>> origins, String key, Origin origin) {
    origins.computeIfAbsent(key, _ -> new ArrayList<>()).add(origin);
  }

  /// 来源. A project that names a patent as its own.
  public record Origin(FundedProject project, FundedRight right) {}

  public List<FundedProject> all() {
    return projects;
  }

  /// How many patents they name.
  public long patents() {
    return projects.stream().mapToLong(project -> project.rights().size()).sum();
  }

  /// How many of them have no amount granted on record.
  public long withoutFunds() {
    return projects.stream()
        .filter(project -> project.project().amount(ProjectField.GRANTED).isEmpty())
        .count();
  }

  /// The projects that name a hit or its application.
  List<Origin> of(SearchResult.Hit hit) {
    String application = hit.an();
    return of(
        PublicationNumber.parse(hit.pn()),
        application == null ? null : ApplicationNumber.parse(application));
  }

  /// The projects that name a publication or its application; mostly one or none. A register may
  /// name a publication without its kind code.
  ///
  /// @param application null if the record does not tell
  public List<Origin> of(PublicationNumber publication, @Nullable ApplicationNumber application) {
    PublicationNumber bare =
        new PublicationNumber(publication.office(), publication.number(), null);
    Map<String, Origin> origins = new LinkedHashMap<>();
    Stream.of(
            named(byApplication, application == null ? "" : NumberKeys.exact(application)),
            named(byPublication, NumberKeys.exact(publication)),
            named(byPublication, NumberKeys.exact(bare)))
        .flatMap(List::stream)
        .forEach(origin -> origins.putIfAbsent(origin.project().project().number(), origin));
    return List.copyOf(origins.values());
  }

  private static List<Origin> named(Map<String, List<Origin>> origins, String key) {
    return origins.getOrDefault(key, List.of());
  }
}
