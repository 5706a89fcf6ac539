package vn.trucban.bot.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.notifier.settings.Secret;
import vn.trucban.notifier.store.DocumentCodec;

/** Keys of other programs, and who stands behind each. */
class ApiKeysTest {
    private final InMemoryApiKeyStore store = new InMemoryApiKeyStore();
    private final ApiKeys keys = new ApiKeys(
            Optional.of(new Secret("of-the-machine")),
            store,
            new SecureRandom(),
            Clock.fixed(java.time.Instant.parse("2026-11-23T01:05:00Z"), java.time.ZoneOffset.UTC));

    @Test
    void whoeverMadeAKeyStandsBehindItUntilItEnds() {
        String key = keys.make("Trạm mưa", "Ông Bình", Optional.of(new PersonId("binh")))
                .reveal();

        ApiKeys.Caller caller = keys.caller(key).orElseThrow();
        assertThat(caller.maker()).isEqualTo("binh");
        assertThat(keys.revoke(caller.id())).isTrue();
        assertThat(store.all()).singleElement().satisfies(ended -> assertThat(ended.maker())
                .contains("binh"));
        assertThat(keys.caller(key)).isEmpty();
    }

    @Test
    void behindTheEnvironmentsKeyStandsNobodyInParticular() {
        assertThat(keys.caller("of-the-machine").orElseThrow().maker()).isEmpty();
    }

    @Test
    void aKeyStoredBeforeItsMakerWasKeptIsStillRead() {
        Document old = new Document("_id", "0a1b2c3d")
                .append("id", "0a1b2c3d")
                .append("name", "Một cửa")
                .append("digest", "00")
                .append("madeAt", "2026-11-23T01:05:00Z")
                .append("madeBy", "Ông Bình");

        ApiKey read = new DocumentCodec<>(ApiKey.class).read(old);

        assertThat(read.maker()).isEmpty();
        assertThat(read.usable()).isTrue();
    }
}
