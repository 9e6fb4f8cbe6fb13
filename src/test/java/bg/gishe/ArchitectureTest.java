package bg.gishe;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import bg.gishe.platform.NotForDisplay;
import bg.gishe.platform.ViolationCode;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import jakarta.persistence.Entity;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import org.springframework.stereotype.Repository;
import org.springframework.stereotype.Service;

/** Protects the house: modules without cycles that use only each other's public face, and the habits of the code. */
class ArchitectureTest {

    private static final ApplicationModules MODULES = ApplicationModules.of(GisheApplication.class);
    /** What is done whatever it answers: an annulment tells whether all that followed from the act was taken back with certainty. */
    private static final Set<String> TELLS_HOW = Set.of("ActRegister#annul");

    /** How the name of a method begins that asks and changes nothing. */
    private static final Pattern QUESTION =
            Pattern.compile("(is|are|has|have|was|can|may|knows|lacks|fits|holds|in|still)(?=[A-Z])|knows|fits|holds");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("bg.gishe");

    @Test
    void modulesUseOnlyEachOthersPublicFaceAndHaveNoCycles() {
        MODULES.verify();
    }

    @Test
    void canvasInDocsShowsTheModulesAsTheyAre() throws IOException {
        assumeTrue(
                Files.exists(classes().resolve("META-INF/spring-configuration-metadata.json")),
                "the fast profile writes no list of settings, which the canvas shows; run it without -Pfast");
        Path fresh = Path.of("target/architecture");
        new Documenter(MODULES, Documenter.Options.defaults().withOutputFolder(fresh.toString()))
                .writeModuleCanvases()
                .writeModulesAsPlantUml();
        Path committed = Path.of("docs/architecture");
        assertThat(names(committed)).as("pages of the modules that there are").isEqualTo(names(fresh));
        try (Stream<Path> files = Files.list(fresh)) {
            for (Path file : files.toList()) {
                assertThat(lines(committed.resolve(file.getFileName())))
                        .as("copy target/architecture to docs/architecture when the modules have changed")
                        .containsExactlyInAnyOrderElementsOf(lines(file));
            }
        }
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
    }

    /** Where the classes of this build lie; libraries have lists of settings of their own. */
    private static Path classes() {
        try {
            return Path.of(GisheApplication.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Arrows and lists come in any order, and the first of a list opens its cell; the lines are the same. */
    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(line -> line.replaceFirst("^\\|(?=\\* )", ""))
                .toList();
    }

    @Test
    void entitiesHaveNoSetters() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .should()
                .haveNameNotStartingWith("set")
                .check(CLASSES);
    }

    @Test
    void nothingIsNamedAfterNothing() {
        noClasses().should().haveNameMatching(".*(Impl|Utils?|Helper|Manager)").check(CLASSES);
    }

    @Test
    void fieldsAreNotInjected() {
        fields().should().notBeAnnotatedWith(Autowired.class).check(CLASSES);
    }

    @Test
    void pagesShowPeopleOnlyThroughReadersThatWriteItDown() {
        noClasses()
                .that()
                .resideInAPackage("..web..")
                .should()
                .dependOnClassesThat()
                .areAnnotatedWith(NotForDisplay.class)
                .orShould()
                .accessTargetWhere(
                        JavaAccess.Predicates.target(CanBeAnnotated.Predicates.annotatedWith(NotForDisplay.class)))
                .because("a page that reads people past the audit trail shows them without a trace")
                .check(CLASSES);
    }

    @Test
    void servicesSayNoWithAResultAndNotWithAText() {
        noMethods()
                .that()
                .areNotPrivate()
                .and()
                .areDeclaredInClassesThat(CanBeAnnotated.Predicates.annotatedWith(Service.class)
                        .or(CanBeAnnotated.Predicates.annotatedWith(Repository.class)))
                .should(returnWhatNamesNothing())
                .because("a reader of Optional<String> cannot tell whether nothing means done; Result says it by name")
                .check(CLASSES);
    }

    private static ArchCondition<JavaMethod> returnWhatNamesNothing() {
        return ArchCondition.from(DescribedPredicate.describe(
                "return Optional<String>",
                method -> method.getReturnType() instanceof JavaParameterizedType type
                        && type.toErasure().isEquivalentTo(Optional.class)
                        && type.getActualTypeArguments().getFirst().toErasure().isEquivalentTo(String.class)));
    }

    @Test
    void whatARuleRefusesIsNamedByViolationsAndNothingElse() {
        noMethods()
                .that()
                .areNotPrivate()
                .and()
                .areDeclaredInClassesThat(CanBeAnnotated.Predicates.annotatedWith(Service.class)
                        .or(CanBeAnnotated.Predicates.annotatedWith(Repository.class)))
                .should(returnCodesInPlaceOfViolations())
                .because("a verb answers Result, whose violations name the field, the sentence and its values")
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackage("bg.gishe.platform..")
                .should()
                .haveNameMatching(".*\\$(Refused|Rejected)")
                .because("Result.Refused is the one refusal; an outcome of its own kind says only what was done")
                .check(CLASSES);
    }

    @Test
    void pagesAskNoVerbWhetherItWasRefused() {
        noClasses()
                .that()
                .resideInAPackage("..web..")
                .and()
                .resideOutsideOfPackage("bg.gishe.accounting..")
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "is a verb of a service that answers a boolean",
                        call -> call.getTarget().getRawReturnType().isEquivalentTo(boolean.class)
                                && (call.getTargetOwner().isAnnotatedWith(Service.class)
                                        || call.getTargetOwner().isAnnotatedWith(Repository.class))
                                && !QUESTION.matcher(call.getName()).lookingAt()
                                && !TELLS_HOW.contains(call.getTargetOwner().getSimpleName() + "#" + call.getName())))
                .because("false does not say why; a Result does")
                .check(CLASSES);
    }

    private static ArchCondition<JavaMethod> returnCodesInPlaceOfViolations() {
        return ArchCondition.from(DescribedPredicate.describe(
                "return the codes of violations",
                method -> method.getReturnType().getAllInvolvedRawTypes().stream()
                        .anyMatch(type -> type.isAssignableTo(ViolationCode.class)
                                || type.isEnum() && type.getSimpleName().matches(".*(Fault|Refusal)"))));
    }

    @Test
    void controllersLiveInWebPackages() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Controller")
                .should()
                .resideOutsideOfPackage("..web..")
                .check(CLASSES);
    }

    @Test
    void paperIsMadeWithoutADatabase() {
        noClasses()
                .that()
                .resideInAPackage("bg.gishe.documents..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "org.springframework.jdbc..", "jakarta.persistence..")
                .because("a paper is a pure function of what it is given, whatever becomes of the database meanwhile")
                .check(CLASSES);
    }

    @Test
    void productionNeedsNeitherTheDemoNorItsServer() {
        noClasses()
                .that()
                .resideOutsideOfPackage("bg.gishe.demo..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("bg.gishe.demo..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackage("bg.gishe.platform.database..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.zonky..")
                .check(CLASSES);
    }
}
