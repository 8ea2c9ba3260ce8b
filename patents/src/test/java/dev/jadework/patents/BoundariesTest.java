package dev.jadework.patents;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The inner boundaries of the library. Each package may use those listed with it and no others;
/// a package is listed below all that it uses, so that there can be no cycle.
class BoundariesTest {
  private static final String ROOT = "dev.jadework.patents";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  private static final List<Allowed> ALLOWED =
      List.of(
          allowed("resource", "the tables that the library brings with it, whoever asks"),
          allowed("number", "numbers stand on their own, with their tables", "resource"),
          allowed("classification", "symbols stand on their own, with their tables", "resource"),
          allowed("names", "names of applicants stand on their own, with their words", "resource"),
          allowed("text", "words of Chinese and English texts, whoever asks"),
          allowed("document", "a patent has numbers and symbols", "number", "classification"),
          allowed(
              "status",
              "what the law makes of events; knows no index",
              "document",
              "number",
              "resource"),
          allowed(
              "rights",
              "what events and tables tell of holders, licences and pledges; knows no index",
              "document",
              "status",
              "text"),
          allowed(
              "query",
              "values of a query are symbols, its words are folded as texts are; the values of its"
                  + " fields are those of documents, its words of status those there are",
              "number",
              "document",
              "classification",
              "status",
              "rights",
              "resource",
              "text"),
          allowed("similarity", "the request, its terms and the reasons; knows no index", "text"),
          allowed(
              "export",
              "rows of patents for spreadsheets",
              "document",
              "number",
              "classification",
              "text"),
          allowed(
              "format",
              "the port of every source format gives patents, deletions and events",
              "document",
              "number"),
          allowed("format.damage", "damages documents and has them read", "format", "document"),
          allowed("format.xml", "cuts XML into records, knows no source", "format", "document"),
          allowed(
              "format.uspto",
              "the generations of one office's formats",
              "format",
              "format.xml",
              "document",
              "number",
              "classification"),
          allowed(
              "format.cnipa",
              "one source format",
              "format",
              "format.xml",
              "document",
              "number",
              "classification"),
          allowed(
              "format.st36",
              "the international standard and what others take over from it",
              "format",
              "format.xml",
              "document",
              "number",
              "classification"),
          allowed(
              "format.st96",
              "the international standard; texts and symbols are read as ST.36's are",
              "format",
              "format.xml",
              "format.st36",
              "document",
              "number",
              "classification"),
          allowed(
              "format.epo",
              "one office's formats, which use elements of ST.36",
              "format",
              "format.xml",
              "format.st36",
              "document",
              "number"),
          allowed(
              "format.table",
              "tables through declared mappings; symbols are read as ST.36's are",
              "format",
              "format.xml",
              "format.st36",
              "document",
              "number"),
          allowed(
              "format.jsonlines",
              "one source format; symbols and claims are read as ST.36's are",
              "format",
              "format.st36",
              "document",
              "number",
              "classification"),
          allowed(
              "family", "which documents belong together; knows no index", "document", "number"),
          allowed(
              "duplicates",
              "texts of a corpus that say almost the same; knows no index",
              "document",
              "number",
              "classification"),
          allowed(
              "index",
              "the port: documents in, queries and texts asked, values counted, status told",
              "document",
              "number",
              "classification",
              "query",
              "similarity",
              "status"),
          allowed(
              "index.memory",
              "the port by looking at every document",
              "index",
              "document",
              "number",
              "family",
              "query",
              "similarity",
              "status",
              "text"),
          allowed(
              "index.opensearch",
              "the only package that knows OpenSearch",
              "index",
              "index.memory",
              "document",
              "number",
              "family",
              "query",
              "similarity",
              "status",
              "text"),
          allowed(
              "index.lucene",
              "the only package that knows Lucene",
              "index",
              "document",
              "number",
              "family",
              "status",
              "query",
              "similarity",
              "text"),
          allowed(
              "reference",
              "tables, names and changes of rights behind some fields; asks any index",
              "classification",
              "names",
              "status",
              "rights",
              "number",
              "document",
              "query",
              "text",
              "similarity",
              "index"),
          allowed("analysis", "what every figure carries: definition and basis"),
          allowed("analysis.count", "figures from counts, wherever they were counted", "index"),
          allowed("analysis.curve", "curves through yearly counts"),
          allowed("analysis.network", "networks of names"),
          allowed(
              "analysis.citation",
              "which document cites which; numbers are kept as families keep them",
              "document",
              "number",
              "classification",
              "family"),
          allowed(
              "analysis.family",
              "sizes of the families of a corpus",
              "document",
              "number",
              "family",
              "index"),
          allowed(
              "analysis.map",
              "terms of texts, without stop words, as points",
              "analysis",
              "text",
              "similarity"),
          allowed(
              "analysis.matrix",
              "means and effects are queries; cells name their documents",
              "document",
              "number",
              "query",
              "index"),
          allowed(
              "analysis.corpus",
              "asks the index and hands the answers to the figures",
              "analysis",
              "analysis.count",
              "analysis.curve",
              "analysis.network",
              "analysis.citation",
              "analysis.family",
              "analysis.map",
              "analysis.matrix",
              "document",
              "number",
              "classification",
              "family",
              "names",
              "status",
              "query",
              "index"),
          allowed(
              "intake",
              "brings files of every format into the index",
              "number",
              "document",
              "format",
              "format.xml",
              "format.uspto",
              "format.cnipa",
              "format.epo",
              "format.st36",
              "format.st96",
              "format.table",
              "format.jsonlines",
              "index"));

  /// What one package may use, and why it is as it is.
  private record Allowed(String name, String reason, Set<String> uses) {}

  private static Allowed allowed(String name, String reason, String... uses) {
    return new Allowed(name, reason, Set.of(uses));
  }

  @Test
  void packagesUseWhatIsDeclaredForThemAndNothingElse() {
    Set<String> undeclared = new TreeSet<>();
    CLASSES.stream()
        .flatMap(one -> one.getDirectDependenciesFromSelf().stream())
        .filter(use -> use.getTargetClass().getPackageName().startsWith(ROOT + "."))
        .filter(use -> !mayUse(use))
        .forEach(use -> undeclared.add(use.getDescription()));
    assertThat(undeclared).isEmpty();
  }

  @Test
  void everyDeclaredUseExists() {
    Set<String> found =
        CLASSES.stream()
            .flatMap(one -> one.getDirectDependenciesFromSelf().stream())
            .map(use -> name(use.getOriginClass().getPackageName()) + " → " + target(use))
            .collect(Collectors.toSet());
    Set<String> declared =
        ALLOWED.stream()
            .flatMap(one -> one.uses().stream().map(use -> one.name() + " → " + use))
            .collect(Collectors.toSet());
    assertThat(found).containsAll(declared);
  }

  @Test
  void aPackageIsListedBelowAllThatItUses() {
    Set<String> above = new HashSet<>();
    for (Allowed one : ALLOWED) {
      assertThat(above).as(one.name() + ": " + one.reason()).containsAll(one.uses());
      above.add(one.name());
    }
  }

  @Test
  void onlyItsOwnPackageKnowsLucene() {
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT + ".index.lucene", ROOT + ".text")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.lucene..")
        .because("a region that outgrows one machine takes another index")
        .check(CLASSES);
  }

  @Test
  void onlyTheIndexInAClusterKnowsTheNetwork() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".index.opensearch")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.net.http..")
        .because("the library works unplugged unless an address is given")
        .check(CLASSES);
  }

  @Test
  void theLibraryKnowsNoFrameworkAndNoOldDates() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework..", "jakarta..", "java.sql..")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.Date")
        .because("it is used from the command line, from servers and from tests alike")
        .check(CLASSES);
  }

  @Test
  void theLibraryWritesToNoConsole() {
    noClasses()
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .because("what there is to say is returned or thrown")
        .check(CLASSES);
  }

  @Test
  void nobodyAsksTheMachineForTheTime() {
    noClasses()
        .should()
        .callMethodWhere(
            DescribedPredicate.<JavaMethodCall>describe(
                "now() of java.time, Clock.system…, System.currentTimeMillis",
                call -> {
                  String owner = call.getTargetOwner().getName();
                  return owner.startsWith("java.time.") && call.getName().equals("now")
                      || owner.equals("java.time.Clock") && call.getName().startsWith("system")
                      || owner.equals("java.lang.System")
                          && call.getName().equals("currentTimeMillis");
                }))
        .because("time is a parameter")
        .check(CLASSES);
  }

  private static boolean mayUse(Dependency use) {
    String from = name(use.getOriginClass().getPackageName());
    String to = target(use);
    return from.equals(to)
        || ALLOWED.stream().anyMatch(one -> one.name().equals(from) && one.uses().contains(to));
  }

  private static String target(Dependency use) {
    return name(use.getTargetClass().getPackageName());
  }

  private static String name(String fullName) {
    return fullName.startsWith(ROOT + ".") ? fullName.substring(ROOT.length() + 1) : "";
  }
}
