package vn.trucban.bot.paper;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentEvent;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.bot.incident.OutsideFact;
import vn.trucban.bot.paper.ReceiptAmending.Gone;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.messages.Moments;

/** What an incident is told of receipts: entered, put right, struck; each once, however often it is tried. Pure. */
final class EntryFacts {
    private static final int NAMED = 4;
    /** In the place of those that are not named. */
    private static final String MORE = "…";
    /** The fact comes right after the receipts. */
    private static final Duration ONE_ENTERING = Duration.ofMinutes(2);

    private final Incident incident;
    private final Messages messages;
    private final Instant now;

    EntryFacts(Incident incident, Messages messages, Instant now) {
        this.incident = incident;
        this.messages = messages;
        this.now = now;
    }

    /** Those that no fact tells of yet become one; where a crash came before it, an entry made again brings it. */
    PaperAnswer<IncidentPaper> entered(IncidentPaper paper, List<PaperReceipt> all, Actor by) {
        List<PaperReceipt> receipts =
                all.stream().filter(one -> !firstTold(paper, one)).toList();
        List<String> told = new ArrayList<>(receipts.isEmpty() ? List.of() : List.of(entered(receipts)));
        all.stream().flatMap(one -> twinsUntold(paper, one)).distinct().forEach(told::add);
        return told.isEmpty()
                ? PaperAnswer.refused("paper.refused.nothing")
                : PaperAnswer.done(paper.saying(fact(Kind.PAPER_ENTERED, by, String.join(". ", told), false)));
    }

    private String entered(List<PaperReceipt> receipts) {
        List<String> codes = new ArrayList<>(receipts.stream()
                .limit(NAMED)
                .map(receipt -> receipt.code().value())
                .toList());
        if (receipts.size() > NAMED) {
            codes.add(MORE);
        }
        return messages.text(
                "paper.fact.entered", Map.of("count", receipts.size(), "serials", String.join(", ", codes)));
    }

    /** Whether a fact tells of everything that was entered for it. */
    boolean told(IncidentPaper paper, PaperReceipt receipt) {
        return firstTold(paper, receipt)
                && twinsUntold(paper, receipt).findFirst().isEmpty();
    }

    /** What no fact tells of yet: further papers with this number, each in its own words. */
    private Stream<String> twinsUntold(IncidentPaper paper, PaperReceipt receipt) {
        return receipt.doubles().stream().flatMap(twin -> {
            String text = messages.text(
                    "paper.fact.twin",
                    Map.of(
                            "serial",
                            receipt.code(),
                            "dossier",
                            twin.dossier(),
                            "at",
                            new Moments(messages).full(twin.happenedAt())));
            return factsSince(paper, twin.enteredAt())
                            .anyMatch(one -> one.text().contains(text))
                    ? Stream.empty()
                    : Stream.of(text);
        });
    }

    private boolean firstTold(IncidentPaper paper, PaperReceipt receipt) {
        Instant at = receipt.enteredAt();
        return factsSince(paper, at)
                        .filter(one -> one.who().equals(receipt.enteredBy()))
                        .anyMatch(one -> one.text().contains(receipt.code().value())
                                // why only there: a fact that names all it tells of tells of no other
                                || (one.text().contains(MORE) && one.at().isBefore(at.plus(ONE_ENTERING))))
                || amendmentTold(paper, right(receipt), at);
    }

    private record Fact(Instant at, String who, String text) {}

    /** Of receipts that were entered; a fact comes after what it tells of. */
    private Stream<Fact> factsSince(IncidentPaper paper, Instant at) {
        return Stream.concat(
                        incident.events(Kind.PAPER_ENTERED).stream()
                                .map(one -> new Fact(one.at(), one.who(), one.text())),
                        paper.untold().stream()
                                .filter(one -> one.kind() == Kind.PAPER_ENTERED)
                                .map(one -> new Fact(one.at(), one.who(), one.text())))
                .filter(one -> !one.at().isBefore(at));
    }

    /** Whether a fact that begins so tells of what was put right at that time; where a crash came between, long after. */
    private boolean amendmentTold(IncidentPaper paper, String begin, Instant at) {
        return incident.events(Kind.PAPER_AMENDED).stream()
                        .anyMatch(
                                one -> one.text().startsWith(begin) && !one.at().isBefore(at))
                || paper.untold().stream()
                        .anyMatch(one -> one.kind() == Kind.PAPER_AMENDED
                                && one.text().startsWith(begin)
                                && !one.at().isBefore(at));
    }

    /** Whether a fact tells that this was struck. */
    boolean told(IncidentPaper paper, Gone gone) {
        String what = gone(gone);
        Instant at = gone.struck().at();
        return Stream.concat(
                        incident.events(Kind.PAPER_AMENDED).stream()
                                .filter(one -> !one.at().isBefore(at))
                                .map(IncidentEvent::text),
                        paper.untold().stream()
                                .filter(one -> one.kind() == Kind.PAPER_AMENDED
                                        && !one.at().isBefore(at))
                                .map(OutsideFact::text))
                .anyMatch(text -> text.contains(what));
    }

    /** What was entered wrongly and what is right, both to be read. */
    PaperAnswer<IncidentPaper> amended(IncidentPaper paper, PaperReceipt receipt, List<Gone> gone, Actor by) {
        String right = right(receipt);
        if (amendmentTold(paper, right, receipt.enteredAt())) {
            return PaperAnswer.refused("paper.refused.nothing");
        }
        String wrong = gone.stream().map(this::gone).collect(Collectors.joining("; "));
        String text =
                gone.isEmpty() ? right : messages.text("paper.fact.amended", Map.of("right", right, "gone", wrong));
        return PaperAnswer.done(paper.saying(fact(Kind.PAPER_AMENDED, by, text, false)));
    }

    private String right(PaperReceipt receipt) {
        return messages.text(
                "paper.fact.right",
                Map.of(
                        "serial",
                        receipt.code(),
                        "dossier",
                        receipt.dossier(),
                        "at",
                        new Moments(messages).full(receipt.happenedAt())));
    }

    PaperAnswer<IncidentPaper> struck(IncidentPaper paper, Gone gone, Actor by) {
        String text = messages.text("paper.fact.struck", Map.of("gone", gone(gone)));
        return amendmentTold(paper, text, gone.struck().at())
                ? PaperAnswer.refused("paper.refused.nothing")
                : PaperAnswer.done(paper.saying(fact(Kind.PAPER_AMENDED, by, text, false)));
    }

    private String gone(Gone gone) {
        PaperReceipt.Twin what = gone.struck().what();
        return messages.text(
                "paper.fact.gone",
                Map.of(
                        "serial",
                        gone.code(),
                        "dossier",
                        what.dossier(),
                        "at",
                        new Moments(messages).full(what.happenedAt()),
                        "who",
                        what.enteredBy()));
    }

    private OutsideFact fact(Kind kind, Actor by, String text, boolean loud) {
        return new OutsideFact(kind, now, by.id(), by.name(), text, loud);
    }
}
