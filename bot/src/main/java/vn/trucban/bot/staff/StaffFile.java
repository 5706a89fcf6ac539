package vn.trucban.bot.staff;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import vn.trucban.content.ladder.Level;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.settings.ConfigurationRefused;

/**
 * Reads {@code TRUCBAN_STAFF_FILE}: a YAML list of {@code id, name, title, roles[], rung, phone, channels{telegram, zalo}, active}. A file
 * that cannot be understood stops the start: an office must not believe that people are on duty who are not.
 */
public final class StaffFile {
    private static final String VARIABLE = "TRUCBAN_STAFF_FILE";

    private StaffFile() {}

    /**
     * Everybody in the file.
     *
     * @param before who is known already: somebody of whom the file does not say whether they are active stays as they are
     * @throws ConfigurationRefused naming the entry and the remedy
     */
    public static List<Person> read(Path file, Staff before) {
        try (Reader reader = Files.newBufferedReader(file)) {
            Object root = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
            if (!(root instanceof List<?> entries)) {
                throw refused("system.staff-file.not-a-list", Map.of("file", file.getFileName()));
            }
            List<Person> people = new ArrayList<>();
            for (int i = 0; i < entries.size(); i++) {
                people.add(person(entries.get(i), i + 1, before));
            }
            return people;
        } catch (IOException e) {
            throw refused("system.staff-file.unreadable", Map.of("file", file));
        } catch (YAMLException e) {
            throw refused("system.staff-file.not-yaml", Map.of("file", file.getFileName(), "problem", e.getMessage()));
        }
    }

    private static Person person(Object entry, int number, Staff before) {
        if (!(entry instanceof Map<?, ?> fields)) {
            throw refused("system.staff-file.entry", Map.of("number", number));
        }
        PersonId id = new PersonId(required(fields, "id", number));
        Set<Role> roles = roles(fields.get("roles"), number);
        return new Person(
                id,
                required(fields, "name", number),
                Optional.ofNullable(fields.get("title")).map(Object::toString).orElse(""),
                roles,
                Optional.ofNullable(fields.get("phone")).map(Object::toString).filter(phone -> !phone.isBlank()),
                channels(fields.get("channels"), number),
                active(fields.get("active"), number)
                        .orElseGet(() -> before.person(id).map(Person::active).orElse(true)),
                rung(fields.get("rung"), roles, number)
                        .or(() -> before.person(id).flatMap(Person::rung).filter(it -> Person.mayStandOn(it, roles))));
    }

    private static Optional<Level> rung(Object value, Set<Role> roles, int number) {
        if (value == null) {
            return Optional.empty();
        }
        Optional<Level> rung = Level.of(value.toString().strip());
        if (rung.isEmpty()) {
            throw refused("system.staff-file.rung", Map.of("number", number, "rung", value));
        }
        if (!Person.mayStandOn(rung.get(), roles)) {
            throw refused("system.staff-file.rung-role", Map.of("number", number, "rung", value));
        }
        return rung;
    }

    private static Optional<Boolean> active(Object value, int number) {
        if (value != null && !(value instanceof Boolean)) {
            throw refused("system.staff-file.active", Map.of("number", number));
        }
        return Optional.ofNullable((Boolean) value);
    }

    private static String required(Map<?, ?> fields, String name, int number) {
        Object value = fields.get(name);
        if (value == null || value.toString().isBlank()) {
            throw refused("system.staff-file.field", Map.of("number", number, "field", name));
        }
        return value.toString().strip();
    }

    private static Set<Role> roles(Object value, int number) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (value instanceof List<?> names) {
            for (Object name : names) {
                try {
                    roles.add(Role.valueOf(name.toString().toUpperCase(Locale.ROOT)));
                } catch (IllegalArgumentException e) {
                    throw refused("system.staff-file.role", Map.of("number", number, "role", name));
                }
            }
        }
        if (roles.isEmpty()) {
            throw refused("system.staff-file.field", Map.of("number", number, "field", "roles"));
        }
        return roles;
    }

    private static Map<ChannelKind, String> channels(Object value, int number) {
        Map<ChannelKind, String> channels = new EnumMap<>(ChannelKind.class);
        if (value instanceof Map<?, ?> entries) {
            entries.forEach((name, address) -> {
                ChannelKind kind = ChannelKind.of(name.toString())
                        .filter(found -> !found.publishes())
                        .orElseThrow(
                                () -> refused("system.staff-file.channel", Map.of("number", number, "channel", name)));
                if (address != null && !address.toString().isBlank()) {
                    channels.put(kind, address.toString().strip());
                }
            });
        }
        return channels;
    }

    private static ConfigurationRefused refused(String key, Map<String, ?> values) {
        Map<String, String> places = new java.util.HashMap<>();
        values.forEach((name, value) -> places.put(name, String.valueOf(value)));
        return new ConfigurationRefused(VARIABLE, key, places);
    }
}
