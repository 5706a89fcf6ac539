package vn.trucban.bot.paper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.verification.VerdictText;
import vn.trucban.bot.verification.VerdictText.Tone;
import vn.trucban.content.library.Content;
import vn.trucban.content.messages.Moments;

/** Is this paper ours, and what does our book say of it? No dossier code and no name of staff is told. */
final class PaperVerdict {
    private final PaperStore store;
    private final Function<IncidentId, Optional<Incident>> incidents;
    private final Content content;
    private final Moments moments;

    PaperVerdict(PaperStore store, Function<IncidentId, Optional<Incident>> incidents, Content content) {
        this.store = store;
        this.incidents = incidents;
        this.content = content;
        this.moments = new Moments(content.messages());
    }

    Optional<VerdictText> of(String typed) {
        PaperCode.Found found = PaperCode.find(typed);
        if (!found.codes().isEmpty()) {
            return Optional.of(of(found.codes().get(0)));
        }
        return found.slips().stream()
                .findFirst()
                .map(slip -> answer(Tone.ASK, "paper.verify.slip", Map.of("serial", slip), List.of()));
    }

    private VerdictText of(PaperCode code) {
        return switch (code.kind()) {
            case RECEIPT -> receipt(code);
            case CERTIFICATE -> store.certificate(code).map(this::certificate).orElseGet(() -> unknown(code));
        };
    }

    private VerdictText receipt(PaperCode code) {
        List<String> keep = List.of(text("paper.verify.keep", Map.of()));
        Optional<PaperReceipt> receipt = store.receipt(code).filter(PaperReceipt::isEntered);
        if (receipt.isPresent()) {
            Map<String, Object> values = values(code);
            values.put("at", moments.full(receipt.get().enteredAt()));
            return answer(Tone.GOOD, "paper.verify.receipt-entered", values, keep);
        }
        boolean made = store.batches().stream().anyMatch(batch -> batch.contains(code));
        return made ? answer(Tone.MIND, "paper.verify.receipt-waiting", values(code), keep) : unknown(code);
    }

    private VerdictText certificate(OutageCertificate certificate) {
        List<OutageCertificate> all = store.certificates(certificate.incident());
        OutageCertificate newest = all.get(all.size() - 1);
        boolean replaced = !newest.code().equals(certificate.code());
        List<String> lines = new ArrayList<>();
        lines.add(text("paper.verify.what", Map.of("kind", certificate.kind())));
        lines.add(text(
                certificate.lost().isZero() ? "paper.verify.span-free" : "paper.verify.span",
                Map.of(
                        "from", moments.full(certificate.from()),
                        "to", moments.full(certificate.to()),
                        "lost", moments.length(certificate.lost()))));
        if (!certificate.systems().isEmpty()) {
            lines.add(text("paper.verify.systems", Map.of("systems", String.join("; ", certificate.systems()))));
        }
        if (!certificate.procedures().isEmpty()) {
            lines.add(
                    text("paper.verify.procedures", Map.of("procedures", String.join("; ", certificate.procedures()))));
        }
        lines.add(text("paper.verify.issued", Map.of("at", moments.full(certificate.issuedAt()))));
        String head = replaced
                ? "paper.verify.certificate-old"
                : stillOver(certificate)
                        ? "paper.verify.certificate"
                        : isFalseAlarm(certificate)
                                ? "paper.verify.certificate-false-alarm"
                                : "paper.verify.certificate-reopened";
        return answer(
                !replaced && stillOver(certificate) ? Tone.GOOD : Tone.MIND,
                head,
                Map.of("centre", centre(), "code", newest.code()),
                lines);
    }

    /** False where the trouble came back after the end that the paper names, or other times were said since. */
    private boolean stillOver(OutageCertificate certificate) {
        return incidents
                .apply(certificate.incident())
                .map(certificate::holdsFor)
                .orElse(true);
    }

    private boolean isFalseAlarm(OutageCertificate certificate) {
        return incidents
                .apply(certificate.incident())
                .filter(Incident::falseAlarm)
                .isPresent();
    }

    private VerdictText unknown(PaperCode code) {
        return answer(Tone.BAD, "paper.verify.unknown", values(code), List.of());
    }

    private Map<String, Object> values(PaperCode code) {
        Map<String, Object> values = new HashMap<>();
        values.put("serial", code);
        values.put("centre", centre());
        return values;
    }

    private VerdictText answer(Tone tone, String head, Map<String, ?> values, List<String> lines) {
        return new VerdictText(tone, text(head, values), lines, List.of(), Optional.empty());
    }

    private String centre() {
        return content.commune().names().centre();
    }

    private String text(String key, Map<String, ?> values) {
        return content.messages().text(key, values);
    }
}
