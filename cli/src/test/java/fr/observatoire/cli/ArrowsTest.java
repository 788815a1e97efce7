package fr.observatoire.cli;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import fr.observatoire.warehouse.catalog.Catalog;
import java.io.Serializable;
import java.nio.file.Path;

/** The arrows of the design: which package may use which. Because of them each part can be understood alone. */
@AnalyzeClasses(packages = "fr.observatoire", importOptions = ImportOption.DoNotIncludeTests.class)
class ArrowsTest {

    @ArchTest
    static final ArchRule warehouseKnowsNobody = noClasses()
            .that()
            .resideInAPackage("fr.observatoire.warehouse..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "fr.observatoire.sample..",
                    "fr.observatoire.etl..",
                    "fr.observatoire.api..",
                    "fr.observatoire.cli..",
                    "org.apache.spark..",
                    "io.javalin..");

    @ArchTest
    static final ArchRule etlAndApiNeverMeet = noClasses()
            .that()
            .resideInAPackage("fr.observatoire.etl..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("fr.observatoire.api..");

    @ArchTest
    static final ArchRule apiAndEtlNeverMeet = noClasses()
            .that()
            .resideInAPackage("fr.observatoire.api..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("fr.observatoire.etl..", "org.apache.spark..");

    @ArchTest
    static final ArchRule noCircles =
            slices().matching("fr.observatoire.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule sampleIsMadeByItself = noClasses()
            .that()
            .resideInAPackage("fr.observatoire.sample..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "fr.observatoire.warehouse..",
                    "fr.observatoire.etl..",
                    "fr.observatoire.api..",
                    "fr.observatoire.cli..");

    @ArchTest
    static final ArchRule readingNeverKnowsTheLoad = noClasses()
            .that()
            .resideInAPackage("..warehouse.read..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..warehouse.load..");

    @ArchTest
    static final ArchRule onlyTheStoreSpeaksSql = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "..warehouse.store..", "..warehouse.load..", "..warehouse.publish..", "..warehouse.read..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "org.duckdb..");

    @ArchTest
    static final ArchRule methodsArePure = noClasses()
            .that()
            .resideInAnyPackage(
                    "..warehouse.comparison..",
                    "..warehouse.period..",
                    "..warehouse.observation..",
                    "..warehouse.secrecy..")
            .should()
            // Serializable only allows Spark to send a value to a task; it reads and writes nothing.
            .dependOnClassesThat(resideInAnyPackage(
                            "java.io..",
                            "java.nio.file..",
                            "..warehouse.store..",
                            "..warehouse.load..",
                            "..warehouse.read..")
                    .and(not(type(Serializable.class))));

    @ArchTest
    static final ArchRule sourcesNeverImportEachOther =
            slices().matching("fr.observatoire.etl.source.(*)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule chartsDrawAndNeverAsk = noClasses()
            .that()
            .resideInAPackage("..api.chart..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..warehouse.store..",
                    "..warehouse.load..",
                    "..warehouse.publish..",
                    "..warehouse.read..",
                    "io.javalin..");

    @ArchTest
    static final ArchRule drawingNeverKnowsWhereAChartComesFrom = noClasses()
            .that()
            .resideInAPackage("..api.chart.draw..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..api.chart.mapping..", "fr.observatoire.warehouse..");

    @ArchTest
    static final ArchRule mappingNeverDraws = noClasses()
            .that()
            .resideInAPackage("..api.chart.mapping..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..api.chart.draw..");

    /** Each snapshot has its own targets and closures: an answer that took others would mix two days' verdicts. */
    @ArchTest
    static final ArchRule answersAskTheSnapshotForTheCatalogue = noClasses()
            .that()
            .resideInAPackage("fr.observatoire.api..")
            .should()
            .callMethod(Catalog.class, "load", Path.class);
}
