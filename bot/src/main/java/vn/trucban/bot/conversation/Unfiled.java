package vn.trucban.bot.conversation;

import java.util.ArrayList;
import java.util.List;
import vn.trucban.bot.conversation.Effect.Deed;
import vn.trucban.bot.incident.IncidentId;

/**
 * What somebody told and showed that belongs to no incident yet. It stays in the chat until it does.
 *
 * @param words empty: none
 * @param photos the provider's ids
 */
record Unfiled(String words, List<String> photos) {
    static final Unfiled NOTHING = new Unfiled("", List.of());

    Unfiled {
        photos = List.copyOf(photos);
    }

    /** What the chat holds while it asks what to do with it. */
    static Unfiled in(ChatState state) {
        if (state instanceof ChatState.Choosing choosing) {
            return new Unfiled(choosing.words(), choosing.photos());
        }
        if (state instanceof ChatState.Joining joining) {
            return new Unfiled(joining.words(), joining.photos());
        }
        return state instanceof ChatState.AwaitingWords waiting ? new Unfiled("", waiting.photos()) : NOTHING;
    }

    Unfiled showing(String photo) {
        List<String> all = new ArrayList<>(photos);
        all.add(photo);
        return new Unfiled(words, all);
    }

    Unfiled saying(String other) {
        return new Unfiled(other, photos);
    }

    /** The photos go to this incident. */
    void show(Turn.Builder turn, IncidentId incident) {
        photos.forEach(photo -> turn.then(new Effect.Work(incident, Deed.PHOTO, photo, "")));
    }
}
