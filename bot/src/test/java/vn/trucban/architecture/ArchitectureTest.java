package vn.trucban.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The program keeps its rules, and every rule is shown to bite on a class of {@code archviolations} that breaks it. */
class ArchitectureTest {
    private static final String PROGRAM = "vn.trucban";
    private static final String VIOLATIONS = "archviolations";

    private static final ImportOption TESTS =
            location -> location.contains("/test-classes/") || location.contains("-tests.jar");
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(location -> !TESTS.includes(location))
            .importPackages(PROGRAM);
    private static final JavaClasses BROKEN =
            new ClassFileImporter().withImportOption(TESTS).importPackages(VIOLATIONS);

    static Set<String> rules() {
        return Rules.under(PROGRAM).keySet();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_program_keeps(String rule) {
        Rules.under(PROGRAM).get(rule).check(MAIN);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void it_bites(String name) {
        ArchRule rule = Rules.under(VIOLATIONS).get(name);
        assertThat(rule.evaluate(BROKEN).hasViolation())
                .as("no class below archviolations breaks %s", name)
                .isTrue();
    }

    @Test
    void a_feature_that_no_rule_names_is_held() {
        ArchRule rule = Rules.under(VIOLATIONS).get("cores-know-no-framework");
        assertThat(rule.evaluate(BROKEN).getFailureReport().getDetails())
                .anyMatch(detail -> detail.contains("archviolations.bot.newest.Feature"));
    }

    @Test
    void tests_do_not_sleep_either() {
        JavaClasses tests = new ClassFileImporter().withImportOption(TESTS).importPackages(PROGRAM);
        assertThat(tests).hasSizeGreaterThan(10);
        Rules.NOBODY_SLEEPS.check(tests);
        assertThat(Rules.NOBODY_SLEEPS.evaluate(BROKEN).hasViolation()).isTrue();
    }
}
