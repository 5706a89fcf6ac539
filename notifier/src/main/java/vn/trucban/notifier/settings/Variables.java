package vn.trucban.notifier.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The environment variables of DESIGN part 4. A variable that is absent or blank is not set; every other value is valid or refused. */
public final class Variables {
    private final Function<String, String> source;

    /** @param source answers null for what is not set, such as {@code environment::getProperty} or {@code System::getenv} */
    public Variables(Function<String, String> source) {
        this.source = source;
    }

    public Optional<String> text(String name) {
        return Optional.ofNullable(source.apply(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** Refuses white space inside: it is always a slip of copying, and would break the header or path that carries the secret. */
    public Optional<Secret> secret(String name) {
        Optional<String> value = text(name);
        if (value.isPresent() && value.get().chars().anyMatch(c -> c <= ' ' || c > '~')) {
            throw new ConfigurationRefused(name, "system.settings.secret-characters");
        }
        return value.map(Secret::new);
    }

    /** A base URL without its closing slash. Refuses what is not {@code http(s)://host[:port][/path]}. */
    public URI url(String name, String otherwise) {
        String value = text(name).orElse(otherwise);
        try {
            URI url = new URI(value.endsWith("/") ? value.substring(0, value.length() - 1) : value);
            boolean http = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
            if (http && url.getHost() != null && url.getQuery() == null && url.getFragment() == null) {
                return url;
            }
        } catch (URISyntaxException notAUrl) {
            // refused below; the parser's words would repeat the value
        }
        throw new ConfigurationRefused(name, "system.settings.url", Map.of("example", otherwise));
    }

    /** One of the constants of an enum, written in lower case with dashes. */
    public <E extends Enum<E>> E choice(String name, E otherwise) {
        Class<E> type = otherwise.getDeclaringClass();
        Optional<String> value = text(name);
        if (value.isEmpty()) {
            return otherwise;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> written(constant).equalsIgnoreCase(value.get()))
                .findFirst()
                .orElseThrow(() -> new ConfigurationRefused(
                        name,
                        "system.settings.choice",
                        Map.of(
                                "choices",
                                String.join(
                                        ", ",
                                        Arrays.stream(type.getEnumConstants())
                                                .map(Variables::written)
                                                .toList()))));
    }

    /** Some constants of an enum, written as for {@link #choice} and separated by commas. */
    public <E extends Enum<E>> Set<E> choices(String name, Set<E> otherwise) {
        E any = otherwise.iterator().next();
        Optional<String> value = text(name);
        if (value.isEmpty()) {
            return otherwise;
        }
        return Arrays.stream(value.get().split(",", -1))
                .map(part -> new Variables(asked -> part.isBlank() ? "," : part).choice(name, any))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(any.getDeclaringClass())));
    }

    private static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
