package dev.jadework.cli;

import static dev.jadework.cli.AnalysisTable.row;

import dev.jadework.patents.analysis.Figure;
import dev.jadework.patents.analysis.citation.Generality;
import dev.jadework.patents.analysis.citation.MainPath;
import dev.jadework.patents.analysis.citation.RelativeCitations;
import dev.jadework.patents.analysis.corpus.DocumentFigures;
import dev.jadework.patents.analysis.corpus.Request;
import dev.jadework.patents.analysis.family.FamilySizes;
import dev.jadework.patents.analysis.network.CoApplicants;
import dev.jadework.patents.index.CountUnit;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// 文献. Analyses that read the documents: families, citations, who files with whom.
final class AnalyseDocuments {
  private AnalyseDocuments() {}

  @Command(
      name = "families",
      mixinStandardHelpOptions = true,
      description = "同族规模: publications and offices per family.")
  static final class Families extends AnalysisCommand<FamilySizes> {
    @Option(
        names = "--extended",
        description = "Extended (INPADOC) instead of simple (DOCDB) families.")
    boolean extended;

    @Override
    Figure<FamilySizes> figure(Request request) {
      return new DocumentFigures(request)
          .families(extended ? CountUnit.EXTENDED_FAMILY : CountUnit.SIMPLE_FAMILY);
    }

    @Override
    AnalysisTable table(FamilySizes sizes) {
      return new AnalysisTable(
          List.of("members", "families"),
          sizes.byMembers().stream().map(b -> row(b.size(), b.families())).toList());
    }

    @Override
    List<String> summary(FamilySizes sizes) {
      return sizes.families() == 0
          ? List.of("no families")
          : List.of(
              String.format(
                  Locale.ROOT,
                  "%,d families of %,d publications: %.2f members and %.2f offices each",
                  sizes.families(),
                  sizes.publications(),
                  sizes.meanMembers(),
                  sizes.meanOffices()));
    }
  }

  @Command(
      name = "citations",
      mixinStandardHelpOptions = true,
      description = "相对被引: citations against documents of the same technology and filing year.")
  static final class Citations extends AnalysisCommand<RelativeCitations> {
    @Mixin NamesOption names = new NamesOption();

    @Option(
        names = "--years",
        paramLabel = "T",
        description = "Years after publication in which a citation counts (${DEFAULT-VALUE}).")
    int years = 5;

    @Option(
        names = "--cohort",
        paramLabel = "IPC|FIELD",
        description =
            "Compares documents of one filing year and IPC subclass, or technology field of WIPO"
                + " (default ${DEFAULT-VALUE}).")
    RelativeCitations.By by = RelativeCitations.By.IPC;

    @Option(names = "--without-own", description = "Leaves out citations by the same applicant.")
    boolean withoutOwn;

    @Override
    Figure<RelativeCitations> figure(Request request) {
      return new DocumentFigures(request).citations(years, !withoutOwn, by);
    }

    @Override
    NamesOption namesOption() {
      return names;
    }

    @Override
    AnalysisTable table(RelativeCitations all) {
      return new AnalysisTable(
          List.of("citations", "cohort mean", "cohort size", "relative", "document", "title"),
          all.documents().stream()
              .map(
                  one ->
                      row(
                          one.citations(),
                          one.cohortMean(),
                          one.cohortSize(),
                          one.relative(),
                          one.id(),
                          one.title()))
              .toList());
    }

    @Override
    List<String> summary(RelativeCitations all) {
      return List.of(
          String.format(
              Locale.ROOT,
              "%,d of %,d documents are younger than %d years at the data date",
              all.incomplete(),
              all.documents().size(),
              years));
    }
  }

  @Command(
      name = "generality",
      mixinStandardHelpOptions = true,
      description = "通用性与原创性: over how many classes citations spread.")
  static final class Generalities extends AnalysisCommand<List<Generality>> {
    @Override
    Figure<List<Generality>> figure(Request request) {
      return new DocumentFigures(request).generality();
    }

    @Override
    AnalysisTable table(List<Generality> all) {
      return new AnalysisTable(
          List.of("document", "generality", "originality"),
          all.stream().map(one -> row(one.id(), one.generality(), one.originality())).toList());
    }
  }

  @Command(
      name = "network",
      mixinStandardHelpOptions = true,
      description = "合作网络: applicants joined by the documents they share.")
  static final class Network extends AnalysisCommand<CoApplicants> {
    @Mixin NamesOption names = new NamesOption();

    @Option(
        names = "--least",
        paramLabel = "N",
        description = "Joint documents that make an edge (default ${DEFAULT-VALUE}).")
    int least = 1;

    @Override
    Figure<CoApplicants> figure(Request request) {
      return new DocumentFigures(request).coApplicants(least);
    }

    @Override
    NamesOption namesOption() {
      return names;
    }

    @Override
    AnalysisTable table(CoApplicants network) {
      return new AnalysisTable(
          List.of("documents", "a", "b"),
          network.edges().stream().map(e -> row(e.weight(), e.a(), e.b())).toList());
    }

    @Override
    List<String> summary(CoApplicants network) {
      return List.of(
          String.format(
              Locale.ROOT,
              "%,d applicants, %,d edges, %,d components, the largest of %,d; density %.4f",
              network.nodes().size(),
              network.edges().size(),
              network.components().size(),
              network.components().isEmpty() ? 0 : network.components().getFirst(),
              network.density()));
    }
  }

  @Command(
      name = "main-path",
      mixinStandardHelpOptions = true,
      description = "主路径: the line of citations along which most of the knowledge flowed.")
  static final class MainPaths extends AnalysisCommand<MainPath> {
    @Override
    Figure<MainPath> figure(Request request) {
      return new DocumentFigures(request).mainPath();
    }

    @Override
    AnalysisTable table(MainPath path) {
      return new AnalysisTable(
          List.of("document", "published", "paths to the next", "title"),
          path.steps().stream()
              .map(
                  s ->
                      row(
                          s.document().id(),
                          s.document().published(),
                          s.spc(),
                          s.document().title()))
              .toList());
    }

    @Override
    List<String> summary(MainPath path) {
      return List.of(
          String.format(
              Locale.ROOT,
              "%,d citations among these documents; %,d of later documents left out",
              path.edges(),
              path.againstTime()));
    }
  }
}
