package dev.jadework.platform.insight.corpus;

import dev.jadework.patents.index.SearchResult;
import dev.jadework.patents.number.ApplicationNumber;
import dev.jadework.patents.number.PublicationNumber;
import dev.jadework.patents.query.NumberKeys;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// 可见项目. The projects that one person may see, in the order of their numbers, and which of them a
/// patent came out of. Whatever is asked of it tells nothing of any other project.
public final class FundedProjects {
  private final List<FundedProject> projects;
  private final Map<String, List<Origin>> byKey = new HashMap<>();

  FundedProjects(List<FundedProject> projects) {
    this.projects = List.copyOf(projects);
    for (FundedProject project : projects) {
      for (FundedRight right : project.rights()) {
        for (String key : right.keys()) {
          byKey.computeIfAbsent(key, _ -> new ArrayList<>()).add(new Origin(project, right));
        }
      }
    }
  }

  /// 来源. A project that names a patent as its own.
  public record Origin(FundedProject project, FundedRight right) {}

  public List<FundedProject> all() {
    return projects;
  }

  /// The projects that name a hit or its application.
  List<Origin> of(SearchResult.Hit hit) {
    String application = hit.an();
    return of(
        PublicationNumber.parse(hit.pn()),
        application == null ? null : ApplicationNumber.parse(application));
  }

  /// The projects that name a publication or its application; mostly one or none.
  ///
  /// @param application null if the record does not tell
  public List<Origin> of(PublicationNumber publication, @Nullable ApplicationNumber application) {
    Set<String> keys = new LinkedHashSet<>(NumberKeys.of(publication));
    if (application != null) {
      keys.addAll(NumberKeys.of(application));
    }
    Map<String, Origin> origins = new LinkedHashMap<>();
    for (String key : keys) {
      byKey
          .getOrDefault(key, List.of())
          .forEach(origin -> origins.putIfAbsent(origin.project().project().number(), origin));
    }
    return List.copyOf(origins.values());
  }
}
