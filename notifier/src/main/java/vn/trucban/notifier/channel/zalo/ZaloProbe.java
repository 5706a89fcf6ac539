package vn.trucban.notifier.channel.zalo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import vn.trucban.notifier.channel.SendOutcome.Failure;
import vn.trucban.notifier.channel.SendOutcome.Reason;
import vn.trucban.notifier.channel.WireOutcome;
import vn.trucban.notifier.selftest.Finding;
import vn.trucban.notifier.selftest.Finding.Expiry;
import vn.trucban.notifier.selftest.Finding.Grade;
import vn.trucban.notifier.selftest.Finding.Note;
import vn.trucban.notifier.selftest.Probe;

/** getoa, then what is left of the allowance: token, verification, package and refresh token with their ends. */
final class ZaloProbe implements Probe {
    /** Life of a refresh token that nobody uses: three months. Each refresh brings a new one. */
    private static final Duration REFRESH_TOKEN_LIFE = Duration.ofDays(90);

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final List<DateTimeFormatter> DATES =
            List.of(DateTimeFormatter.ofPattern("d/M/yyyy"), DateTimeFormatter.ISO_LOCAL_DATE);

    private final ZaloApi api;
    private final ZaloTokens tokens;

    ZaloProbe(ZaloApi api, ZaloTokens tokens) {
        this.api = api;
        this.tokens = tokens;
    }

    @Override
    public String subject() {
        return "zalo";
    }

    @Override
    public Finding look() {
        ZaloAnswer account = api.get("/v2.0/oa/getoa");
        Optional<Reason> trouble = tokens.trouble().filter(reason -> reason.failure() == Failure.TOKEN_INVALID);
        if (trouble.isPresent()) {
            return bad(trouble.get());
        }
        return account.fold(
                done -> judged(done.data()),
                failed -> bad(ZaloErrors.reason(failed.error())),
                silent -> bad(WireOutcome.reason(silent.exchange())),
                none -> bad(none.reason()));
    }

    private Finding bad(Reason reason) {
        return Finding.bad(subject(), Note.of(reason.failure().messageKey()));
    }

    private Finding judged(JsonNode account) {
        List<Note> notes = new ArrayList<>();
        Grade grade = Grade.GOOD;
        if (!account.path("is_verified").asBoolean(true)) {
            notes.add(Note.of("watch.finding.zalo-not-verified"));
            grade = Grade.WARNING;
        }
        Optional<Quota> quota = quota();
        if (quota.filter(left -> left.remain() == 0 && left.total() > 0).isPresent()) {
            notes.add(
                    0,
                    Note.of(
                            "watch.finding.zalo-quota-empty",
                            "total",
                            Long.toString(quota.get().total())));
            grade = Grade.WARNING;
        }
        notes.add(Note.of("watch.finding.account", "name", account.path("name").asString("")));
        quota.filter(left -> left.remain() > 0)
                .ifPresent(left -> notes.add(new Note(
                        "watch.finding.zalo-quota",
                        Map.of("remain", Long.toString(left.remain()), "total", Long.toString(left.total())))));
        Finding finding = new Finding(subject(), grade, notes, List.of());
        Optional<Instant> packageEnd =
                date(account.path("package_valid_through_date").asString(""));
        Optional<Instant> tokenEnd = tokens.obtainedAt().map(at -> at.plus(REFRESH_TOKEN_LIFE));
        finding = packageEnd.isPresent() ? finding.expiring(new Expiry("zalo-package", packageEnd.get())) : finding;
        return tokenEnd.isPresent() ? finding.expiring(new Expiry("zalo-token", tokenEnd.get())) : finding;
    }

    private record Quota(long remain, long total) {}

    /** The Official Account's own pool; empty where Zalo does not say, which alone is no trouble. */
    private Optional<Quota> quota() {
        ZaloAnswer answer = api.post(
                "/v3.0/oa/quota/message",
                ZaloAnswer.JSON
                        .createObjectNode()
                        .put("quota_owner", "OA")
                        .put("product_type", "cs")
                        .put("quota_type", "sub_quota"));
        if (!(answer instanceof ZaloAnswer.Done done)) {
            return Optional.empty();
        }
        long remain = 0;
        long total = 0;
        boolean said = false;
        for (JsonNode pool : done.data().isArray()
                ? done.data()
                : ZaloAnswer.JSON.createArrayNode().add(done.data())) {
            said |= pool.has("remain");
            remain += pool.path("remain").asLong(0);
            total += pool.path("total").asLong(0);
        }
        return said ? Optional.of(new Quota(remain, total)) : Optional.empty();
    }

    /** The end of that day; empty where the date is missing or written in a way nobody documented. */
    private static Optional<Instant> date(String written) {
        for (DateTimeFormatter format : DATES) {
            try {
                LocalDate day = LocalDate.parse(written.strip(), format);
                return Optional.of(day.plusDays(1).atStartOfDay(ZONE).toInstant());
            } catch (DateTimeParseException anotherFormat) {
                // the next one is tried
            }
        }
        return Optional.empty();
    }
}
