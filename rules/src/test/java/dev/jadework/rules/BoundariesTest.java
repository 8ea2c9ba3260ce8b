package dev.jadework.rules;

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
  private static final String ROOT = "dev.jadework.rules";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  private static final List<Allowed> ALLOWED =
      List.of(
          allowed("text", "wordings in two languages, below everything"),
          allowed("yaml", "files with places; reads wordings", "text"),
          allowed(
              "fact", "the schema of facts and the project files that give them", "text", "yaml"),
          allowed(
              "expression",
              "conditions are checked against the schema; errors name their place, choices their wordings",
              "fact",
              "text",
              "yaml"),
          allowed(
              "pack",
              "a pack holds conditions, parameters and wordings",
              "expression",
              "fact",
              "text"),
          allowed(
              "loading",
              "packs are read from files and checked as a whole; the model knows nothing of files",
              "pack",
              "expression",
              "fact",
              "text",
              "yaml"),
          allowed(
              "evaluation", "findings of a pack on facts", "pack", "expression", "fact", "text"),
          allowed(
              "time",
              "what changes in packs, and what that does to findings",
              "evaluation",
              "pack",
              "expression",
              "fact",
              "text"),
          allowed(
              "simulation",
              "drafts of packs, compared like two editions",
              "time",
              "evaluation",
              "loading",
              "pack",
              "expression",
              "fact",
              "text",
              "yaml"),
          allowed(
              "measure",
              "who answers for which clause, read at a moment as findings are",
              "evaluation",
              "pack",
              "text"),
          allowed(
              "boundary",
              "what examples have to show, judged as findings are",
              "evaluation",
              "pack",
              "expression",
              "fact",
              "text"),
          allowed(
              "coherence",
              "documents of packs side by side; shows facts and says amounts as findings do, and knows which readings measures go by",
              "evaluation",
              "measure",
              "pack",
              "expression",
              "fact",
              "text"));

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
  void onlyExpressionsKnowTheLanguageOfConditions() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".expression")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.cel..")
        .because("packs and findings are ours, the engine may be replaced")
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
