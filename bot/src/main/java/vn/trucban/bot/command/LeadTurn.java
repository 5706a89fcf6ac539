package vn.trucban.bot.command;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.trucban.bot.logbook.SaidTime;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.talk.Heard;
import vn.trucban.bot.talk.Reply;
import vn.trucban.bot.talk.Reply.Said;
import vn.trucban.content.text.VietnameseText;
import vn.trucban.notifier.channel.Button;

/** What those who lead do: decisions, ticks for others, the end. */
final class LeadTurn extends Turn {
    /** More names than this no phone shows; the page has all. */
    private static final int PEOPLE = 12;
    /** What begins like a time, and is none: "25h", "8h75"; but not how long, "24h tới". */
    private static final Pattern NO_TIME = Pattern.compile(
            "^(?:luc )?\\d{1,2} ?(?:h|g|gio|:)(?: ?\\d{1,2})?(?![\\p{L}\\d])(?! ?(?:toi|nua|qua|tiep)\\b)");

    private final Command command;

    LeadTurn(Heard heard, CommandDesk desk, Command command) {
        super(heard, desk);
        this.command = command;
    }

    private Optional<Reply> mayNot() {
        return desk.mayLead(heard.by(), command)
                ? Optional.empty()
                : Optional.of(Reply.say(texts.text(notLeading(command)), List.of(buttons.open(command))));
    }

    Reply decide(List<String> words) {
        if (mayNot().isPresent()) {
            return mayNot().get();
        }
        if (word(words, 1).equals("list")) {
            return decisions(command);
        }
        int amends = Math.max(0, number(words, 1));
        if (!heard.answers()) {
            return askDecision(amends, "");
        }
        String typed = heard.words().orElse("");
        Optional<SaidTime> said = SaidTime.in(typed, heard.now());
        if (said.isEmpty()
                && NO_TIME.matcher(VietnameseText.fold(typed.strip())).find()) {
            return askDecision(amends, texts.text("command.refused.no-time"));
        }
        Instant at = said.map(SaidTime::at).orElse(heard.now());
        String text = said.map(SaidTime::rest).orElse(typed);
        Outcome outcome = desk.decide(command.incident(), heard.commandId(), text, at, amends, by);
        return outcome.refusal()
                .map(refusal -> command.standing()
                        ? askDecision(amends, texts.text(refusal.key(), refusal.values()))
                        : no(refusal.key(), refusal.values()))
                .orElseGet(() -> decided(outcome.command().orElseThrow()));
    }

    private Reply no(String key, Map<String, ?> values) {
        return Reply.say(texts.text(key, values), List.of());
    }

    private Reply askDecision(int amends, String problem) {
        String question = amends > 0
                ? text("command.ask-amend", command, Map.of("number", amends))
                : text(
                        "command.ask-decision",
                        command,
                        Map.of("now", texts.moments().clock(heard.now())));
        return Reply.ask(
                problem.isEmpty() ? question : problem + "\n" + question,
                CommandButtons.action(command.incident(), amends > 0 ? "dec." + amends : "dec"),
                List.of(buttons.decisions(command), buttons.open(command)));
    }

    private Reply decided(Command now) {
        Decision last = now.decisions().get(now.decisions().size() - 1);
        return Reply.say(
                texts.text("command.decided", Map.of("line", texts.decision(last), "count", desk.reached(now, by))),
                List.of(buttons.decide(now), buttons.amend(now, last.number()), buttons.open(now)));
    }

    private Reply decisions(Command now) {
        if (now.decisions().isEmpty()) {
            return Reply.say(texts.text("command.decisions-none"), List.of(buttons.decide(now), buttons.open(now)));
        }
        List<Button> amend = new ArrayList<>();
        now.decisions().stream()
                .skip(Math.max(0, now.decisions().size() - 4))
                .forEach(one -> amend.add(buttons.amend(now, one.number())));
        amend.add(buttons.open(now));
        return Reply.say(
                texts.text("command.decision-list") + "\n"
                        + now.decisions().stream().map(texts::decision).collect(Collectors.joining("\n")),
                now.standing() ? amend : List.of());
    }

    Reply seat(List<String> words) {
        if (mayNot().isPresent()) {
            return mayNot().get();
        }
        int index = number(words, 1);
        if (index < 0 || index >= command.seats().size()) {
            return Reply.say(texts.text("command.ask-seat"), buttons.seats(command));
        }
        for (Response.Kind kind : Response.Kind.values()) {
            if (kind.id().equals(word(words, 2))) {
                return said(
                        desk.answerFor(command.incident(), heard.commandId(), index, Response.of(kind), by),
                        now -> line(now, index),
                        List.of(buttons.open(command)));
            }
        }
        return line(command, index);
    }

    private Reply line(Command now, int index) {
        List<Button> can = new ArrayList<>(now.standing() ? buttons.seat(now, index) : List.of());
        can.add(buttons.open(now));
        return Reply.say(new BoardText(texts).line(now.seats().get(index), heard.now()), can);
    }

    /** Puts somebody else on a post. */
    Reply put(List<String> words) {
        if (mayNot().isPresent()) {
            return mayNot().get();
        }
        int index = number(words, 1);
        if (index < 0 || index >= command.seats().size()) {
            return Reply.say(texts.text("command.ask-seat"), buttons.seats(command));
        }
        if (words.size() > 2) {
            String id = String.join(".", words.subList(2, words.size()));
            return said(
                    desk.assign(command.incident(), heard.commandId(), index, new PersonId(id), by),
                    now -> line(now, index),
                    List.of(buttons.open(command)));
        }
        Seat seat = command.seats().get(index);
        List<Button> people = desk.staffFor(command.incident()).all().stream()
                .filter(Person::active)
                .filter(one -> !seat.isWith(one.id()))
                .flatMap(one -> buttons.person(command, index, one).stream())
                .limit(PEOPLE)
                .toList();
        return Reply.say(
                people.isEmpty()
                        ? texts.text("command.nobody-else")
                        : texts.text("command.ask-person", Map.of("post", seat.title())),
                people);
    }

    Reply end(List<String> words) {
        if (command.standing() && !desk.mayEnd(heard.by(), command)) {
            Refusal no = desk.mayNotEnd(command);
            return Reply.say(texts.text(no.key(), no.values()), List.of(buttons.open(command)));
        }
        if (word(words, 1).equals("yes")) {
            Outcome outcome = desk.end(command.incident(), heard.commandId(), by, seen(words));
            boolean stale = outcome.refusal()
                    .map(Refusal::key)
                    .filter(Refusal.STALE::equals)
                    .isPresent();
            return stale
                    ? askEnd(texts.text(Refusal.STALE))
                    : said(outcome, this::ended, List.of(buttons.open(command)));
        }
        return askEnd("");
    }

    /** Of a button of an earlier version nobody knows what was read above it. */
    private static int seen(List<String> words) {
        return word(words, 2).matches("\\d{1,6}") ? Integer.parseInt(words.get(2)) : -1;
    }

    /** @param before why it is asked once more; empty where it is not */
    private Reply askEnd(String before) {
        // why first: what is cried while the list is read stands in the list, and is asked for again
        int latest = desk.incident(command.incident())
                .map(incident -> new Reported(incident, heard.content()).latest())
                .orElse(0);
        List<String> open = desk.open(command);
        if (!command.standing()) {
            return board(command);
        }
        String question = open.isEmpty()
                ? text("command.ask-end", command, Map.of())
                : text(
                        "command.ask-end-open",
                        command,
                        Map.of("list", open.stream().map(one -> "- " + one).collect(Collectors.joining("\n"))));
        List<Button> can = new ArrayList<>(allClears());
        can.addAll(buttons.end(command, latest));
        return Reply.say(before.isEmpty() ? question : before + "\n" + question, can);
    }

    private List<Button> allClears() {
        return buttons.allClears(command, desk.warnings(command));
    }

    private Reply ended(Command now) {
        List<Said> says = new ArrayList<>();
        says.add(new Said(texts.text("command.ended"), List.of(buttons.page(now))));
        List<Warning> warnings = desk.warnings(now);
        if (!warnings.isEmpty()) {
            String serials = warnings.stream().map(Warning::serial).collect(Collectors.joining(", "));
            says.add(new Said(texts.text("command.ended-notice", Map.of("serial", serials)), allClears()));
        }
        return new Reply(says, Optional.empty());
    }
}
