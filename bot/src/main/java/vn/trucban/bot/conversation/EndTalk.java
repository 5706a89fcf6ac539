package vn.trucban.bot.conversation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.content.messages.Moments;
import vn.trucban.notifier.broadcast.Broadcast;
import vn.trucban.notifier.channel.Button;

/** Until when a notice holds: chosen while it is written, told to whoever decides about it. */
final class EndTalk {
    private static final String CHOOSE = "?";
    private static final Duration SHORT = Duration.ofHours(2);
    private static final Duration LONG = Duration.ofDays(3);

    private final Situation situation;

    EndTalk(Situation situation) {
        this.situation = situation;
    }

    /** The ends that a button names; its code travels in the payload. */
    private enum End {
        TWO_HOURS("2h", "conversation.button.end-two-hours"),
        TODAY("day", "conversation.button.end-today"),
        THREE_DAYS("3d", "conversation.button.end-three-days"),
        BY_LEVEL("-", "conversation.button.end-by-level");

        private final String code;
        private final String label;

        End(String code, String label) {
            this.code = code;
            this.label = label;
        }

        static Optional<End> of(String code) {
            return Stream.of(values()).filter(it -> it.code.equals(code)).findFirst();
        }

        /** Empty: left to the level. */
        Optional<Instant> from(Instant now) {
            return switch (this) {
                case TWO_HOURS -> Optional.of(now.plus(SHORT));
                case TODAY ->
                    Optional.of(LocalDate.ofInstant(now, Moments.ZONE)
                            .atTime(LocalTime.of(23, 59))
                            .atZone(Moments.ZONE)
                            .toInstant());
                case THREE_DAYS -> Optional.of(now.plus(LONG));
                case BY_LEVEL -> Optional.empty();
            };
        }
    }

    /** Asks until when, or takes the answer. */
    Turn act(ChatState state, Broadcast notice, String arg) {
        String id = notice.id().value();
        Optional<End> chosen = End.of(arg);
        if (chosen.isPresent()) {
            String until =
                    chosen.get().from(situation.now()).map(Instant::toString).orElse("");
            return Turn.to(state)
                    .then(new Effect.ChangeNotice(id, Effect.ChangeNotice.What.END, until))
                    .done();
        }
        List<Button> buttons = Stream.of(End.values())
                .map(end -> new Action(Verb.END, id, end.code)
                        .button(situation.text(end.label, Map.of("length", lasting(notice)))))
                .toList();
        return Turn.to(state)
                .say(situation.text("conversation.notice.which-end", Map.of("now", line(notice))), buttons)
                .done();
    }

    Button button(String notice) {
        return new Action(Verb.END, notice, CHOOSE).button(situation.text("conversation.button.end"));
    }

    /** Until when it holds, the level's own length where its author named no end. */
    String line(Broadcast notice) {
        return notice.request()
                .expiresAt()
                .map(end -> situation.text(
                        "conversation.notice.end",
                        Map.of("time", situation.moments().full(end))))
                .orElseGet(() -> situation.text("conversation.notice.end-by-level", Map.of("length", lasting(notice))));
    }

    private String lasting(Broadcast notice) {
        return situation.moments().length(notice.lasting());
    }
}
