package dev.jadework.platform;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.jadework.platform.identity.AllowedTo;
import dev.jadework.platform.identity.OpenToPublic;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;

class ConventionsTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.jadework.platform");

  @Test
  void nothingIsInjectedIntoFields() {
    noFields()
        .should()
        .beAnnotatedWith(Autowired.class)
        .because("constructors show what a class needs")
        .check(CLASSES);
  }

  @Test
  void nobodyAsksTheMachineForTheTime() {
    noClasses()
        .should()
        .callMethodWhere(asksTheTime())
        .because("time is a parameter: inject java.time.Clock into controllers, pass dates below")
        .check(CLASSES);
  }

  @Test
  void everyPageSaysWhoMaySeeIt() {
    methods()
        .that(areRequestHandlers())
        .should(sayWhoMayCallThem())
        .because("what says nothing is refused to everybody")
        .check(CLASSES);
  }

  private static DescribedPredicate<JavaMethodCall> asksTheTime() {
    return DescribedPredicate.describe(
        "now() without a clock, Clock.system…, System.currentTimeMillis",
        call -> {
          String owner = call.getTargetOwner().getName();
          String name = call.getName();
          boolean now =
              owner.startsWith("java.time.")
                  && name.equals("now")
                  && call.getTarget().getRawParameterTypes().stream()
                      .noneMatch(type -> type.isEquivalentTo(Clock.class));
          boolean machine =
              owner.equals("java.lang.System") && name.equals("currentTimeMillis")
                  || owner.equals("java.time.Clock") && name.startsWith("system");
          boolean theOneClock = call.getOriginOwner().isEquivalentTo(JadeworkApplication.class);
          return (now || machine) && !theOneClock;
        });
  }

  private static DescribedPredicate<JavaMethod> areRequestHandlers() {
    return DescribedPredicate.describe(
        "are request handlers",
        method -> AnnotatedElementUtils.hasAnnotation(method.reflect(), RequestMapping.class));
  }

  private static ArchCondition<JavaMethod> sayWhoMayCallThem() {
    return new ArchCondition<>("carry @AllowedTo or @OpenToPublic, or their class does") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        JavaClass owner = method.getOwner();
        boolean said =
            method.isAnnotatedWith(AllowedTo.class)
                || method.isAnnotatedWith(OpenToPublic.class)
                || owner.isAnnotatedWith(AllowedTo.class)
                || owner.isAnnotatedWith(OpenToPublic.class);
        if (!said) {
          events.add(SimpleConditionEvent.violated(method, method.getFullName() + " says nothing"));
        }
      }
    };
  }
}
