package dev.jadework.patents.analysis.corpus;

import dev.jadework.patents.analysis.Basis;
import dev.jadework.patents.analysis.Definition;
import dev.jadework.patents.analysis.Figure;
import dev.jadework.patents.analysis.Scope;
import dev.jadework.patents.analysis.citation.CitationSet;
import dev.jadework.patents.analysis.citation.CitationSetBuilder;
import dev.jadework.patents.analysis.citation.CycleTime;
import dev.jadework.patents.analysis.citation.Generality;
import dev.jadework.patents.analysis.citation.MainPath;
import dev.jadework.patents.analysis.citation.RelativeCitations;
import dev.jadework.patents.analysis.family.FamilySizes;
import dev.jadework.patents.analysis.family.FamilySizesBuilder;
import dev.jadework.patents.analysis.map.LandscapeMap;
import dev.jadework.patents.analysis.network.CoApplicants;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.index.CountUnit;
import dev.jadework.patents.query.Query;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/// 文献指标. The figures that need the documents one by one, most of them without their texts. Families
/// and citations are those of the whole corpus; the query says whose figures are asked for.
public final class DocumentFigures {
  private final Request request;

  public DocumentFigures(Request request) {
    this.request = request;
  }

  /// 同族规模.
  ///
  /// @param unit simple or extended families
  public Figure<FamilySizes> families(CountUnit unit) {
    FamilySizesBuilder builder = new FamilySizesBuilder();
    long asked = wholeCorpus(builder::add);
    return new Figure<>(
        Definition.FAMILY_SIZE, Basis.whole(publications(), asked), builder.build(unit));
  }

  /// 相对被引.
  ///
  /// @param years after publication in which a citation counts
  /// @param own true to count citations by documents that share an applicant
  /// @param by which documents are compared with each other
  public Figure<RelativeCitations> citations(int years, boolean own, RelativeCitations.By by) {
    CitationSet set = citationSet();
    RelativeCitations value = RelativeCitations.of(set, years, own, by, request.dataDate());
    long without = value.documents().stream().filter(one -> one.relative() == null).count();
    return figure(
        Definition.CITATIONS,
        set,
        without,
        "no "
            + (by == RelativeCitations.By.IPC ? "class" : "technology field")
            + ", filing year or publication date, or a cohort of fewer than "
            + RelativeCitations.LEAST_COHORT
            + " documents or one that nobody cites",
        value);
  }

  /// 技术循环周期.
  public Figure<CycleTime> cycleTime() {
    CitationSet set = citationSet();
    CycleTime value = CycleTime.of(set);
    return figure(
        Definition.CYCLE_TIME,
        set,
        set.subjects() - value.documents(),
        "no filing year, or citing no patent of the corpus whose filing year is known",
        value);
  }

  /// 通用性与原创性.
  public Figure<List<Generality>> generality() {
    CitationSet set = citationSet();
    List<Generality> value = Generality.of(set);
    return figure(
        Definition.GENERALITY,
        set,
        set.subjects() - value.size(),
        "fewer than two documents of the corpus with a class cite it, and likewise those it cites",
        value);
  }

  /// 引证网络主路径.
  public Figure<MainPath> mainPath() {
    CitationSet set = citationSet();
    return figure(Definition.CITATION_NETWORK, set, 0, "", MainPath.of(set));
  }

  /// 合作申请网络.
  ///
  /// @param least joint documents that make an edge
  public Figure<CoApplicants> coApplicants(long least) {
    CoApplicants.Builder builder = new CoApplicants.Builder();
    long[] documents = new long[2];
    request
        .index()
        .forEachOutline(
            request.query(),
            null,
            patent -> {
              documents[0]++;
              documents[1] += bodies(patent).size() < 2 ? 1 : 0;
              builder.add(bodies(patent));
            });
    Basis basis =
        Basis.whole(publications(), documents[0])
            .without(documents[1], "fewer than two applicants");
    return new Figure<>(Definition.CO_APPLICANTS, basis, builder.build(least));
  }

  /// 专利地图.
  ///
  /// @throws IllegalArgumentException if there are too few documents
  public Figure<LandscapeMap> map(long seed) {
    MapSample sample = new MapSample(LandscapeMap.MOST, seed);
    request
        .index()
        .forEachOutline(request.query(), null, patent -> sample.add(patent.publication()));
    List<LandscapeMap.Document> documents = new ArrayList<>();
    request
        .index()
        .forEach(
            sample.chosen(),
            patent ->
                documents.add(
                    new LandscapeMap.Document(
                        patent.publication().toString(),
                        patent.title() + "\n" + patent.abstractText())));
    LandscapeMap map = LandscapeMap.of(sample.in(), documents, seed);
    Basis basis = new Basis(publications(), map.in(), map.points().size(), map.dropped());
    return new Figure<>(Definition.MAP, basis, map);
  }

  private List<String> bodies(Patent patent) {
    return patent.applicants().stream()
        .map(party -> request.names().body(party.name().strip()))
        .distinct()
        .toList();
  }

  private CitationSet citationSet() {
    CitationSetBuilder builder = new CitationSetBuilder(request.names()::body);
    wholeCorpus(builder::add);
    return builder.build();
  }

  /// Every publication of the corpus without its texts, with whether the query finds it.
  ///
  /// @return how many it finds
  private long wholeCorpus(BiConsumer<Patent, Boolean> each) {
    boolean all = request.query().equals(Query.ALL);
    Set<String> found = new HashSet<>();
    if (!all) {
      request.index().forEachOutline(request.query(), null, patent -> found.add(key(patent)));
    }
    long[] asked = new long[1];
    request
        .index()
        .forEachOutline(
            Query.ALL,
            null,
            patent -> {
              boolean subject = all || found.contains(key(patent));
              asked[0] += subject ? 1 : 0;
              each.accept(patent, subject);
            });
    return asked[0];
  }

  private static String key(Patent patent) {
    return patent.publication().toString();
  }

  private <T> Figure<T> figure(
      Definition definition, CitationSet set, long dropped, String reason, T value) {
    Scope scope = request.scope().counting("application");
    return new Figure<>(
        definition, Basis.whole(scope, set.subjects()).without(dropped, reason), value);
  }

  private Scope publications() {
    return request.scope().counting("publication");
  }
}
