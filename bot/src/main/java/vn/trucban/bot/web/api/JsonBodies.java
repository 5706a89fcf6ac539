package vn.trucban.bot.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/** Reads documents strictly: a misspelt field is an error, not a gap. */
final class JsonBodies {
    static final int MAX_BYTES = 64 * 1024;

    private final JsonMapper mapper = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(LogicalType.Textual, coercion -> coercion.setCoercion(
                            CoercionInputShape.Integer, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build();

    /**
     * Either a document or why it cannot be read.
     *
     * @param reason under {@code web.api.problem}
     */
    record Read<T>(T body, String reason, Map<String, String> values) {
        <R> R fold(Function<T, R> readable, Function<Read<T>, R> unreadable) {
            return body == null ? unreadable.apply(this) : readable.apply(body);
        }
    }

    /** @throws TooLarge beyond {@value #MAX_BYTES} bytes */
    <T> Read<T> read(HttpServletRequest request, Class<T> type) throws IOException {
        if (request.getContentLengthLong() > MAX_BYTES) {
            throw new TooLarge(MAX_BYTES);
        }
        byte[] bytes = new BoundedInput(request.getInputStream(), MAX_BYTES).readAllBytes();
        try {
            T body = bytes.length == 0 ? null : mapper.readValue(bytes, type);
            return new Read<>(body, "empty", Map.of());
        } catch (StreamReadException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            int column = e.getLocation() == null ? 1 : e.getLocation().getColumnNr();
            return new Read<>(null, "json", Map.of("line", "" + line, "column", "" + column));
        } catch (UnrecognizedPropertyException e) {
            return new Read<>(null, "field-unknown", Map.of("field", path(e)));
        } catch (DatabindException e) {
            return new Read<>(null, "field-type", Map.of("field", path(e)));
        }
    }

    private static String path(JacksonException e) {
        String path = e.getPath().stream()
                .map(at -> at.getPropertyName() == null ? "[" + at.getIndex() + "]" : "." + at.getPropertyName())
                .collect(Collectors.joining());
        return path.startsWith(".") ? path.substring(1) : path.isEmpty() ? "{}" : path;
    }
}
