package vn.trucban.notifier.channel.facebook;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import vn.trucban.notifier.channel.WireOutcome;
import vn.trucban.notifier.selftest.Finding;
import vn.trucban.notifier.selftest.Finding.Expiry;
import vn.trucban.notifier.selftest.Finding.Note;
import vn.trucban.notifier.selftest.Probe;

/** Reads the page, then asks Facebook about our token: still valid, what it may do, until when. */
final class FacebookProbe implements Probe {
    /** What posting and reading back takes. */
    private static final Set<String> NEEDED = Set.of("pages_manage_posts", "pages_read_engagement");

    private final GraphApi api;
    private final String pageId;

    FacebookProbe(GraphApi api, String pageId) {
        this.api = api;
        this.pageId = pageId;
    }

    @Override
    public String subject() {
        return "facebook";
    }

    @Override
    public Finding look() {
        return api.get(pageId, Map.of("fields", "name,is_published"))
                .fold(page -> aboutToken(page.body()), this::refused, this::silent);
    }

    private Finding refused(GraphAnswer.Refused refused) {
        return Finding.bad(
                subject(), Note.of(GraphErrors.reason(refused).failure().messageKey()));
    }

    private Finding silent(GraphAnswer.Silent silent) {
        return Finding.bad(
                subject(),
                Note.of(WireOutcome.reason(silent.exchange()).failure().messageKey()));
    }

    private Finding aboutToken(JsonNode page) {
        Note name = Note.of("watch.finding.page", "name", page.path("name").asString(""));
        if (!page.path("is_published").asBoolean(true)) {
            return Finding.bad(subject(), Note.of("watch.finding.page-hidden"), name);
        }
        // why not bad: the page could be read, so the token works; only its end is not known
        return api.aboutToken()
                .fold(
                        about -> judged(about.body().path("data"), name),
                        refused -> Finding.warning(subject(), Note.of("watch.finding.token-end-unknown"), name),
                        silent -> Finding.warning(subject(), Note.of("watch.finding.token-end-unknown"), name));
    }

    private Finding judged(JsonNode token, Note name) {
        if (!token.path("is_valid").asBoolean(false)) {
            return Finding.bad(subject(), Note.of("failure.token-invalid"), name);
        }
        Set<String> missing = new TreeSet<>(NEEDED);
        token.path("scopes").forEach(scope -> missing.remove(scope.asString("")));
        Finding finding = missing.isEmpty()
                ? Finding.good(subject(), name)
                : Finding.bad(
                        subject(),
                        Note.of("watch.finding.permission-missing", "list", String.join(", ", missing)),
                        name);
        for (Map.Entry<String, String> end : Map.of(
                        "facebook-token", "expires_at", "facebook-data-access", "data_access_expires_at")
                .entrySet()) {
            Optional<Instant> at = moment(token.path(end.getValue()));
            finding = at.isPresent() ? finding.expiring(new Expiry(end.getKey(), at.get())) : finding;
        }
        return finding;
    }

    /** Seconds; 0 where there is no end. */
    private static Optional<Instant> moment(JsonNode seconds) {
        return Optional.of(seconds.asLong(0)).filter(value -> value > 0).map(Instant::ofEpochSecond);
    }
}
