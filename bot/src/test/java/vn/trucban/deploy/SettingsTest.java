package vn.trucban.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.trucban.notifier.settings.Variables;

/**
 * The environment template, the README's table and what the program reads name the same variables, with the same defaults. A settings
 * class is found by its static {@code read(Variables)}.
 */
class SettingsTest {
    /** Read by Spring Boot itself. */
    private static final Set<String> OF_THE_FRAMEWORK = Set.of("SERVER_PORT");

    private static final Pattern TEMPLATE_LINE = Pattern.compile("(?m)^#?([A-Z][A-Z0-9_]+)=(.*)$");

    private static final Pattern TABLE_ROW =
            Pattern.compile("(?m)^\\| `([A-Z][A-Z0-9_]+)` \\|[^|]+\\| *(?:`([^`|]*)`)? *\\|$");

    private final Map<String, String> template =
            entries(TEMPLATE_LINE, read(Path.of("..", "deploy", "trucban.env.example")));
    private final Map<String, String> table = entries(TABLE_ROW, between(read(Path.of("..", "README.md"))));

    @Test
    void the_template_and_the_readme_agree() {
        assertThat(table).isEqualTo(template);
    }

    @Test
    void the_template_names_what_the_program_reads() throws ReflectiveOperationException {
        Set<String> expected = readByTheProgram();
        assertThat(expected).contains("TELEGRAM_BOT_TOKEN", "TRUCBAN_DATA_DIR");
        expected.addAll(OF_THE_FRAMEWORK);
        assertThat(template.keySet()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void every_variable_of_the_template_is_explained() {
        List<String> lines =
                read(Path.of("..", "deploy", "trucban.env.example")).lines().toList();
        for (int i = 1; i < lines.size(); i++) {
            if (TEMPLATE_LINE.matcher(lines.get(i)).matches()) {
                assertThat(lines.get(i - 1)).as("line before %s", lines.get(i)).startsWith("#");
            }
        }
    }

    @Test
    void the_template_read_as_it_is_starts_the_program_with_its_defaults() throws ReflectiveOperationException {
        for (Method read : readers()) {
            Object asTemplate = read.invoke(null, new Variables(template::get));
            Object asNothing = read.invoke(null, new Variables(name -> null));
            assertThat(asTemplate).isEqualTo(asNothing);
        }
    }

    private static Set<String> readByTheProgram() throws ReflectiveOperationException {
        Set<String> names = new TreeSet<>();
        Variables recording = new Variables(name -> {
            names.add(name);
            return null;
        });
        for (Method read : readers()) {
            read.invoke(null, recording);
        }
        return names;
    }

    private static List<Method> readers() {
        return new ClassFileImporter()
                        .withImportOption(
                                location -> !location.contains("/test-classes/") && !location.contains("-tests.jar"))
                        .importPackages("vn.trucban")
                        .stream()
                        .filter(each ->
                                each.tryGetMethod("read", Variables.class).isPresent())
                        .map(SettingsTest::reader)
                        .toList();
    }

    private static Method reader(JavaClass settings) {
        Method read = settings.getMethod("read", Variables.class).reflect();
        read.setAccessible(true);
        return read;
    }

    private static Map<String, String> entries(Pattern pattern, String text) {
        Map<String, String> entries = new TreeMap<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            String before = entries.put(matcher.group(1), matcher.group(2) == null ? "" : matcher.group(2));
            assertThat(before).as("%s stands twice", matcher.group(1)).isNull();
        }
        return entries;
    }

    private static String between(String readme) {
        String start = "<!-- settings -->";
        return readme.substring(readme.indexOf(start) + start.length(), readme.indexOf("<!-- /settings -->"));
    }

    private static String read(Path path) {
        try {
            return Files.readString(path, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
