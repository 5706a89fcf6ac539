package vn.trucban.bot.conversation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.notifier.broadcast.FollowUp;

/** What the bot waits for in one chat. Small: what an incident or a notice knows is not repeated here. */
public sealed interface ChatState {
    /** Nothing in particular. */
    record Idle() implements ChatState {}

    /**
     * The bot asked which kind it is.
     *
     * @param words what was reported
     */
    record Choosing(String words, List<String> photos) implements ChatState {
        public Choosing {
            photos = kept(photos);
        }
    }

    /**
     * The bot asked whether it is one of the open incidents.
     *
     * @param joined the one it was taken for without asking; absent where it was asked first
     */
    record Joining(String words, PlaybookId kind, List<String> photos, Optional<IncidentId> joined)
            implements ChatState {
        public Joining {
            photos = kept(photos);
            // why: chats written by earlier versions have none
            joined = joined == null ? Optional.empty() : joined;
        }
    }

    /** Photos came without words. */
    record AwaitingWords(List<String> photos) implements ChatState {
        public AwaitingWords {
            photos = kept(photos);
        }
    }

    /** why: chats written by earlier versions have none. */
    private static List<String> kept(List<String> photos) {
        return photos == null ? List.of() : List.copyOf(photos);
    }

    /**
     * Walking through a playbook.
     *
     * @param aside the words about what else was told, in the same message or meanwhile, and waits its turn; empty: nothing
     */
    record Guided(IncidentId incident, String step, String aside) implements ChatState {
        /** With more that waits. */
        Guided besides(String more) {
            return more.isBlank() ? this : new Guided(incident, step, Told.more(aside, more));
        }
    }

    record WritingNote(IncidentId incident) implements ChatState {}

    /**
     * The one who worked on it was asked for the cause.
     *
     * @param seen the last fact they knew when they said that it ends over people in danger; empty: nobody is
     */
    record Resolving(IncidentId incident, String seen) implements ChatState {
        public Resolving {
            // why: chats written by earlier versions have none
            seen = seen == null ? "" : seen;
        }
    }

    /**
     * Whoever ends it was asked whether it is to end although somebody may be in danger.
     *
     * @param seen the last fact of those in danger that they were shown
     * @param cause what they have told of it meanwhile; empty: nothing
     */
    record Ending(IncidentId incident, String seen, String cause) implements ChatState {}

    /** Why it is opened again was asked. */
    record Reopening(IncidentId incident) implements ChatState {}

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

    /**
     * The author's own words are awaited.
     *
     * @param notice the issued one that they follow; with no kind, the draft that they are for
     * @param kind absent: the draft exists already
     */
    record Rewording(String notice, Optional<FollowUp> kind) implements ChatState {}

    /** Photos came while a notice was written, and the bot asked whether the last proves the bulletin. */
    record ShowingPhoto(Drafting drafting, List<String> photos, Optional<String> caption) implements ChatState {
        public ShowingPhoto {
            photos = List.copyOf(photos);
        }
    }

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
     * @param seen the version of the notice that was shown before
     */
    record EnteringPin(String purpose, Optional<Long> seen) implements ChatState {
        static final String TRIAL = "~trial";

        /** For anything but a notice. */
        EnteringPin(String purpose) {
            this(purpose, Optional.empty());
        }
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
     * @param back the notice that is written on where there is no assent
     */
    record Affirming(String payload, Optional<Drafting> back) implements ChatState {}

    /**
     * The report of an incident is being filled in.
     *
     * @param number of the incident
     * @param blank the id of the one that the next text fills
     * @param shown what stood there when it was asked for
     * @param typed was not taken, because somebody else wrote there meanwhile; empty: nothing
     */
    record Filing(int number, String blank, String shown, String typed) implements ChatState {
        public Filing {
            // why: chats written by earlier versions have none
            shown = shown == null ? "" : shown;
            typed = typed == null ? "" : typed;
        }
    }

    /** Words to look for in the register are awaited. */
    record Searching() implements ChatState {}

    /**
     * Something was looked for; for a while a bare word or two are looked for as well, and a sentence is no search any more.
     *
     * @param words looked for, to go on with older ones
     */
    record FoundInRegister(String words) implements ChatState {}

    /**
     * What reads like a trouble of now was typed where the register is searched, and the bot asked whether to look for it or to report it.
     *
     * @param words typed
     */
    record ToFindOrReport(String words) implements ChatState {}

    /** The steps of an incident were left on purpose; a chat keeps it as {@link Idle}, and leads nobody back to them. */
    record LeftSteps() implements ChatState {}

    /**
     * A bare word of danger was typed where the register is searched, and the bot asked whether it is so now.
     *
     * @param words typed
     * @param again it was asked once more, long after; chats written by earlier versions have no such mark, and were asked once
     */
    record DangerLookedFor(String words, Boolean again) implements ChatState {
        public DangerLookedFor {
            again = again != null && again;
        }

        DangerLookedFor(String words) {
            this(words, false);
        }

        DangerLookedFor onceMore() {
            return new DangerLookedFor(words, true);
        }
    }

    /** A time and what happened then is awaited. */
    record WritingLate(IncidentId incident) implements ChatState {}

    /**
     * What is right is awaited.
     *
     * @param entry number of the wrong entry
     */
    record Correcting(IncidentId incident, long entry) implements ChatState {}

    /**
     * Receipts of this incident are awaited, one a line.
     *
     * @param serials read from a photo and not entered yet: lines without a number are these, in order
     * @param held lines refused because nobody had been given their receipts; empty: none
     */
    record EnteringReceipts(IncidentId incident, List<String> serials, String held) implements ChatState {
        public EnteringReceipts {
            serials = kept(serials);
            held = held == null ? "" : held;
        }

        EnteringReceipts(IncidentId incident) {
            this(incident, List.of(), "");
        }
    }

    /**
     * Somebody who plays in a drill told something or pressed what is there for both, and the bot asked whether it is real.
     *
     * @param drill its id
     * @param incident of the drill that it would belong to; absent: it would report what the drill supposes
     * @param words empty: none
     * @param back where in the steps of the drill it was
     * @param door payload of what was pressed; empty: nothing was, something was told
     * @param passedOn nobody answered, and this was seen to
     */
    record Doubted(
            String drill,
            Optional<IncidentId> incident,
            String words,
            List<String> photos,
            Optional<Guided> back,
            String door,
            Boolean passedOn)
            implements ChatState {
        public Doubted {
            photos = kept(photos);
            // why: chats written by earlier versions have none of these
            door = door == null ? "" : door;
            passedOn = passedOn != null && passedOn;
        }

        Doubted(String drill, Optional<IncidentId> incident, Optional<Guided> back) {
            this(drill, incident, "", List.of(), back, "", false);
        }

        Doubted at(String payload) {
            return new Doubted(drill, incident, words, photos, back, payload, passedOn);
        }

        /** With more that was told; blank or empty: no more of it. */
        Doubted telling(String text, List<String> shown) {
            List<String> all = Stream.concat(photos.stream(), shown.stream()).toList();
            return new Doubted(
                    drill, incident, text.isBlank() ? words : Told.more(words, text), all, back, door, false);
        }

        boolean told() {
            return !words.isBlank() || !photos.isEmpty();
        }

        /** Silence has been heard once: leaders know of it where it may be somebody in danger. */
        Doubted afterSilence() {
            return new Doubted(drill, incident, words, photos, back, door, true);
        }
    }

    /**
     * A feature's talk asked something.
     *
     * @param payload the action handed back with the answer
     * @param numbers a bare number is an answer, too
     */
    record Answering(String payload, boolean numbers) implements ChatState {}

    /** A code or a forwarded notice is awaited. */
    record Verifying() implements ChatState {}
}
