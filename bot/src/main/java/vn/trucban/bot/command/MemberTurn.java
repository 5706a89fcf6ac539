package vn.trucban.bot.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import vn.trucban.bot.talk.Heard;
import vn.trucban.bot.talk.Reply;
import vn.trucban.bot.talk.Reply.Said;
import vn.trucban.content.messages.Moments;
import vn.trucban.content.text.TypedHour;
import vn.trucban.content.text.TypedMinutes;
import vn.trucban.content.text.VietnameseText;

/** What a member says to a call-out, and their first actions, one at a time. */
final class MemberTurn extends Turn {
    private final Command command;

    MemberTurn(Heard heard, CommandDesk desk, Command command) {
        super(heard, desk);
        this.command = command;
    }

    Reply answer(List<String> words) {
        String what = word(words, 1);
        return switch (what) {
            case "received" -> answered(Response.of(Response.Kind.RECEIVED));
            case "arrived" -> answered(Response.of(Response.Kind.ARRIVED));
            case "coming" -> coming(words);
            case "at" -> comingAt(words);
            case "ask" -> Reply.say(text("command.ask-answer", command, Map.of()), buttons.answers(command));
            case "cannot" -> cannot();
            case "why" -> why(words);
            default -> board(command);
        };
    }

    private Reply coming(List<String> words) {
        if (heard.answers()) {
            return saidWhen(heard.words().orElse(""));
        }
        int minutes = number(words, 2);
        return minutes >= 0
                ? comingIn(minutes)
                : said(
                        desk.answer(command.incident(), heard.commandId(), Response.of(Response.Kind.COMING), by),
                        now -> askMinutes(texts.text("command.ask-minutes")),
                        List.of());
    }

    /** Where the hour is too far off they are on the way all the same. */
    private Reply comingAt(List<String> words) {
        return TypedHour.read(word(words, 2)).map(this::comingAt).orElseGet(() -> coming(List.of()));
    }

    private Reply comingAt(TypedHour hour) {
        OptionalInt minutes = until(hour);
        return minutes.isPresent() ? comingIn(minutes.getAsInt()) : coming(List.of());
    }

    /** Empty: so far off is nobody who is on the way. */
    private OptionalInt until(TypedHour hour) {
        int minutes = hour.minutesFrom(heard.now(), Moments.ZONE);
        return Response.comingIn(minutes).wrong().isEmpty() ? OptionalInt.of(minutes) : OptionalInt.empty();
    }

    private Reply comingIn(int minutes) {
        Response response = Response.comingIn(minutes);
        return response.wrong().isPresent() ? askMinutes(texts.text("command.refused.minutes")) : answered(response);
    }

    /** "Đường tắc, chưa biết bao giờ tới" is worth knowing, too. */
    private Reply saidWhen(String typed) {
        OptionalInt minutes = TypedMinutes.in(typed);
        if (minutes.isPresent()) {
            return comingIn(minutes.getAsInt());
        }
        OptionalInt until = CalledAnswer.hour(typed, heard.content().messages()).stream()
                .flatMapToInt(hour -> until(hour).stream())
                .findFirst();
        if (until.isPresent()) {
            return comingIn(until.getAsInt());
        }
        return saysNothing(typed)
                ? askMinutes(texts.text("command.refused.minutes"))
                : said(
                        desk.explain(command.incident(), heard.commandId(), typed, by),
                        now -> askMinutes(texts.text("command.told-ask-minutes")),
                        List.of());
    }

    /** "Vâng ạ", "mai"; an hour of the day says something. */
    private boolean saysNothing(String typed) {
        String folded = VietnameseText.fold(typed).strip();
        return folded.chars().noneMatch(Character::isDigit)
                && (folded.isEmpty() || folded.matches(heard.text("conversation.patterns.no-piece")));
    }

    private Reply askMinutes(String text) {
        return Reply.askNumber(text, CommandButtons.action(command.incident(), "ans.coming"), buttons.minutes(command));
    }

    private Reply cannot() {
        return said(
                desk.answer(command.incident(), heard.commandId(), Response.of(Response.Kind.CANNOT), by),
                now -> Reply.ask(
                        texts.text("command.ask-why"),
                        CommandButtons.action(command.incident(), "ans.why"),
                        buttons.reasons(command)),
                List.of());
    }

    private Reply why(List<String> words) {
        String reason = heard.words().or(() -> buttons.reason(word(words, 2))).orElse("");
        return said(
                desk.explain(command.incident(), heard.commandId(), reason, by),
                now -> Reply.say(texts.text("command.noted"), List.of()),
                List.of());
    }

    private Reply answered(Response response) {
        return said(
                desk.answer(command.incident(), heard.commandId(), response, by),
                now -> {
                    List<Integer> posts = now.seatsOf(by.id());
                    List<Said> says = new ArrayList<>();
                    says.add(new Said(confirmation(now, posts, response), List.of()));
                    says.add(next(now, posts));
                    return new Reply(says, Optional.empty());
                },
                List.of());
    }

    private String confirmation(Command now, List<Integer> posts, Response response) {
        Map<String, Object> values = new HashMap<>();
        values.put("posts", texts.titles(now, posts));
        Optional<String> eta = posts.stream()
                .flatMap(post -> now.seats().get(post).eta().stream())
                .findFirst()
                .map(at -> texts.moments().at(at, heard.now()));
        eta.ifPresent(at -> values.put("at", at));
        String key = "command.answered." + response.kind().id();
        return text(eta.isPresent() && response.minutes().isPresent() ? key + "-at" : key, now, values);
    }

    private Said next(Command now, List<Integer> posts) {
        return now.nextTask(posts)
                .map(at ->
                        new Said(texts.task(now, posts, at.seat(), at.task()), buttons.task(now, at.seat(), at.task())))
                .orElseGet(() -> new Said(over(now, posts), buttons.member(now)));
    }

    private String over(Command now, List<Integer> posts) {
        long stuck = posts.stream()
                .flatMap(post -> now.seats().get(post).tasks().stream())
                .filter(Task::stuck)
                .count();
        return stuck == 0
                ? texts.text("command.tasks-over")
                : texts.text("command.tasks-stuck", Map.of("count", stuck));
    }

    Reply task(List<String> words) {
        if (words.size() < 4) {
            return tasks(command);
        }
        int seat = number(words, 1);
        int task = number(words, 2);
        return switch (word(words, 3)) {
            case "done" -> ticked(seat, task, Task.State.DONE, "");
            case "doing" -> ticked(seat, task, Task.State.DOING, "");
            case "why" -> ticked(seat, task, Task.State.CANNOT, heard.words().orElse(""));
            case "cannot" ->
                said(
                        desk.tick(command.incident(), heard.commandId(), seat, task, Task.State.CANNOT, "", by),
                        now -> Reply.ask(
                                texts.text("command.ask-reason-task"),
                                CommandButtons.action(command.incident(), "task." + seat + "." + task + ".why"),
                                buttons.skip(now)),
                        List.of());
            default -> tasks(command);
        };
    }

    private Reply ticked(int seat, int task, Task.State state, String reason) {
        return said(
                desk.tick(command.incident(), heard.commandId(), seat, task, state, reason, by),
                this::tasks,
                List.of());
    }

    private Reply tasks(Command now) {
        List<Integer> posts = now.seatsOf(by.id());
        if (posts.isEmpty()) {
            return Reply.say(text("command.tasks-none", now, Map.of()), List.of(buttons.open(now)));
        }
        return new Reply(List.of(next(now, posts)), Optional.empty());
    }
}
