package dev.gumshoe.walkthroughs;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

/** The borders that {@code docs/architecture.md} draws, kept by the build. */
@AnalyzeClasses(packages = "dev.gumshoe", importOptions = DoNotIncludeTests.class)
class ModuleBordersTest {
    private static final String ENGINE = "dev.gumshoe.engine..";
    private static final String LINEAGE = "dev.gumshoe.lineage..";
    private static final String ADAPTERS = "dev.gumshoe.adapters..";
    private static final String CLI = "dev.gumshoe.cli..";
    private static final String PACKS = "dev.gumshoe.pack..";

    @ArchTest
    static final ArchRule engineStandsOnNothingOfOurs = noClasses()
            .that()
            .resideInAPackage(ENGINE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(LINEAGE, ADAPTERS, CLI, PACKS);

    @ArchTest
    static final ArchRule lineageKnowsNoAdapterAndNoCommand = noClasses()
            .that()
            .resideInAPackage(LINEAGE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ADAPTERS, CLI, PACKS);

    @ArchTest
    static final ArchRule adaptersKnowNoLineageAndNoCommand = noClasses()
            .that()
            .resideInAPackage(ADAPTERS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(LINEAGE, CLI, PACKS);

    @ArchTest
    static final ArchRule rulesSpeakOnlyTheEnginesVocabulary = noClasses()
            .that()
            .resideInAPackage(PACKS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(LINEAGE, ADAPTERS, CLI);

    @ArchTest
    static final ArchRule droolsStaysInTheRulesOfTheEngine = noClasses()
            .that()
            .resideOutsideOfPackages("dev.gumshoe.engine.rules..", PACKS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.drools..", "org.kie..");

    @ArchTest
    static final ArchRule parserAndGraphsStayInLineage = noClasses()
            .that()
            .resideOutsideOfPackage(LINEAGE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("net.sf.jsqlparser..", "org.jgrapht..");

    @ArchTest
    static final ArchRule filesAndDatabasesStayInAdapters = noClasses()
            .that()
            .resideOutsideOfPackage(ADAPTERS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.fasterxml.jackson..", "java.sql..", "org.duckdb..");

    @ArchTest
    static final ArchRule picocliStaysInTheCommandLine = noClasses()
            .that()
            .resideOutsideOfPackage(CLI)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("picocli..");

    @ArchTest
    static final ArchRule packagesGoRoundInNoCircles = SlicesRuleDefinition.slices()
            .matching("dev.gumshoe.(engine|lineage|adapters|cli).(*)..")
            .should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyMainEndsTheProcess = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("dev.gumshoe.cli.Gumshoe")
            .should()
            .callMethod(System.class, "exit", int.class);

    @ArchTest
    static final ArchRule classesAreFinalOrSealedByDesign = classes()
            .that()
            .resideInAnyPackage(ENGINE, LINEAGE, ADAPTERS, CLI)
            .and()
            .areNotInterfaces()
            .and()
            .areTopLevelClasses()
            .and()
            .doNotHaveModifier(com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT)
            .should()
            .haveModifier(com.tngtech.archunit.core.domain.JavaModifier.FINAL);
}
