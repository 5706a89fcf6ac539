package vn.trucban.content.yaml;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A JSON Schema (2020-12) that tells what it finds by line of the YAML file. The same schema files serve editors.
 *
 * <p>Findings are {@code schema.<keyword>} with {@code name} (the key or the number in the list), {@code about} (the schema's own
 * description of the value) and {@code limit}. Alternatives ({@code oneOf}) are there for editors only: what the loader's own checks
 * say about them is easier to understand, so they are left out here.
 */
public final class YamlSchema {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode source;
    private final JsonSchema schema;

    private YamlSchema(JsonNode source) {
        this.source = source;
        SchemaValidatorsConfig config =
                SchemaValidatorsConfig.builder().pathType(PathType.JSON_POINTER).build();
        this.schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(source, config);
    }

    /** Reads a schema that comes with the program; a broken one is a defect. */
    public static YamlSchema resource(String path) {
        try (InputStream in = YamlSchema.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("no schema " + path);
            }
            return new YamlSchema(JSON.readTree(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("broken schema " + path, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything in the file that the schema does not allow, by line. */
    public List<Finding> check(YamlTree tree) {
        Set<String> words = new HashSet<>();
        Set<ValidationMessage> messages = schema.validate(json(tree, "", words));
        // why: a clerk may leave the quotes off a number that is meant as a word; read it as the word, then check that.
        messages.stream().filter(YamlSchema::wantsWord).forEach(message -> words.add(pointer(message)));
        if (!words.isEmpty()) {
            messages = schema.validate(json(tree, "", words));
        }
        return messages.stream()
                .filter(message -> !message.getEvaluationPath().contains("oneOf"))
                .map(message -> finding(message, tree))
                .distinct()
                .sorted(Comparator.comparingInt(Finding::line))
                .toList();
    }

    private static boolean wantsWord(ValidationMessage message) {
        return message.getType().equals("type")
                && message.getSchemaNode().toString().contains("\"string\"")
                && message.getInstanceNode().isValueNode()
                && !message.getInstanceNode().isNull();
    }

    private static String pointer(ValidationMessage message) {
        return path(message.getInstanceLocation()).stream().reduce("", (path, name) -> path + "\0" + name);
    }

    private static List<String> path(JsonNodePath location) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < location.getNameCount(); i++) {
            names.add(String.valueOf(location.getElement(i)));
        }
        return names;
    }

    private Finding finding(ValidationMessage message, YamlTree root) {
        List<String> path = path(message.getInstanceLocation());
        String property = message.getProperty();
        YamlTree value = root;
        int line = root.line();
        for (String name : path) {
            line = lineOf(value, name, line);
            value = step(value, name);
        }
        String name = property != null ? property : named(path);
        return new Finding(
                property == null ? line : lineOf(value, property, line),
                "schema." + message.getType(),
                Map.of("name", name, "about", about(message), "limit", limit(message)));
    }

    /** An item of a list has no name of its own: people find it under its list's. */
    private static String named(List<String> path) {
        return path.stream().filter(name -> !name.matches("\\d{1,6}")).reduce("", (before, name) -> name);
    }

    private static int lineOf(YamlTree value, String name, int line) {
        if (value.has(name)) {
            return value.entries().get(name).line();
        }
        return isItem(value, name) ? value.items().get(Integer.parseInt(name)).line() : line;
    }

    private static YamlTree step(YamlTree value, String name) {
        return isItem(value, name) ? value.items().get(Integer.parseInt(name)) : value.get(name);
    }

    private static boolean isItem(YamlTree value, String name) {
        return name.matches("\\d{1,6}")
                && Integer.parseInt(name) < value.items().size();
    }

    /** The description of the value in the schema, which is written for the people who edit the file. */
    private String about(ValidationMessage message) {
        JsonNode node = source;
        List<String> path = path(message.getSchemaLocation().getFragment());
        for (String name : path.subList(0, Math.max(0, path.size() - 1))) {
            node = node.isArray() ? node.path(Integer.parseInt(name)) : node.path(name);
        }
        String ofKeyword = node.path(message.getType()).path("description").asText("");
        return ofKeyword.isEmpty() ? node.path("description").asText("") : ofKeyword;
    }

    private static String limit(ValidationMessage message) {
        JsonNode keyword = message.getSchemaNode();
        if (keyword == null || keyword.isNull()) {
            return "";
        }
        if (!keyword.isArray()) {
            return keyword.asText();
        }
        List<String> allowed = new ArrayList<>();
        keyword.forEach(value -> allowed.add(value.asText()));
        return String.join(", ", allowed);
    }

    private static JsonNode json(YamlTree tree, String pointer, Set<String> words) {
        return switch (tree.shape()) {
            case ABSENT -> JsonNodeFactory.instance.nullNode();
            case SCALAR -> words.contains(pointer) ? JsonNodeFactory.instance.textNode(tree.text()) : scalar(tree);
            case LIST -> {
                ArrayNode list = JsonNodeFactory.instance.arrayNode();
                for (int i = 0; i < tree.items().size(); i++) {
                    list.add(json(tree.items().get(i), pointer + "\0" + i, words));
                }
                yield list;
            }
            case MAPPING -> {
                ObjectNode mapping = JsonNodeFactory.instance.objectNode();
                tree.entries()
                        .forEach((key, entry) -> mapping.set(key, json(entry.value(), pointer + "\0" + key, words)));
                yield mapping;
            }
        };
    }

    private static JsonNode scalar(YamlTree scalar) {
        String text = scalar.text();
        if (scalar.isPlain() && text.matches("true|false")) {
            return JsonNodeFactory.instance.booleanNode(text.equals("true"));
        }
        return scalar.isPlain() && text.matches("-?(0|[1-9]\\d{0,8})")
                ? JsonNodeFactory.instance.numberNode(Integer.parseInt(text))
                : JsonNodeFactory.instance.textNode(text);
    }
}
