package vn.trucban.notifier.channel.telegram;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks requests against the machine-readable Bot API: fields, types, required ones, lengths. */
public final class BotApiSpec {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern LENGTH = Pattern.compile("(\\d+)-(\\d+) (characters|bytes)");
    private static final String ARRAY_OF = "Array of ";

    private final JsonNode methods;
    private final JsonNode types;

    private BotApiSpec(JsonNode spec) {
        methods = spec.path("methods");
        types = spec.path("types");
    }

    public static BotApiSpec load() {
        try (InputStream file = BotApiSpec.class.getResourceAsStream("/telegram/bot-api-subset.json")) {
            return new BotApiSpec(JSON.readTree(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What is wrong with a call; empty where Telegram would take its form. */
    public List<String> violations(String method, JsonNode parameters) {
        for (String name : methods.propertyNames()) {
            if (name.equalsIgnoreCase(method)) {
                List<String> found = new ArrayList<>();
                checkObject(name, methods.path(name), parameters, found);
                return found;
            }
        }
        return List.of("no method " + method + " in the specification's extract");
    }

    private void checkObject(String where, JsonNode fields, JsonNode value, List<String> found) {
        for (JsonNode field : fields) {
            if (field.path("required").booleanValue()
                    && !value.has(field.path("name").stringValue())) {
                found.add(where + ": " + field.path("name").stringValue() + " is missing");
            }
        }
        for (String name : value.propertyNames()) {
            if (!name.equals("method")) {
                checkField(where + "." + name, field(fields, name), value.path(name), found);
            }
        }
    }

    private static JsonNode field(JsonNode fields, String name) {
        for (JsonNode field : fields) {
            if (field.path("name").stringValue().equals(name)) {
                return field;
            }
        }
        return fields.path("absent");
    }

    private void checkField(String where, JsonNode field, JsonNode value, List<String> found) {
        if (field.isMissingNode()) {
            found.add(where + " is no parameter");
            return;
        }
        List<String> complaints = new ArrayList<>();
        for (JsonNode type : field.path("types")) {
            List<String> complaint = new ArrayList<>();
            checkType(where, type.stringValue(), value, complaint);
            if (complaint.isEmpty()) {
                checkLength(where, field.path("description").asString(""), value, found);
                return;
            }
            complaints.addAll(complaint);
        }
        found.addAll(complaints);
    }

    private void checkType(String where, String type, JsonNode value, List<String> found) {
        if (type.startsWith(ARRAY_OF)) {
            if (!value.isArray()) {
                found.add(where + " is no array");
            }
            value.forEach(element -> checkType(where + "[]", type.substring(ARRAY_OF.length()), element, found));
            return;
        }
        boolean fits =
                switch (type) {
                    case "Integer" -> value.isIntegralNumber();
                    case "String" -> value.isString();
                    case "Boolean" -> value.isBoolean();
                    case "BotCommandScope" -> value.path("type").isString();
                    default -> value.isObject() && types.has(type);
                };
        if (!fits) {
            found.add(where + " is no " + type);
        } else if (types.has(type)) {
            checkObject(where, types.path(type), value, found);
        }
    }

    private static void checkLength(String where, String description, JsonNode value, List<String> found) {
        Matcher limits = LENGTH.matcher(description);
        if (!value.isString() || !limits.find()) {
            return;
        }
        String text = value.stringValue();
        boolean bytes = limits.group(3).toLowerCase(Locale.ROOT).equals("bytes");
        int length = bytes ? text.getBytes(StandardCharsets.UTF_8).length : text.length();
        if (length < Integer.parseInt(limits.group(1)) || length > Integer.parseInt(limits.group(2))) {
            found.add(where + " has " + length + " " + limits.group(3) + ", not " + limits.group());
        }
    }
}
