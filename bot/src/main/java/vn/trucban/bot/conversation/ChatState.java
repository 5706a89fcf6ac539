package vn.trucban.bot.conversation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.content.playbook.PlaybookId;

/** What the bot waits for in one chat. Small: what an incident or a notice knows is not repeated here. */
public sealed interface ChatState {
    /** Nothing in particular. */
    record Idle() implements ChatState {}

    /**
     * The bot asked which kind it is.
     *
     * @param words what was reported
     */
    record Choosing(String words, Optional<String> photo) implements ChatState {}

    /** The bot asked whether it is one of the open incidents. */
    record Joining(String words, PlaybookId kind, Optional<String> photo) implements ChatState {}

    /** A photo came without words. */
    record AwaitingWords(String photo) implements ChatState {}

    /**
     * Walking through a playbook.
     *
     * @param aside the words about what else was told, in the same message or meanwhile, and waits its turn; empty: nothing
     */
    record Guided(IncidentId incident, String step, String aside) implements ChatState {}

    record WritingNote(IncidentId incident) implements ChatState {}

    /** The one who worked on it was asked for the cause. */
    record Resolving(IncidentId incident) implements ChatState {}

    /** @param candidates in the order of the buttons */
    record HandingOver(IncidentId incident, List<PersonId> candidates) implements ChatState {
        public HandingOver {
            candidates = List.copyOf(candidates);
        }
    }

    /**
     * A notice is being written.
     *
     * @param notice the draft
     * @param blank the blank the next text fills; empty when the draft is complete
     */
    record Drafting(String notice, Optional<String> blank) implements ChatState {}

    /** A reason is awaited. */
    record Deciding(String notice, boolean reject) implements ChatState {}

    /**
     * A reason is awaited for one of the other decisions that need one.
     *
     * @param decision name of an {@code Effect.Decision}
     */
    record Explaining(String notice, String decision) implements ChatState {}

    /**
     * A PIN is awaited: whatever is written next is looked at as one, never kept, and taken off the screen where the channel can.
     *
     * @param purpose a notice to issue alone, {@link #TRIAL}, or {@code PinDesk.CHANGING}
     */
    record EnteringPin(String purpose) implements ChatState {
        static final String TRIAL = "~trial";
    }

    /** A new PIN is awaited; treated as above. */
    record ChoosingPin() implements ChatState {}

    /**
     * The person chooses thôn and topics.
     *
     * @param hamlet absent: the whole commune
     * @param topics ids chosen so far
     */
    record Subscribing(Optional<String> hamlet, Set<String> topics) implements ChatState {
        public Subscribing {
            topics = Set.copyOf(topics);
        }
    }

    /**
     * A bare number chose something that cannot be taken back; only a word of assent does it.
     *
     * @param payload what was chosen
     */
    record Affirming(String payload) implements ChatState {}

    /** Receipts of this incident are awaited, one a line. */
    record EnteringReceipts(IncidentId incident) implements ChatState {}

    /** A code or a forwarded notice is awaited. */
    record Verifying() implements ChatState {}
}
