package dev.jadework.patents.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// 补充. Completes a record by what another source says of the same publication.
public final class Supplement {
  private Supplement() {}

  /// What the part says counts, field by field; what it leaves open stays as stored. Events and
  /// facts without a field of their own are brought together.
  ///
  /// @param part of the same publication
  public static Patent of(Patent stored, Patent part) {
    Map<String, List<String>> extra = new TreeMap<>(stored.extra());
    extra.putAll(part.extra());
    List<Source> sources = new ArrayList<>(stored.sources());
    part.sources().stream().filter(source -> !sources.contains(source)).forEach(sources::add);
    return stored
        .with()
        .published(said(part.published(), stored.published()))
        .application(said(part.application(), stored.application()))
        .filed(said(part.filed(), stored.filed()))
        .filingYear(said(part.filingYear(), stored.filingYear()))
        .type(part.type() == PatentType.UNKNOWN ? stored.type() : part.type())
        .titles(said(part.titles(), stored.titles()))
        .abstracts(said(part.abstracts(), stored.abstracts()))
        .claims(said(part.claims(), stored.claims()))
        .description(said(part.description(), stored.description()))
        .applicants(said(part.applicants(), stored.applicants()))
        .inventors(said(part.inventors(), stored.inventors()))
        .agents(said(part.agents(), stored.agents()))
        .classifications(said(part.classifications(), stored.classifications()))
        .priorities(said(part.priorities(), stored.priorities()))
        .related(said(part.related(), stored.related()))
        .citations(said(part.citations(), stored.citations()))
        .familyId(said(part.familyId(), stored.familyId()))
        .extendedFamilyId(said(part.extendedFamilyId(), stored.extendedFamilyId()))
        .legalEvents(LegalEvent.merge(stored.legalEvents(), part.legalEvents()))
        .extra(extra)
        .sources(sources)
        .build();
  }

  private static <T> @Nullable T said(@Nullable T part, @Nullable T stored) {
    return part == null ? stored : part;
  }

  private static <T> List<T> said(List<T> part, List<T> stored) {
    return part.isEmpty() ? stored : part;
  }
}
