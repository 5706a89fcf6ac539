package vn.trucban.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.trucban.content.library.Content;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.content.triage.Verdict;
import vn.trucban.notifier.channel.Channel;
import vn.trucban.notifier.channel.SendOutcome;

/**
 * Every message key written in the program has its text. A missing one would only show when somebody needs it, which for a failure or
 * a danger is the worst moment.
 */
class MessageKeysTest {
    /** What stands between quotation marks in a page. */
    private static final Pattern QUOTED = Pattern.compile("[\"'`]([a-z0-9.-]+)[\"'`]");
    /** A word that stands alone as a name or a value of content. */
    private static final Pattern ID =
            Pattern.compile("(?<=[\\s\\[])([a-z][a-z0-9-]*)(?=:|,|]|\\s*$)", Pattern.MULTILINE);
    /** Where the compiler puts what is joined to a constant. */
    private static final String JOINED = "\u0001";
    /** Names of files, and of fields of the document of a delivery, which only look like keys. */
    private static final Pattern NO_KEY =
            Pattern.compile(".*\\.(yaml|xlsx|docx|pdf|png|css|js|html|txt|zip)|report\\.(stage|round|fence)");

    private final Set<String> texts =
            ContentLibrary.builtIn().current().messages().keys();
    private final Set<String> ids = new TreeSet<>();
    private final Set<String> constants = constants();
    /** Constants to which something is joined, up to there. */
    private final Set<String> beginnings = constants.stream()
            .map(constant -> constant.contains(JOINED) ? constant.substring(0, constant.indexOf(JOINED)) : constant)
            .filter(constant -> constant.matches("[a-z0-9.-]+[.-]"))
            .collect(Collectors.toSet());
    /** Constants that are put behind a key. */
    private final Set<String> endings = constants.stream()
            .map(constant -> constant.replace(JOINED, ""))
            .filter(constant -> constant.matches("[.-][a-z0-9-]+"))
            .collect(Collectors.toSet());

    @Test
    void everyKeyInTheProgramHasItsText() {
        Pattern ours = Pattern.compile("(?:" + String.join("|", areas()) + ")\\.[a-z0-9.-]*");
        assertThat(areas()).contains("absence", "calendar", "plan", "report", "revision");
        assertThat(constants.stream()
                        .map(constant -> constant.split(JOINED, 2)[0])
                        .filter(constant -> ours.matcher(constant).matches())
                        .filter(key -> !NO_KEY.matcher(key).matches())
                        .filter(key -> !has(key) && !inside(key) && !problem(key)))
                .isEmpty();
    }

    /** True where it is the rest of a key of another area, which is put before it elsewhere. */
    private boolean inside(String key) {
        return beginnings.stream().anyMatch(beginning -> has(beginning + key));
    }

    /** True for what content says of a file that cannot be used: sentences of its own, which nobody overrides. */
    private static boolean problem(String key) {
        try (InputStream problems = Content.class.getResourceAsStream("problems.yaml")) {
            return new String(problems.readAllBytes(), StandardCharsets.UTF_8)
                    .contains("\n  " + key.substring(key.indexOf('.') + 1) + ":");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Set<String> areas() {
        return texts.stream()
                .map(key -> key.substring(0, key.indexOf('.')))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A text that nobody reads is one that a clerk changes in vain. */
    @Test
    void everyTextIsReadSomewhere() {
        assertThat(texts.stream().filter(key -> !read(key))).isEmpty();
    }

    /**
     * True where the key is written down, whole or put together from a beginning and words that are written down somewhere: in the
     * program, as the name of a constant, or as an id of content. A beginning alone says nothing of the rest.
     */
    private boolean read(String key) {
        return constants.contains(key)
                || beginnings.stream().anyMatch(one -> key.startsWith(one) && words(key.substring(one.length())))
                || endings.stream()
                        .anyMatch(one -> key.endsWith(one) && read(key.substring(0, key.length() - one.length())));
    }

    private boolean words(String rest) {
        return constants.contains(rest)
                || Stream.of(rest.split("\\.")).allMatch(this::word)
                || beginnings.stream().anyMatch(one -> rest.startsWith(one) && words(rest.substring(one.length())));
    }

    private boolean word(String word) {
        return constants.contains(word)
                || constants.contains(word.toUpperCase(Locale.ROOT).replace('-', '_'))
                || ids.contains(word)
                || word.matches("\\d+");
    }

    @Test
    void everyFailureAndEveryDangerHasItsText() {
        Stream<String> failures = Arrays.stream(SendOutcome.Failure.values())
                .map(failure ->
                        "failure." + failure.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        Stream<String> dangers = Arrays.stream(Verdict.Danger.values())
                .map(danger -> "danger." + danger.name().toLowerCase(Locale.ROOT));

        assertThat(Stream.concat(failures, dangers)).allMatch(texts::contains);
    }

    /** A key that ends in a dot is the beginning of several. */
    private boolean has(String key) {
        return key.endsWith(".") || key.endsWith("-")
                ? texts.stream().anyMatch(text -> text.startsWith(key))
                : texts.contains(key) || texts.stream().anyMatch(text -> text.startsWith(key + "."));
    }

    /** Every constant of the program's classes, and every quoted word of its pages. */
    private Set<String> constants() {
        Set<String> constants = new TreeSet<>();
        for (Class<?> module : Set.of(Content.class, Channel.class, TrucBan.class)) {
            try {
                Path classes = Path.of(module.getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI());
                if (Files.isDirectory(classes)) {
                    collect(classes, constants);
                } else {
                    try (FileSystem jar = FileSystems.newFileSystem(classes)) {
                        collect(jar.getPath("/"), constants);
                    }
                }
            } catch (IOException | URISyntaxException e) {
                throw new IllegalStateException(e);
            }
        }
        return constants;
    }

    private void collect(Path root, Set<String> constants) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.toString();
                if (name.endsWith(".class")) {
                    collectClass(file, constants);
                } else if (name.endsWith(".yaml") && !name.contains("messages")) {
                    ID.matcher(Files.readString(file)).results().forEach(found -> ids.add(found.group(1)));
                } else if (name.endsWith(".html") || name.endsWith(".js")) {
                    QUOTED.matcher(Files.readString(file)).results().forEach(found -> constants.add(found.group(1)));
                }
            }
        }
    }

    /** The constants of a class file, as the specification of Java's virtual machine (4.4) lays them out. */
    private static void collectClass(Path file, Set<String> constants) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            in.skipNBytes(8);
            int count = in.readUnsignedShort();
            for (int i = 1; i < count; i++) {
                int tag = in.readUnsignedByte();
                switch (tag) {
                    case 1 -> constants.add(in.readUTF());
                    case 5, 6 -> {
                        in.skipNBytes(8);
                        i++;
                    }
                    case 15 -> in.skipNBytes(3);
                    case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
                    default -> in.skipNBytes(4);
                }
            }
        }
    }
}
