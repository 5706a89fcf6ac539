package vn.trucban.bot.verification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.trucban.bot.verification.VerdictText.Tone;
import vn.trucban.content.commune.Commune;
import vn.trucban.content.library.Content;
import vn.trucban.content.messages.Moments;
import vn.trucban.notifier.broadcast.Broadcast;
import vn.trucban.notifier.broadcast.Stage;
import vn.trucban.notifier.verification.Comparison.Difference;
import vn.trucban.notifier.verification.Comparison.Fidelity;
import vn.trucban.notifier.verification.NoticeVerifier;
import vn.trucban.notifier.verification.Verdict;

/** Puts verdicts into words. */
public final class VerdictTexts {
    private final Content content;
    private final Moments moments;
    private final Instant now;

    public VerdictTexts(Content content, Instant now) {
        this.content = content;
        this.moments = new Moments(content.messages());
        this.now = now;
    }

    public VerdictText of(Verdict verdict) {
        return verdict.fold(this::found, this::notFound);
    }

    /** The words as one message of a chat. */
    public String message(Verdict verdict) {
        return message(of(verdict));
    }

    /** A verdict on something else than a notice, as one message of a chat. */
    public static String message(VerdictText text) {
        List<String> parts = new ArrayList<>();
        parts.add(mark(text.tone()) + text.head());
        parts.addAll(text.lines());
        text.differences().forEach(one -> parts.add("– " + one));
        return String.join("\n", parts);
    }

    private static String mark(Tone tone) {
        return switch (tone) {
            case GOOD -> "✅ ";
            case MIND -> "ℹ️ ";
            case BAD -> "⛔ ";
            case DRILL -> "🟦 ";
            case ASK -> "";
        };
    }

    /**
     * The issued text to show after it, for a chat.
     *
     * @param most no longer than this; where something does not fit, its end says so
     */
    public String issuedText(Broadcast notice, int most) {
        Map<String, Object> values = Map.of(
                "serial", notice.serial(),
                "title", notice.wording().title(),
                "text", notice.wording().text());
        String whole = text("verify.issued-text", values);
        if (whole.length() <= most) {
            return whole;
        }
        String rest = text("verify.cut", Map.of());
        int end = whole.lastIndexOf(' ', most - rest.length() - 1);
        return whole.substring(0, Math.max(end, 0)) + rest;
    }

    private VerdictText found(Verdict.Found found) {
        Broadcast notice = found.notice();
        Fidelity fidelity = found.comparison().fidelity();
        List<String> lines = new ArrayList<>();
        if (!forged(fidelity)) {
            lines.add(standing(notice));
        }
        lines.add(text("verify.fidelity." + key(fidelity), values(notice)));
        return new VerdictText(
                tone(notice, fidelity),
                text(head(notice, fidelity), values(notice)),
                lines,
                found.comparison().differences().stream().map(this::difference).toList(),
                Optional.of(notice).filter(it -> fidelity != Fidelity.SAME));
    }

    private static boolean forged(Fidelity fidelity) {
        return fidelity == Fidelity.ALTERED || fidelity == Fidelity.OTHER;
    }

    private static String head(Broadcast notice, Fidelity fidelity) {
        return switch (fidelity) {
            case ALTERED -> "verify.altered";
            case OTHER -> "verify.other";
            case CODE_ONLY -> notice.drill() ? "verify.drill" : "verify.code-genuine";
            case SAME, WITH_ADDITIONS, PART -> notice.drill() ? "verify.drill" : "verify.genuine";
        };
    }

    private Tone tone(Broadcast notice, Fidelity fidelity) {
        if (forged(fidelity)) {
            return Tone.BAD;
        }
        if (notice.drill()) {
            return Tone.DRILL;
        }
        boolean asItStands = fidelity == Fidelity.SAME || fidelity == Fidelity.CODE_ONLY;
        return notice.inForce(now) && asItStands ? Tone.GOOD : Tone.MIND;
    }

    private String standing(Broadcast notice) {
        if (notice.successor().isPresent()) {
            Broadcast.Successor next = notice.successor().get();
            return text(
                    "verify.standing." + key(next.kind()),
                    Map.of("serial", next.serial(), "at", moments.full(next.issuedAt())));
        }
        if (notice.stage() == Stage.CANCELLED) {
            return text(
                    "verify.standing.cancelled",
                    Map.of("at", moments.full(notice.latest().at())));
        }
        Instant end = notice.issue().orElseThrow().expiresAt();
        if (!notice.inForce(now)) {
            return text("verify.standing.ended", Map.of("until", moments.full(end)));
        }
        return notice.request().expiresAt().isPresent()
                ? text("verify.standing.in-force-until", Map.of("until", moments.full(end)))
                : text("verify.standing.in-force", Map.of());
    }

    private String difference(Difference difference) {
        String kind =
                difference.issued().isEmpty() ? "put-in" : difference.received().isEmpty() ? "left-out" : "replaced";
        return text(
                "verify.difference." + kind, Map.of("issued", difference.issued(), "received", difference.received()));
    }

    private VerdictText notFound(Verdict.NotFound notFound) {
        String key = "verify." + key(notFound.why());
        return switch (notFound.why()) {
            case NOTHING, TOO_LITTLE, MISREAD_CODE -> answer(Tone.ASK, key, text(key + ".text", Map.of()));
            case TOO_LONG -> answer(Tone.ASK, key, text(key + ".text", Map.of("most", NoticeVerifier.LONGEST)));
            case NOT_ISSUED -> answer(Tone.BAD, key, notIssued());
        };
    }

    private VerdictText answer(Tone tone, String key, String line) {
        return new VerdictText(tone, text(key + ".head", Map.of()), List.of(line), List.of(), Optional.empty());
    }

    private String notIssued() {
        return content.commune()
                .contact(Commune.HOTLINE)
                .flatMap(Commune.Contact::phone)
                .map(phone -> text("verify.not-issued.text", Map.of("phone", phone)))
                .orElseGet(() -> text("verify.not-issued.text-no-phone", Map.of()));
    }

    private Map<String, ?> values(Broadcast notice) {
        return Map.of(
                "serial",
                notice.serial(),
                "at",
                moments.full(notice.issue().orElseThrow().at()));
    }

    private String text(String key, Map<String, ?> values) {
        return content.messages().text(key, values);
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
