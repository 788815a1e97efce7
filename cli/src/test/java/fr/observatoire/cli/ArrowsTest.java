package fr.observatoire.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows of the design: who may know whom. A newcomer finds each part alone because these hold. */
@AnalyzeClasses(packages = "fr.observatoire", importOptions = ImportOption.DoNotIncludeTests.class)
class ArrowsTest {

    @ArchTest
    static final ArchRule warehouseKnowsNobody = noClasses()
            .that()
            .resideInAPackage("fr.observatoire.warehouse..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
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
    static final ArchRule onlyTheStoreSpeaksSql = noClasses()
            .that()
            .resideOutsideOfPackage("..warehouse.store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "org.duckdb..");

    @ArchTest
    static final ArchRule methodsArePure = noClasses()
            .that()
            .resideInAnyPackage("..warehouse.comparison..", "..warehouse.period..", "..warehouse.observation..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.io..", "java.nio.file..", "..warehouse.store..");

    @ArchTest
    static final ArchRule sourcesNeverImportEachOther =
            slices().matching("fr.observatoire.etl.source.(*)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule chartsDrawAndNeverAsk = noClasses()
            .that()
            .resideInAPackage("..api.chart..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..warehouse.store..", "io.javalin..");
}
