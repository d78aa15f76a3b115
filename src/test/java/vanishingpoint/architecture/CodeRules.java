package vanishingpoint.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.stream.Stream;

/** What no class may do. */
final class CodeRules {

    private CodeRules() {}

    @ArchTest
    static final ArchRule staticFieldsAreFinal = fields().that().areStatic().and().doNotHaveName("$VALUES")
            .should().beFinal()
            .because("the only mutable state is the model's");

    @ArchTest
    static final ArchRule recordsHoldNoArrays = classes().that().areRecords()
            .and().resideInAnyPackage("vanishingpoint.experiment..", "vanishingpoint.result..")
            .should(haveNoArrayField())
            .because("an array in a record can be changed behind its back");

    @ArchTest
    static final ArchRule questionAndAnswerAreFinal = fields().that()
            .areDeclaredInClassesThat().resideInAnyPackage("vanishingpoint.experiment..", "vanishingpoint.result..")
            .should().beFinal()
            .because("question and answer never change once they exist");

    @ArchTest
    static final ArchRule stylesStandInStyleSheets = noClasses().should().callMethodWhere(
            target(nameMatching("setStyle")))
            .because("colours and spacing belong to the theme files");

    @ArchTest
    static final ArchRule threads = noClasses().that()
            .resideOutsideOfPackages("vanishingpoint", "vanishingpoint.state..")
            .and().haveNameNotMatching("vanishingpoint\\.engine\\.Team(\\$.*)?") // decision 12: waits for its own threads only
            .should().dependOnClassesThat().haveFullyQualifiedName("javafx.application.Platform")
            .orShould().dependOnClassesThat(are(describe("executors or threads", (JavaClass type) ->
                    List.of("java.util.concurrent.Executors", "java.util.concurrent.ExecutorService",
                            "java.util.concurrent.Executor", "java.util.concurrent.CompletableFuture",
                            "java.lang.Thread").contains(type.getName()))))
            .because("which work runs where is decided at one place, so that no test has to wait");

    @ArchTest
    static final ArchRule noBroadCatch = methods().that()
            .areDeclaredInClassesThat().resideOutsideOfPackage("vanishingpoint")
            .and().areDeclaredInClassesThat().haveNameNotMatching(".*\\.LatestTask(\\$.*)?")
            .should(catchNothingBroad())
            .because("an unknown failure must be seen, at the one place that shows failures");

    @ArchTest
    static final ArchRule noStackTraces = noClasses().should().callMethod(Throwable.class, "printStackTrace")
            .because("a user needs a sentence, not a trace");

    @ArchTest
    static final ArchRule noClockOrChance = noClasses().that()
            .resideInAnyPackage("vanishingpoint.experiment..", "vanishingpoint.result..", "vanishingpoint.engine..",
                    "vanishingpoint.figure..")
            .should().callMethod(System.class, "currentTimeMillis").orShould().callMethod(System.class, "nanoTime")
            .orShould().callMethod(Math.class, "random").orShould().callConstructor(java.util.Random.class)
            .because("the same question has the same answer, always");

    @ArchTest
    static final ArchRule namesSayWhatTheyAre = noClasses().should().haveNameMatching(
            ".*(Utils?|Manager|Helper|Service|Factory|Impl)(\\$.*)?")
            .because("such names hide what a class is for");

    @ArchTest
    static final ArchRule fewArguments = methods().that().arePublic().should(haveAtMostFiveArguments())
            .because("more than five arguments want to be a record");

    private static ArchCondition<JavaClass> haveNoArrayField() {
        return new ArchCondition<>("have no array component") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaField field : type.getFields()) {
                    if (field.getRawType().isArray() && !field.getModifiers().contains(JavaModifier.STATIC)) {
                        events.add(SimpleConditionEvent.violated(field, field.getFullName() + " is an array"));
                    }
                }
            }
        };
    }

    private static ArchCondition<JavaCodeUnit> catchNothingBroad() {
        return new ArchCondition<>("catch no Exception, RuntimeException or Throwable") {
            @Override
            public void check(JavaCodeUnit unit, ConditionEvents events) {
                unit.getTryCatchBlocks().stream().flatMap(block -> block.getCaughtThrowables().stream())
                        .filter(caught -> List.of("java.lang.Exception", "java.lang.RuntimeException")
                                .contains(caught.getName()))
                        .forEach(caught -> events.add(SimpleConditionEvent.violated(unit,
                                unit.getFullName() + " catches " + caught.getName())));
            }
        };
    }

    /** Whether a library's class says what the arguments are. */
    private static boolean isPrescribed(JavaCodeUnit unit) {
        return Stream.concat(unit.getOwner().getAllRawSuperclasses().stream(),
                        unit.getOwner().getAllRawInterfaces().stream())
                .filter(ancestor -> !ancestor.getPackageName().startsWith("vanishingpoint"))
                .flatMap(ancestor -> ancestor.getMethods().stream())
                .anyMatch(method -> method.getName().equals(unit.getName())
                        && method.getRawParameterTypes().size() == unit.getRawParameterTypes().size());
    }

    private static ArchCondition<JavaCodeUnit> haveAtMostFiveArguments() {
        return new ArchCondition<>("have at most five arguments") {
            @Override
            public void check(JavaCodeUnit unit, ConditionEvents events) {
                if (unit.getRawParameterTypes().size() > 5 && !unit.getModifiers().contains(JavaModifier.SYNTHETIC)
                        && !isPrescribed(unit)) {
                    events.add(SimpleConditionEvent.violated(unit, unit.getFullName()));
                }
            }
        };
    }
}
