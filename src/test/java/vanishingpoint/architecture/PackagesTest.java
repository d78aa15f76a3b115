package vanishingpoint.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;

/** Who may know whom. */
@AnalyzeClasses(packages = "vanishingpoint", importOptions = ImportOption.DoNotIncludeTests.class)
class PackagesTest {

    private static final String OURS = "vanishingpoint";

    /** Held here too: to read all classes takes longer than to look at them. */
    @ArchTest
    static final ArchTests code = ArchTests.in(CodeRules.class);

    @ArchTest
    static final ArchRule noCycles = slices().matching("vanishingpoint.(*)..").should().beFreeOfCycles()
            .because("a reader must be able to understand one package after another");

    @ArchTest
    static final ArchRule experiment = knowsOnly("experiment")
            .because("the question stands on its own");

    @ArchTest
    static final ArchRule result = knowsOnly("result", "experiment")
            .because("the answer is plain numbers that carry their question");

    @ArchTest
    static final ArchRule engine = knowsOnly("engine", "result", "experiment")
            .because("the mathematics needs no screen, file or text");

    @ArchTest
    static final ArchRule i18n = knowsOnly("i18n")
            .because("texts know nothing of what they are said about");

    @ArchTest
    static final ArchRule figure = knowsOnly("figure", "result", "experiment", "i18n")
            .because("a figure is a drawing of an answer and of nothing else");

    @ArchTest
    static final ArchRule export = knowsOnly("export", "figure", "result", "experiment", "i18n")
            .because("a figure's file is made of an order and an answer, whoever asks for it");

    @ArchTest
    static final ArchRule weights = knowsOnly("weights", "experiment")
            .because("weights are of a question; how they were drawn, and the words about them, come from who asks");

    @ArchTest
    static final ArchRule lesson = knowsOnly("lesson", "result", "experiment")
            .because("lessons and examples are data");

    @ArchTest
    static final ArchRule state = knowsOnly("state", "result", "experiment")
            .because("the model is handed the engine as a function and has no idea of screens");

    @ArchTest
    static final ArchRule view = knowsOnly("view", "state", "export", "figure", "lesson", "weights", "result", "experiment",
            "i18n")
            .because("the window shows the model's answer and computes nothing itself");

    @ArchTest
    static final ArchRule sweep = knowsOnly("sweep", "result", "experiment")
            .because("a table asks the engine through a function, as the window does");

    @ArchTest
    static final ArchRule cli = knowsOnly("cli", "engine", "export", "sweep", "figure", "weights", "result", "experiment", "i18n")
            .because("commands run without a window");

    @ArchTest
    static final ArchRule javaFx = noClasses().that().resideOutsideOfPackages(OURS, "vanishingpoint.view..")
            .should().dependOnClassesThat(resideInAnyPackage("javafx..", "org.jfree.chart.fx..", "atlantafx..")
                    .and(not(resideInAPackage("javafx.beans..")))
                    .and(not(resideInAPackage("javafx.collections.."))))
            .because("everything but the window runs without a display");

    @ArchTest
    static final ArchRule beans = noClasses().that()
            .resideOutsideOfPackages(OURS, "vanishingpoint.view..", "vanishingpoint.state..")
            .should().dependOnClassesThat().resideInAPackage("javafx..")
            .because("only the model and the window are observed");

    @ArchTest
    static final ArchRule awt = noClasses().that()
            .resideOutsideOfPackages("vanishingpoint.figure..", "vanishingpoint.export..", "vanishingpoint.view..")
            .should().dependOnClassesThat().resideInAnyPackage("java.awt..", "javax.swing..", "org.jfree..")
            .because("drawing is the figures' part; the window hosts their charts, files hold them");

    @ArchTest
    static final ArchRule swing = noClasses().should().dependOnClassesThat().resideInAPackage("javax.swing..")
            .because("the window is JavaFX alone");

    @ArchTest
    static final ArchRule ejml = noClasses().that().resideOutsideOfPackage("vanishingpoint.engine..")
            .should().dependOnClassesThat().resideInAPackage("org.ejml..")
            .because("its matrices are mutable and must not leave the engine");

    @ArchTest
    static final ArchRule jackson = noClasses().that()
            .resideOutsideOfPackages("vanishingpoint.experiment..", "vanishingpoint.cli..", "vanishingpoint.weights..")
            .should().dependOnClassesThat().resideInAPackage("com.fasterxml..")
            .because("files are read and written in one place");

    @ArchTest
    static final ArchRule jacksonInExperiment = noClasses().that()
            .resideInAPackage("vanishingpoint.experiment..")
            .and().haveNameNotMatching(".*\\.(JsonTree|ExperimentWriter)(\\$.*)?")
            .should().dependOnClassesThat().resideInAPackage("com.fasterxml..")
            .because("the records of a question are free of any file format");

    @ArchTest
    static final ArchRule picocli = noClasses().that().resideOutsideOfPackage("vanishingpoint.cli..")
            .should().dependOnClassesThat().resideInAPackage("picocli..")
            .because("only commands parse arguments");

    private static com.tngtech.archunit.lang.syntax.elements.ClassesShouldConjunction knowsOnly(String one,
            String... others) {
        String[] allowed = new String[others.length + 1];
        allowed[0] = "vanishingpoint." + one + "..";
        for (int i = 0; i < others.length; i++) {
            allowed[i + 1] = "vanishingpoint." + others[i] + "..";
        }
        return classes().that().resideInAPackage(allowed[0]).should().onlyDependOnClassesThat(
                not(resideInAnyPackage("vanishingpoint..")).or(resideInAnyPackage(allowed)));
    }
}
