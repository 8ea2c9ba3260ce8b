package dev.jadework.cli;

import dev.jadework.patents.document.Claim;
import dev.jadework.patents.document.LegalEvent;
import dev.jadework.patents.document.LocalizedText;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.PatentJson;
import dev.jadework.patents.export.ExportColumn;
import dev.jadework.patents.index.ApplicationStatus;
import dev.jadework.patents.index.CountUnit;
import dev.jadework.patents.index.PatentIndex;
import dev.jadework.patents.number.PublicationNumber;
import dev.jadework.patents.number.UnreadableNumberException;
import dev.jadework.patents.status.LegalStatus;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// 查看文献. Prints publications whole.
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description = {
      "Prints publications whole: everything the corpus knows of them.",
      "Exit codes: 0 all found, 1 one is not in the corpus, 2 wrong use, 3 failed"
    })
final class CorpusShow implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();
  @Mixin CorpusOption data = new CorpusOption();

  @Parameters(
      arity = "1..*",
      paramLabel = "NUMBER",
      description =
          "Publication numbers, with or without kind code, as anyone writes them: CN110083831B,"
              + " 'US 7,123,456', 特開2010-123456.")
  List<String> numbers = List.of();

  @Option(names = "--json", description = "Prints one JSON object per line, as stored.")
  boolean json;

  @Override
  public Integer call() {
    List<List<PublicationNumber>> wanted = numbers.stream().map(CorpusShow::possible).toList();
    PrintWriter out = spec.commandLine().getOut();
    List<String> missing = new ArrayList<>();
    try (PatentIndex index = Corpus.open(data)) {
      for (List<PublicationNumber> possible : wanted) {
        List<Patent> found =
            possible.stream().map(index::find).flatMap(Optional::stream).distinct().toList();
        if (found.isEmpty()) {
          missing.add(possible.getFirst().toString());
        }
        found.forEach(patent -> print(out, index, patent));
      }
    }
    out.flush();
    if (missing.isEmpty()) {
      return 0;
    }
    PrintWriter err = spec.commandLine().getErr();
    err.println(
        "jadework: not in the corpus, or there with several kind codes: "
            + String.join(", ", missing)
            + "\nSearch for the number without its kind code: corpus search PN=…");
    err.flush();
    return 1;
  }

  private static List<PublicationNumber> possible(String text) {
    try {
      return PublicationNumber.possible(text);
    } catch (UnreadableNumberException e) {
      throw CommandFailure.usage("jadework: " + e.getMessage());
    }
  }

  private void print(PrintWriter out, PatentIndex index, Patent patent) {
    if (json) {
      out.println(new String(PatentJson.write(patent), StandardCharsets.UTF_8));
      return;
    }
    out.println(patent.publication() + "  " + patent.title());
    for (ExportColumn column : ExportColumn.values()) {
      String value = column.of(patent).toString();
      boolean elsewhere =
          switch (column) {
            case PN, TI, AB, CL1, FCW, PAC, CLN, BC -> true;
            default -> value.isEmpty();
          };
      if (!elsewhere) {
        out.println("  " + column.head("en") + ": " + value);
      }
    }
    family(out, index, patent);
    index.status(patent.publication()).ifPresent(status -> status(out, status));
    texts(out, "Title", patent.titles());
    texts(out, "Abstract", patent.abstracts());
    for (Claim claim : patent.claims()) {
      out.println();
      out.println(
          "Claim "
              + claim.number()
              + (claim.independent() ? "" : " (depends on " + joined(claim.dependsOn()) + ")"));
      out.println(claim.text());
    }
    texts(out, "Description", patent.description());
    patent.extra().forEach((name, values) -> out.println("  " + name + ": " + joined(values)));
    patent
        .sources()
        .forEach(
            source ->
                out.println(
                    "  Read from: "
                        + source.file()
                        + ", "
                        + source.place()
                        + " ("
                        + source.format()
                        + ")"));
    out.println();
  }

  /// Of the application, as known now.
  private static void status(PrintWriter out, ApplicationStatus status) {
    for (LegalStatus period : status.timeline().periods()) {
      out.println(
          "  Status: from "
              + period.since()
              + (period.until() == null ? "" : " until before " + period.until())
              + ": "
              + period.detail().label()
              + " "
              + period.detail()
              + " ("
              + period.reason()
              + ")");
    }
    for (LegalEvent event : status.events()) {
      out.println(
          "  Event: "
              + (event.date() == null ? "date unknown" : event.date())
              + " "
              + event.code()
              + " "
              + event.description());
    }
  }

  private static void family(PrintWriter out, PatentIndex index, Patent patent) {
    index
        .family(patent.publication(), CountUnit.SIMPLE_FAMILY)
        .filter(family -> family.members().size() > 1)
        .ifPresent(
            family ->
                out.println(
                    "  In the corpus with: "
                        + family.members().stream()
                            .filter(member -> !member.equals(patent.publication()))
                            .map(PublicationNumber::toString)
                            .collect(Collectors.joining("; "))
                        + " ("
                        + family.rule()
                        + ")"));
  }

  private static void texts(PrintWriter out, String name, List<LocalizedText> texts) {
    for (LocalizedText text : texts) {
      out.println();
      out.println(name + " (" + text.language() + ")");
      out.println(text.text());
    }
  }

  private static String joined(List<?> values) {
    return values.stream().map(Object::toString).collect(Collectors.joining("; "));
  }
}
