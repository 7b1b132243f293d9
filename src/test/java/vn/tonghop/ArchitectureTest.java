package vn.tonghop;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The package map of ARCHITECTURE.md, so that it stays true. */
@AnalyzeClasses(packages = "vn.tonghop", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String BASE = "vn.tonghop.";
    private static final String[] CORE = {
        "vn.tonghop.model..",
        "vn.tonghop.expression..",
        "vn.tonghop.catalogue..",
        "vn.tonghop.forms..",
        "vn.tonghop.intake..",
        "vn.tonghop.check..",
        "vn.tonghop.consolidate..",
        "vn.tonghop.publish..",
        "vn.tonghop.returns.."
    };

    private static ArchRule mayKnow(String name, String... others) {
        String[] allowed = new String[others.length + 3];
        System.arraycopy(others, 0, allowed, 3, others.length);
        allowed[0] = BASE + name + "..";
        allowed[1] = "java..";
        allowed[2] = "org.jspecify.annotations..";
        return classes()
                .that()
                .resideInAPackage(BASE + name + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed)
                .because("the package map says what " + name + " knows");
    }

    private static final String MODEL = "vn.tonghop.model..";
    private static final String EXPRESSION = "vn.tonghop.expression..";
    private static final String CATALOGUE = "vn.tonghop.catalogue..";

    @ArchTest
    static final ArchRule modelKnowsTheJdkOnly = mayKnow("model");

    @ArchTest
    static final ArchRule expressionKnowsTheModel = mayKnow("expression", MODEL);

    @ArchTest
    static final ArchRule catalogueKnowsModelAndExpression = mayKnow("catalogue", MODEL, EXPRESSION);

    @ArchTest
    static final ArchRule formsKnowTheCatalogue = mayKnow("forms", MODEL, EXPRESSION, CATALOGUE);

    @ArchTest
    static final ArchRule intakeKnowsTheCatalogue = mayKnow("intake", MODEL, EXPRESSION, CATALOGUE);

    @ArchTest
    static final ArchRule checkKnowsTheCatalogue = mayKnow("check", MODEL, EXPRESSION, CATALOGUE);

    @ArchTest
    static final ArchRule consolidateKnowsTheCatalogue = mayKnow("consolidate", MODEL, EXPRESSION, CATALOGUE);

    @ArchTest
    static final ArchRule publishKnowsTheCatalogue = mayKnow("publish", MODEL, EXPRESSION, CATALOGUE);

    @ArchTest
    static final ArchRule returnsKnowTheCatalogue = mayKnow("returns", MODEL, CATALOGUE);

    @ArchTest
    static final ArchRule adaptersDoNotKnowEachOther =
            slices().matching("vn.tonghop.adapter.(*)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule adaptersKnowNothingThatDrivesThem = noClasses()
            .that()
            .resideInAPackage("vn.tonghop.adapter..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "vn.tonghop.batch..",
                    "vn.tonghop.cli..",
                    "vn.tonghop.forms..",
                    "vn.tonghop.intake..",
                    "vn.tonghop.check..",
                    "vn.tonghop.consolidate..",
                    "vn.tonghop.returns..");

    @ArchTest
    static final ArchRule onlyTheExcelAndWordAdaptersKnowPoi = noClasses()
            .that()
            .resideOutsideOfPackages("vn.tonghop.adapter.excel..", "vn.tonghop.adapter.word..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.poi..", "org.openxmlformats..", "org.apache.xmlbeans..");

    @ArchTest
    static final ArchRule onlyTheCsvAdapterKnowsCommonsCsv = noClasses()
            .that()
            .resideOutsideOfPackage("vn.tonghop.adapter.csv..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.commons.csv..");

    @ArchTest
    static final ArchRule onlyTheStoreKnowsTheDatabase = noClasses()
            .that()
            .resideOutsideOfPackage("vn.tonghop.adapter.store..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.hsqldb..");

    @ArchTest
    static final ArchRule onlyBatchKnowsSpring = noClasses()
            .that()
            .resideOutsideOfPackage("vn.tonghop.batch..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework..");

    @ArchTest
    static final ArchRule batchDoesNotKnowTheCommandLine = noClasses()
            .that()
            .resideInAPackage("vn.tonghop.batch..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("vn.tonghop.cli..");

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("vn.tonghop.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule noBinaryFloatingPointInTheCore = noFields()
            .that()
            .areDeclaredInClassesThat(resideInCore())
            .and()
            .areDeclaredInClassesThat(DescribedPredicate.not(isLook()))
            .and()
            .areNotStatic()
            .should()
            .haveRawType(double.class)
            .orShould()
            .haveRawType(float.class)
            .orShould()
            .haveRawType(Double.class)
            .because("figures are decimal; only widths and heights are not figures");

    @ArchTest
    static final ArchRule noClockNoRandomnessNoSurroundingsInTheCore = noClasses()
            .that()
            .resideInAnyPackage(CORE)
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Random")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.time.Clock")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.LocalDateTime.class, "now")
            .orShould()
            .callMethod(java.util.Locale.class, "getDefault")
            .orShould()
            .callMethod(java.nio.charset.Charset.class, "defaultCharset")
            .orShould()
            .callMethod(String.class, "getBytes")
            .orShould()
            .callMethod(String.class, "toLowerCase")
            .orShould()
            .callMethod(String.class, "toUpperCase")
            .orShould()
            .callMethod(String.class, "format", String.class, Object[].class);

    @ArchTest
    static final ArchRule noSettersInTheCore =
            methods().that().areDeclaredInClassesThat(resideInCore()).should().haveNameNotMatching("set[A-Z].*");

    @ArchTest
    static final ArchRule noMutableStatics = fields().that()
            .areStatic()
            .and(DescribedPredicate.describe("are written in the source", field -> !isSynthetic(field)))
            .should()
            .beFinal();

    @ArchTest
    static final ArchRule returnedFilesAreNeverOpenedReadWrite = noClasses()
            .should()
            .callMethod("org.apache.poi.openxml4j.opc.OPCPackage", "open", "java.io.File")
            .orShould()
            .callMethod("org.apache.poi.openxml4j.opc.OPCPackage", "open", "java.lang.String")
            .orShould()
            .callMethod("org.apache.poi.ss.usermodel.WorkbookFactory", "create", "java.io.File")
            .because("closing such a package can rewrite the file that was sent");

    private static boolean isSynthetic(JavaField field) {
        return field.getModifiers().contains(JavaModifier.SYNTHETIC);
    }

    private static DescribedPredicate<JavaClass> resideInCore() {
        return JavaClass.Predicates.resideInAnyPackage(CORE);
    }

    private static DescribedPredicate<JavaClass> isLook() {
        return JavaClass.Predicates.resideInAPackage("vn.tonghop.model.workbook..");
    }
}
