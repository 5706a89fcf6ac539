package vn.trucban.bot.conversation;

import java.util.Optional;
import vn.trucban.bot.incident.IncidentId;

/** Whoever plays no more, as the drill is over or something real calls, is at no steps of it: what they say and press is real. */
final class LeftDrill {
    private LeftDrill() {}

    static Chat without(Chat chat, Situation situation) {
        Optional<IncidentId> supposed = Supposed.incident(chat.state())
                .or(() -> chat.place().map(ChatState.Guided::incident))
                .filter(IncidentId::exercise);
        boolean left = supposed.isPresent()
                && !(chat.state() instanceof ChatState.Doubted)
                && situation
                        .person()
                        .flatMap(person -> situation.books().playing(person.id()))
                        .isEmpty();
        return left ? chat.awayFrom(supposed.get()) : chat;
    }
}
