package vn.trucban.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
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
    /** One string constant of a class file: tag 1, two bytes of length, the text. */
    private static final Pattern CONSTANT = Pattern.compile(
            "\\x01([\\x00-\\xFF]{2})((?:conversation|incident|staff|resident|broadcast|failure|feed|web|danger|system"
                    + "|demo|register|delivery|watch|verify|reach|filing|document|paper|outside|drill|command|certificate|archive)\\.[a-z0-9.-]*)",
            Pattern.DOTALL);

    private final Set<String> texts =
            ContentLibrary.builtIn().current().messages().keys();

    @Test
    void everyKeyInTheProgramHasItsText() throws Exception {
        Set<String> missing = new TreeSet<>();
        for (Class<?> module : Set.of(Content.class, Channel.class, TrucBan.class)) {
            keysOf(module)
                    .filter(key -> !key.endsWith(".yaml")) // an area's own file
                    .filter(key -> !has(key))
                    .forEach(missing::add);
        }

        assertThat(missing).isEmpty();
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

    /** A key that ends in a dot is the beginning of several; a file's name is none. */
    private boolean has(String key) {
        if (key.endsWith(".yaml")) {
            return true;
        }
        return key.endsWith(".") || key.endsWith("-")
                ? texts.stream().anyMatch(text -> text.startsWith(key))
                : texts.contains(key) || texts.stream().anyMatch(text -> text.startsWith(key + "."));
    }

    private static Stream<String> keysOf(Class<?> module) throws IOException, URISyntaxException {
        Path classes = Path.of(
                module.getProtectionDomain().getCodeSource().getLocation().toURI());
        if (Files.isDirectory(classes)) {
            return keysBelow(classes);
        }
        try (FileSystem jar = FileSystems.newFileSystem(classes)) {
            return keysBelow(jar.getPath("/"));
        }
    }

    private static Stream<String> keysBelow(Path root) throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".class")).toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                CONSTANT.matcher(bytes)
                        .results()
                        .flatMap(found -> key(bytes, found).stream())
                        .forEach(keys::add);
            }
        }
        return keys.stream();
    }

    /** The key of one constant; what follows it in a longer constant must be a gap to fill, or it is no key. */
    private static Optional<String> key(String bytes, MatchResult found) {
        String key = found.group(2);
        int length = found.group(1).charAt(0) << 8 | found.group(1).charAt(1);
        if (length <= key.length()) {
            return Optional.of(key.substring(0, length));
        }
        return Optional.of(key).filter(beginning -> bytes.charAt(found.end()) == '\u0001');
    }
}
