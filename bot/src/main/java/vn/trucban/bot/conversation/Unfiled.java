package vn.trucban.bot.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.trucban.bot.conversation.Effect.Deed;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.content.playbook.PlaybookId;

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

    /** What the chat holds while it asks what to do with it, or while it waits for its turn. */
    static Unfiled in(ChatState state) {
        if (state instanceof ChatState.Choosing choosing) {
            return new Unfiled(choosing.words(), choosing.photos());
        }
        if (state instanceof ChatState.Joining joining) {
            return joining.joined().isPresent() ? NOTHING : lately(joining);
        }
        if (state instanceof ChatState.Guided guided) {
            return new Unfiled(guided.aside(), List.of());
        }
        return state instanceof ChatState.AwaitingWords waiting ? new Unfiled("", waiting.photos()) : NOTHING;
    }

    /** The same, or what was just taken for something that others had reported: for whoever says that it is not. */
    static Unfiled lately(ChatState state) {
        return state instanceof ChatState.Joining joining ? new Unfiled(joining.words(), joining.photos()) : in(state);
    }

    /** What this incident has not heard of it; another than the one that did hears it all. */
    static Unfiled unheardBy(Incident incident, ChatState state) {
        return state instanceof ChatState.Joining joining
                        && joining.joined().filter(incident.id()::equals).isEmpty()
                ? lately(joining)
                : in(state);
    }

    Unfiled showing(String photo) {
        List<String> all = new ArrayList<>(photos);
        all.add(photo);
        return new Unfiled(words, all);
    }

    Unfiled saying(String more) {
        return new Unfiled(words.isBlank() ? more : Told.more(words, more), photos);
    }

    /** What it is about; absent: it has to be asked. */
    Optional<PlaybookId> kind(Situation situation) {
        return Told.in(words, situation.content().triage()).first();
    }

    /** The photos go to this incident. */
    void show(Turn.Builder turn, IncidentId incident) {
        photos.forEach(photo -> turn.then(new Effect.Work(incident, Deed.PHOTO, photo, "")));
    }
}
