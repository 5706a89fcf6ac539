package vn.trucban.notifier.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Records to stored documents and back. Sealed types keep their case under {@code "is"}; instants and durations are ISO text; absent
 * optionals are left out; unknown fields of a newer version are ignored, so that an older program can still read.
 */
public final class DocumentCodec<T> {
    private final Class<T> type;
    private final List<Class<?>> sealedRoots;
    /** why not before it is needed: a short program may read nothing but sums, and this is a quarter of a second. */
    private volatile JsonMapper mapper;

    /** @param sealedRoots every sealed interface reachable from {@code type} */
    public DocumentCodec(Class<T> type, Class<?>... sealedRoots) {
        this.type = type;
        this.sealedRoots = List.of(sealedRoots);
    }

    /** Whoever makes one at the same time makes the same. */
    private JsonMapper mapper() {
        JsonMapper ready = mapper;
        if (ready == null) {
            ready = made();
            mapper = ready;
        }
        return ready;
    }

    private JsonMapper made() {
        JsonMapper.Builder builder = JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .changeDefaultPropertyInclusion(include -> include.withValueInclusion(JsonInclude.Include.NON_ABSENT));
        for (Class<?> root : sealedRoots) {
            builder.addMixIn(root, CaseNamed.class);
        }
        return builder.build();
    }

    /** The document under this {@code _id}. */
    public Document write(Object id, T value) {
        Document document = new Document("_id", id);
        @SuppressWarnings("unchecked")
        Map<String, Object> fields = mapper().convertValue(value, Map.class);
        fields.remove("_id");
        document.putAll(fields);
        return document;
    }

    public T read(Document document) {
        return mapper().convertValue(document, type);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
    private interface CaseNamed {}
}
