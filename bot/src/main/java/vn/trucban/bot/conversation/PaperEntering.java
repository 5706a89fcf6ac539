package vn.trucban.bot.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.paper.Actor;
import vn.trucban.bot.paper.Grab;
import vn.trucban.bot.paper.PaperAnswer;
import vn.trucban.bot.paper.PaperAnswer.Refusal;
import vn.trucban.bot.paper.PaperCode;
import vn.trucban.bot.paper.PaperDesk;
import vn.trucban.bot.paper.PaperDesk.Entry;
import vn.trucban.bot.paper.PaperReceipt;
import vn.trucban.bot.paper.print.ReceiptPhoto;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.Button;

/**
 * Back-entry in chat: lines that were typed, receipts in photos, receipts that were grabbed before anybody set down who has them, and
 * lines that put right what was entered wrongly.
 */
final class PaperEntering {
    private static final int MOST_LINES = 20;
    /** So many may lie between without anybody being asked. */
    private static final int FEW = 5;

    private static final String NOT_ISSUED = "paper.refused.not-issued";
    /** Another dossier has this receipt, or another receipt this dossier: one of the two was entered wrongly. */
    private static final Set<String> CONTRADICTED = Set.of("paper.refused.doubled", "paper.refused.dossier-taken");
    /** No other line can belong to this receipt: it waits for none. */
    private static final Set<String> SETTLED = Set.of(
            NOT_ISSUED,
            "paper.refused.doubled",
            "paper.refused.entered",
            "paper.refused.same",
            "paper.refused.unknown");

    private final PaperDesk papers;
    private final Function<Address, Optional<PhotoSource>> photos;

    PaperEntering(PaperDesk papers, Function<Address, Optional<PhotoSource>> photos) {
        this.papers = papers;
        this.photos = photos;
    }

    /** One typed line and what became of it. */
    private record Line(Entry entry, PaperAnswer<PaperReceipt> answer) {
        boolean refusedFor(Set<String> reasons) {
            return answer.refusal().filter(why -> reasons.contains(why.key())).isPresent();
        }

        List<String> serials() {
            return PaperCode.find(entry.serial()).codes().stream()
                    .map(PaperCode::value)
                    .toList();
        }

        boolean asked() {
            return answer.refusal().filter(Refusal::isQuestion).isPresent();
        }

        boolean settled() {
            return answer.value().isPresent() || refusedFor(SETTLED);
        }
    }

    Aftermath enter(Effect.Paper effect, Situation situation) {
        List<Entry> entries = Entry.read(effect.detail());
        return answered(effect, lines(entries, papers.enter(incident(effect), entries, by(situation))), "", situation);
    }

    /**
     * Gives these receipts to whoever typed them, then enters them; where many others would go along, it is asked first. Whatever somebody
     * else has meanwhile stays theirs.
     */
    Aftermath mine(Effect.Paper effect, Situation situation) {
        List<Entry> entries = HeldLines.read(effect.detail());
        List<Line> before = lines(entries, papers.enter(incident(effect), entries, by(situation)));
        List<PaperCode> loose = loose(before);
        List<PaperCode> besides =
                papers.grabbed(incident(effect), loose, situation.person().orElseThrow(), Grab.LOOK).stream()
                        .filter(code -> !loose.contains(code))
                        .toList();
        return besides.size() > FEW
                ? asked(answered(effect, before, "", situation), incident(effect), loose, besides, situation)
                : mine(effect, Grab.WHOLE, situation);
    }

    /** The lines wait on: only the question is another one. */
    private static Aftermath asked(
            Aftermath waiting, IncidentId id, List<PaperCode> loose, List<PaperCode> besides, Situation situation) {
        Map<String, ?> values = Map.of(
                "count",
                loose.size(),
                "besides",
                besides.size(),
                "from",
                besides.get(0),
                "to",
                besides.get(besides.size() - 1));
        return new Aftermath(
                waiting.state(),
                List.of(Say.of(
                        situation.text("paper.talk.stack", values),
                        List.of(
                                new Action(Verb.PAPER, id.value(), PaperTalk.ONLY)
                                        .button(situation.text("paper.talk.button.only", values)),
                                new Action(Verb.PAPER, id.value(), PaperTalk.STACK)
                                        .button(situation.text(
                                                "paper.talk.button.stack",
                                                Map.of("count", loose.size() + besides.size())))))));
    }

    /** The same without asking. */
    Aftermath mine(Effect.Paper effect, Grab grab, Situation situation) {
        List<Entry> entries = HeldLines.read(effect.detail());
        // why only these: a line that contradicts another is no sign of what somebody had in their hands
        List<PaperCode> loose = loose(lines(entries, papers.enter(incident(effect), entries, by(situation))));
        List<PaperCode> given =
                papers.grabbed(incident(effect), loose, situation.person().orElseThrow(), grab);
        List<Line> lines = lines(entries, papers.enter(incident(effect), entries, by(situation)));
        List<String> besides = given.stream()
                .filter(code -> !loose.contains(code))
                .map(PaperCode::value)
                .toList();
        String said = besides.isEmpty()
                ? ""
                : situation.text("paper.talk.besides", Map.of("count", besides.size(), "serials", listed(besides)))
                        + "\n";
        return answered(effect, lines, said, situation);
    }

    private static List<PaperCode> loose(List<Line> lines) {
        return lines.stream()
                .filter(line -> line.refusedFor(Set.of(NOT_ISSUED)))
                .flatMap(line -> PaperCode.find(line.entry().serial()).codes().stream())
                .distinct()
                .toList();
    }

    /** What was odd about these lines is so. */
    Aftermath sure(Effect.Paper effect, Situation situation) {
        List<Entry> entries =
                HeldLines.read(effect.detail()).stream().map(Entry::sure).toList();
        return answered(effect, lines(entries, papers.enter(incident(effect), entries, by(situation))), "", situation);
    }

    /** These lines are right, and what they contradict is struck. */
    Aftermath amend(Effect.Paper effect, Situation situation) {
        List<Line> lines = HeldLines.read(effect.detail()).stream()
                .map(entry -> new Line(entry, papers.amend(incident(effect), Optional.empty(), entry, by(situation))))
                .toList();
        return answered(effect, lines, "", situation);
    }

    private static List<Line> lines(List<Entry> entries, List<PaperAnswer<PaperReceipt>> answers) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            lines.add(new Line(entries.get(i), answers.get(i)));
        }
        return lines;
    }

    private static Aftermath answered(Effect.Paper effect, List<Line> lines, String said, Situation situation) {
        List<String> settled = lines.stream()
                .filter(Line::settled)
                .flatMap(line -> line.serials().stream())
                .toList();
        List<String> left = effect.serials().stream()
                .filter(serial -> !settled.contains(serial))
                .toList();
        List<Line> held = lines.stream()
                .filter(line -> line.refusedFor(Set.of(NOT_ISSUED)) || line.refusedFor(CONTRADICTED) || line.asked())
                .toList();
        ChatState.EnteringReceipts next =
                new ChatState.EnteringReceipts(incident(effect), left, held(effect, lines, held));
        boolean changed =
                !next.serials().equals(effect.serials()) || !next.held().equals(effect.held());
        return new Aftermath(
                changed ? Optional.of(next) : Optional.empty(),
                List.of(Say.of(
                        said + words(lines, situation) + waiting(lines, left, situation),
                        buttons(incident(effect), held, situation))));
    }

    /** What waited before and was not written anew, and what waits now. */
    private static String held(Effect.Paper effect, List<Line> lines, List<Line> held) {
        List<String> written =
                lines.stream().flatMap(line -> line.serials().stream()).toList();
        Stream<Entry> before = effect.held().isEmpty() ? Stream.empty() : HeldLines.read(effect.held()).stream();
        return Stream.concat(
                        before.filter(entry -> PaperCode.find(entry.serial()).codes().stream()
                                .noneMatch(code -> written.contains(code.value()))),
                        held.stream().map(Line::entry))
                .map(HeldLines::written)
                .collect(Collectors.joining("\n"));
    }

    private static List<Button> buttons(IncidentId id, List<Line> held, Situation situation) {
        List<Button> buttons = new ArrayList<>();
        long loose = held.stream()
                .filter(line -> line.refusedFor(Set.of(NOT_ISSUED)))
                .count();
        if (loose > 0) {
            buttons.add(new Action(Verb.PAPER, id.value(), PaperTalk.MINE)
                    .button(situation.text("paper.talk.button.mine", Map.of("count", loose))));
        }
        long odd = held.stream().filter(Line::asked).count();
        if (odd > 0) {
            buttons.add(new Action(Verb.PAPER, id.value(), PaperTalk.SURE)
                    .button(situation.text("paper.talk.button.sure", Map.of("count", odd))));
        }
        long wrong = held.size() - loose - odd;
        if (wrong > 0) {
            buttons.add(new Action(Verb.PAPER, id.value(), PaperTalk.AMEND)
                    .button(situation.text("paper.talk.button.amend", Map.of("count", wrong))));
        }
        buttons.add(new LeaveOff(situation).button(new ChatState.EnteringReceipts(id)));
        return buttons;
    }

    private static String words(List<Line> lines, Situation situation) {
        // why: of a long list a phone shows what needs a hand, and the numbers in the last line say that the rest is in
        boolean whole = lines.size() <= MOST_LINES;
        List<String> told = lines.stream()
                .filter(line -> whole || line.answer().refusal().isPresent())
                .map(line -> line.answer()
                        .fold(
                                receipt -> situation.text(
                                        "paper.talk.line-done",
                                        Map.of("serial", receipt.code(), "dossier", receipt.dossier())),
                                refusal -> refused(line.entry().serial(), refusal, situation)))
                .toList();
        long done =
                lines.stream().flatMap(line -> line.answer().value().stream()).count();
        return situation
                .text(
                        "paper.talk.entered",
                        Map.of("lines", String.join("\n", told), "done", done, "count", lines.size()))
                .strip();
    }

    /** Which receipts of the photos wait, and for which of them the next line is. */
    private static String waiting(List<Line> lines, List<String> left, Situation situation) {
        if (left.isEmpty()) {
            return "";
        }
        boolean again = lines.stream().anyMatch(line -> line.serials().contains(left.get(0)));
        String next = situation.text(again ? "paper.talk.again" : "paper.talk.next", Map.of("serial", left.get(0)));
        return "\n" + next
                + (left.size() == 1
                        ? ""
                        : "\n"
                                + situation.text(
                                        "paper.talk.then",
                                        Map.of("serials", String.join("\n", left.subList(1, left.size())))));
    }

    /** Which line it was has to be seen, also where the sentence does not say. */
    private static String refused(String serial, Refusal refusal, Situation situation) {
        String why = situation.text(refusal.key(), refusal.values());
        return serial.isEmpty() || why.contains(serial)
                ? situation.text("paper.talk.line-refused", Map.of("why", why))
                : situation.text("paper.talk.line-refused-of", Map.of("serial", serial, "why", why));
    }

    /** The receipts in a photo, after those of earlier photos, ready to be completed; where it cannot be had, the page takes it. */
    Aftermath photo(Effect.Paper effect, Button page, Situation situation) {
        Optional<byte[]> bytes = photos.apply(situation.address()).flatMap(source -> source.photo(effect.detail()));
        List<PaperCode> codes = bytes.flatMap(ReceiptPhoto::read).orElse(List.of()).stream()
                .filter(code -> code.kind() == PaperCode.Kind.RECEIPT)
                .toList();
        if (codes.isEmpty()) {
            String key = bytes.isPresent() ? "paper.talk.photo-unreadable" : "paper.talk.photo-away";
            return Aftermath.say(Say.of(situation.text(key), List.of(page)));
        }
        List<String> entered =
                values(codes.stream().filter(code -> papers.receipt(code).isPresent()));
        List<String> fresh = values(codes.stream()).stream()
                .filter(serial -> !entered.contains(serial) && !effect.serials().contains(serial))
                .toList();
        List<String> all =
                Stream.concat(effect.serials().stream(), fresh.stream()).toList();
        String known = entered.isEmpty()
                ? ""
                : situation.text("paper.talk.photo-entered", Map.of("serials", listed(entered))) + "\n";
        return new Aftermath(
                Optional.of(new ChatState.EnteringReceipts(incident(effect), all, effect.held())),
                List.of(Say.of((known + read(effect, fresh, all, situation)).strip(), List.of())));
    }

    private static String read(Effect.Paper effect, List<String> fresh, List<String> all, Situation situation) {
        if (all.isEmpty()) {
            return "";
        }
        return situation.text(
                effect.serials().isEmpty() ? "paper.talk.photo" : "paper.talk.photo-more",
                Map.of("count", fresh.size(), "all", all.size(), "serials", String.join("\n", all)));
    }

    private static List<String> values(Stream<PaperCode> codes) {
        return codes.map(PaperCode::value).toList();
    }

    private static String listed(List<String> serials) {
        return String.join(", ", serials);
    }

    private static IncidentId incident(Effect.Paper effect) {
        return effect.incident().orElseThrow();
    }

    private static Actor by(Situation situation) {
        return Actor.of(situation.person().orElseThrow());
    }
}
