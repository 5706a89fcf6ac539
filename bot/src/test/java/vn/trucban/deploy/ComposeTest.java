package vn.trucban.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The compose file is one: by the specification's schema, and by what its parts say of each other. */
class ComposeTest {
    private static final Path DEPLOY = Path.of("..", "deploy");
    private static final Pattern PLACE = Pattern.compile("\\$\\{([A-Z_]+):\\?");
    private static final Pattern VARIABLE = Pattern.compile("(?m)^([A-Z_]+)=");

    private final ObjectMapper json = new ObjectMapper();
    private final String text = read("compose.yaml");
    private final JsonNode compose =
            json.valueToTree(new Yaml(new SafeConstructor(new LoaderOptions())).<Map<String, Object>>load(text));

    @Test
    void it_keeps_the_schema_of_the_compose_specification() throws IOException {
        assertThat(schema().validate(compose))
                .extracting(ValidationMessage::getMessage)
                .isEmpty();
    }

    @Test
    void the_schema_would_refuse_a_slip() throws IOException {
        JsonNode slip = json.readTree("{\"services\": {\"a\": {\"image\": \"x\", \"restrat\": \"always\"}}}");
        assertThat(schema().validate(slip)).isNotEmpty();
    }

    /** Written for draft 4 (it says {@code id}), whatever its {@code $schema} claims. */
    private JsonSchema schema() throws IOException {
        try (InputStream input = ComposeTest.class.getResourceAsStream("/deploy/compose-spec.json")) {
            ObjectNode schema = (ObjectNode) json.readTree(input);
            schema.remove(List.of("$schema", "id"));
            // why: its "duration" is Compose's 10s, not that of ISO 8601
            SchemaValidatorsConfig formats = SchemaValidatorsConfig.builder()
                    .formatAssertionsEnabled(false)
                    .build();
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4).getSchema(schema, formats);
        }
    }

    @Test
    void the_database_is_a_replica_set_of_mongodb_8_that_only_the_program_reaches() {
        JsonNode services = compose.get("services");
        for (String member : Set.of("mongo1", "mongo2", "mongo3")) {
            JsonNode service = services.get(member);
            assertThat(service.get("image").asText()).startsWith("mongo:8");
            assertThat(service.get("command").toString()).contains("--replSet rs0", "--keyFile");
            assertThat(service.get("networks").toString()).isEqualTo("[\"inside\"]");
            assertThat(service.has("ports")).isFalse();
            assertThat(service.has("healthcheck")).isTrue();
            assertThat(read("mongo-init.js")).contains(member + ":27017");
        }
        assertThat(services.get("trucban").get("environment").get("MONGODB_URI").asText())
                .contains("@mongo1,mongo2,mongo3/trucban?replicaSet=rs0");
    }

    @Test
    void only_caddy_is_reached_from_outside() {
        assertThat(compose.get("services").properties())
                .filteredOn(service -> service.getValue().has("ports"))
                .extracting(Map.Entry::getKey)
                .containsExactly("caddy");
        assertThat(read("Caddyfile")).contains("reverse_proxy trucban:8080");
    }

    @Test
    void whatever_stays_up_says_whether_it_is_well() {
        assertThat(read("Dockerfile")).contains("HEALTHCHECK");
        assertThat(compose.get("services").properties())
                .filteredOn(service ->
                        !"no".equals(service.getValue().path("restart").asText())
                                && !"trucban".equals(service.getKey()))
                .allSatisfy(service -> assertThat(service.getValue().has("healthcheck"))
                        .as(service.getKey())
                        .isTrue());
    }

    /** The list of subscribers is the largest thing anybody sends: the proxy in front lets through what the program takes. */
    @Test
    void the_proxy_lets_through_what_the_program_takes() throws ReflectiveOperationException {
        Field most = Class.forName("vn.trucban.bot.web.api.ImportController").getDeclaredField("MAX_BYTES");
        most.setAccessible(true);
        assertThat(read("Caddyfile")).contains("max_size " + most.getLong(null) / 1024 / 1024 + "MiB");
    }

    @Test
    void every_place_is_in_the_template_for_compose() {
        Set<String> places = matches(PLACE, text);
        assertThat(matches(VARIABLE, read("compose.env.example"))).containsAll(places);
        assertThat(places).isNotEmpty();
    }

    @Test
    void every_file_it_mounts_is_there() {
        assertThat(DEPLOY.resolve("Dockerfile")).exists();
        assertThat(matches(Pattern.compile("\"\\./([^:\"]+):"), text))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(DEPLOY.resolve(file)).exists());
        assertThat(read("Dockerfile")).contains("bot/target/trucban.jar");
    }

    private static Set<String> matches(Pattern pattern, String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static String read(String file) {
        try {
            return Files.readString(DEPLOY.resolve(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
