package vn.trucban.bot.conversation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.paper.Actor;
import vn.trucban.bot.paper.PaperAnswer;
import vn.trucban.bot.paper.PaperAnswer.Refusal;
import vn.trucban.bot.paper.PaperCode;
import vn.trucban.bot.paper.PaperDesk;
import vn.trucban.bot.paper.PaperDesk.Entry;
import vn.trucban.bot.paper.PaperReceipt;
import vn.trucban.bot.paper.print.ReceiptPhoto;
import vn.trucban.bot.staff.Person;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.Button;

/** Back-entry in chat: lines that were typed, receipts in a photo, receipts that were grabbed before anybody set down who has them. */
final class PaperEntering {
    private static final int MOST_LINES = 20;
    private static final String NOT_ISSUED = "paper.refused.not-issued";

    private final PaperDesk papers;
    private final Function<Address, Optional<PhotoSource>> photos;

    PaperEntering(PaperDesk papers, Function<Address, Optional<PhotoSource>> photos) {
        this.papers = papers;
        this.photos = photos;
    }

    Aftermath enter(IncidentId id, String typed, Situation situation) {
        List<Entry> entries = Entry.read(typed);
        Actor by = Actor.of(situation.person().orElseThrow());
        List<PaperAnswer<PaperReceipt>> answers = papers.enter(id, entries, by);
        List<Entry> held = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            if (answers.get(i)
                    .refusal()
                    .filter(why -> why.key().equals(NOT_ISSUED))
                    .isPresent()) {
                held.add(entries.get(i));
            }
        }
        List<Button> buttons = new ArrayList<>();
        if (!held.isEmpty()) {
            buttons.add(new Action(Verb.PAPER, id.value(), PaperTalk.MINE)
                    .button(situation.text("paper.talk.button.mine", Map.of("count", held.size()))));
        }
        buttons.add(Action.of(Verb.PAPER, id.value()).button(situation.text("paper.talk.button.paper")));
        return new Aftermath(
                held.isEmpty() ? Optional.empty() : Optional.of(holding(id, held)),
                List.of(Say.of(answered(entries, answers, situation), buttons)));
    }

    private static ChatState holding(IncidentId id, List<Entry> held) {
        String lines = held.stream()
                .map(entry -> entry.serial() + " " + entry.dossier() + " " + entry.at())
                .collect(Collectors.joining("\n"));
        return new ChatState.EnteringReceipts(id, List.of(), lines);
    }

    private static String answered(List<Entry> entries, List<PaperAnswer<PaperReceipt>> answers, Situation situation) {
        // why: of a long list a phone shows what needs a hand, and the numbers in the last line say that the rest is in
        boolean whole = answers.size() <= MOST_LINES;
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            String serial = entries.get(i).serial();
            if (whole || answers.get(i).refusal().isPresent()) {
                lines.add(answers.get(i)
                        .fold(
                                receipt -> situation.text(
                                        "paper.talk.line-done",
                                        Map.of("serial", receipt.code(), "dossier", receipt.dossier())),
                                refusal -> refused(serial, refusal, situation)));
            }
        }
        long done = answers.stream().flatMap(answer -> answer.value().stream()).count();
        return situation
                .text(
                        "paper.talk.entered",
                        Map.of("lines", String.join("\n", lines), "done", done, "count", answers.size()))
                .strip();
    }

    /** Which line it was has to be seen, also where the sentence does not say. */
    private static String refused(String serial, Refusal refusal, Situation situation) {
        String why = situation.text(refusal.key(), refusal.values());
        return serial.isEmpty() || why.contains(serial)
                ? situation.text("paper.talk.line-refused", Map.of("why", why))
                : situation.text("paper.talk.line-refused-of", Map.of("serial", serial, "why", why));
    }

    /** Gives these receipts to whoever typed them, then enters them. Whatever somebody else has meanwhile stays theirs. */
    Aftermath mine(IncidentId id, String typed, Situation situation) {
        Person person = situation.person().orElseThrow();
        List<PaperCode> codes = PaperCode.find(typed).codes().stream()
                .filter(code -> code.kind() == PaperCode.Kind.RECEIPT)
                .sorted(Comparator.comparingInt(PaperCode::year).thenComparingInt(PaperCode::number))
                .toList();
        codes.forEach(code -> papers.issue(code.value(), "", person, Optional.of(id), Actor.of(person)));
        return enter(id, typed, situation);
    }

    /** The receipts in a photo, ready to be completed; where it cannot be had, the page takes it. */
    Aftermath photo(IncidentId id, String photo, Button page, Situation situation) {
        Optional<byte[]> bytes = photos.apply(situation.address()).flatMap(source -> source.photo(photo));
        List<PaperCode> codes = bytes.flatMap(ReceiptPhoto::read).orElse(List.of());
        if (codes.isEmpty()) {
            String key = bytes.isPresent() ? "paper.talk.photo-unreadable" : "paper.talk.photo-away";
            return Aftermath.say(Say.of(situation.text(key), List.of(page)));
        }
        List<String> serials = codes.stream().map(PaperCode::value).toList();
        return new Aftermath(
                Optional.of(new ChatState.EnteringReceipts(id, serials, "")),
                List.of(Say.of(
                        situation.text(
                                "paper.talk.photo",
                                Map.of("count", serials.size(), "serials", String.join("\n", serials))),
                        List.of())));
    }
}
