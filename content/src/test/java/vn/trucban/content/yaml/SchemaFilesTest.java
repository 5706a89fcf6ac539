package vn.trucban.content.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaFilesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "commune",
                "calendar",
                "ladder",
                "reporting",
                "paper",
                "outside",
                "drills",
                "scenarios",
                "playbook",
                "notice",
                "messages",
                "phrases"
            })
    void isASound202012SchemaThatEditorsCanExplain(String kind) throws IOException {
        JsonNode schema = new ObjectMapper()
                .readTree(getClass().getResource("/vn/trucban/content/schema/" + kind + ".schema.json"));

        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"))
                        .validate(schema))
                .isEmpty();
        assertThat(schema.findValues("pattern"))
                .allSatisfy(pattern -> assertThat(pattern.isTextual()).isTrue());
        assertThat(schema.findParents("pattern"))
                .as("a wrong form is explained by the description beside the pattern")
                .allSatisfy(holder ->
                        assertThat(holder.path("description").asText()).isNotBlank());
    }
}
