package vn.trucban.bot.filing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.kept.Written;
import vn.trucban.content.reporting.Reporting.Recipient;

/**
 * The report of one incident. Immutable; each step answers with the version after it.
 *
 * @param number of the incident, and of this report
 * @param version counts the saves
 * @param owedSince when a rule came to demand it; absent: somebody wanted it although no rule does
 * @param dueAt when it has to be sent; absent where nobody demands it
 * @param recipients as they were when it was begun
 * @param blanks what people filled in, by {@link Blank#id}
 * @param chased how often somebody was asked because it was late, and when last
 * @param deeds what was decided about it, oldest first
 * @param told so many of them are facts of the incident
 * @param waived that a leader decided that it need not be sent
 * @param heeded so many times of its incident that were said afterwards are in what is owed
 * @param drawn the letter as it was taken to be signed, and since it is sent: as it went out; gone with any change of what it says
 * @param duty the rule by which it came to be owed: it goes on by this one, whatever the rules are later
 * @param written who wrote what is in {@code blanks}, and when; of what earlier versions kept, and of what was erased, nothing
 */
public record Filing(
        int number,
        long version,
        IncidentId incident,
        Optional<Instant> owedSince,
        Optional<Instant> dueAt,
        List<Recipient> recipients,
        Map<String, String> blanks,
        Optional<Numbered> numbered,
        List<Sent> sent,
        Chased chased,
        List<Deed> deeds,
        int told,
        Optional<Deed> waived,
        Optional<Drawn> drawn,
        Integer heeded,
        Optional<Duty> duty,
        Map<String, Written> written) {
    /** So many letters before one say how they are usually signed. */
    static final int REMEMBERED = 5;

    public Filing {
        // why: reports written by earlier versions have none of these
        deeds = deeds == null ? List.of() : List.copyOf(deeds);
        waived = waived == null ? Optional.empty() : waived;
        drawn = drawn == null ? Optional.empty() : drawn;
        heeded = heeded == null ? 0 : heeded;
        duty = duty == null ? Optional.empty() : duty;
        written = written == null ? Map.of() : Map.copyOf(written);
        recipients = List.copyOf(recipients);
        blanks = Map.copyOf(blanks);
        sent = List.copyOf(sent);
    }

    /** @param number as it stands after "Số:", such as {@code 05/BC-TTPVHCC} */
    public record Numbered(String number, LocalDate date, String by, Instant at) {}

    /** @param recipient its id */
    public record Sent(String recipient, String by, Instant at) {}

    /**
     * @param digest of the file, under which it is kept
     * @param seq of the last fact of its incident that was known; absent where an earlier version drew it
     * @param dossiers so many were known to be taken in on paper; absent: none, or an earlier version drew it
     * @param unclear the receipts that it names as unclear; absent where an earlier version drew it
     */
    public record Drawn(String digest, Instant at, Integer seq, Integer dossiers, List<String> unclear) {}

    public record Chased(int times, Optional<Instant> lastAt) {
        static final Chased NEVER = new Chased(0, Optional.empty());
    }

    static Filing begun(int number, IncidentId incident, Optional<Owed> owed, List<Recipient> recipients) {
        return new Filing(
                number,
                1,
                incident,
                owed.map(Owed::since),
                owed.map(Owed::dueAt),
                recipients,
                Map.of(),
                Optional.empty(),
                List.of(),
                Chased.NEVER,
                List.of(),
                0,
                Optional.empty(),
                Optional.empty(),
                0,
                owed.map(Owed::by),
                Map.of());
    }

    /**
     * One that was just begun, with what stays the same from letter to letter as the last ones have it: the plan, and who signs.
     *
     * @param before newest first
     * @param erased what stands in the place of a name that was erased
     */
    Filing asUsual(List<Filing> before, String erased) {
        Map<String, String> usual = new HashMap<>(blanks);
        for (Blank blank : List.of(Blank.PLAN, Blank.AUTHORITY, Blank.SIGNER)) {
            before.stream()
                    .flatMap(one -> one.filled(blank).stream())
                    .findFirst()
                    .filter(text -> !text.equals(erased))
                    .ifPresent(text -> usual.put(blank.id(), text));
        }
        FilingDraft begun = new FilingDraft(this);
        begun.blanks = usual;
        return begun.as(version);
    }

    public Optional<String> filled(Blank blank) {
        return Optional.ofNullable(blanks.get(blank.id()));
    }

    public Optional<Sent> sentTo(String recipient) {
        return sent.stream().filter(one -> one.recipient().equals(recipient)).findFirst();
    }

    /** Those who have not got it yet. */
    public List<Recipient> unsent() {
        return recipients.stream().filter(one -> sentTo(one.id()).isEmpty()).toList();
    }

    /** It went out to somebody: what it says must not change any more. */
    public boolean out() {
        return !sent.isEmpty();
    }

    /** The letter that was taken to be signed, before it went out to anybody. */
    public Optional<Drawn> draft() {
        return drawn.filter(there -> !out());
    }

    /** The letter that went out; empty while none did, and where an earlier version of the program kept none. */
    public Optional<Drawn> kept() {
        return drawn.filter(there -> out());
    }

    /** The letter that was taken to be signed and is of no use after this change; what went out once is no such one. */
    Optional<String> draftGoneWith(Filing after) {
        return drawn.map(Drawn::digest).filter(digest -> !after.refersTo(digest));
    }

    /** It is to be signed under this digest, or went out once. */
    boolean refersTo(String digest) {
        return drawn.filter(letter -> letter.digest().equals(digest)).isPresent() || wentOutAs(digest);
    }

    /** A letter of this digest went out, also where that was taken back. */
    boolean wentOutAs(String digest) {
        return deeds.stream().flatMap(deed -> deed.paper().stream()).anyMatch(paper -> paper.digest()
                .equals(digest));
    }

    /** Nothing is to be sent any more. */
    public boolean done() {
        return waived.isPresent() || lifted() || unsent().isEmpty();
    }

    /** A rule demanded it, and by the times said afterwards none does. Whoever wants to may send it all the same. */
    public boolean lifted() {
        return owedSince.isEmpty()
                && !unsent().isEmpty()
                && deeds.stream().anyMatch(deed -> deed.kind() == Deed.Kind.LIFTED);
    }

    /** A rule demands it. */
    boolean owed() {
        return owedSince.isPresent();
    }

    /** Nothing is to be done about it any more: nothing sent, nothing entered. */
    public boolean settled() {
        return done() && told == deeds.size();
    }

    /** Decided, and not a fact of the incident yet. */
    List<Deed> untold() {
        return deeds.subList(told, deeds.size());
    }

    public boolean late(Instant now) {
        return !done() && dueAt.filter(due -> !now.isBefore(due)).isPresent();
    }

    /** @param text blank: nothing is known any more */
    Filing fill(Blank blank, String text) {
        return fill(Map.of(blank, text), Optional.empty());
    }

    /**
     * All of this at once.
     *
     * @param said blank: nothing is known any more
     * @param who empty: nobody is named for it
     */
    Filing fill(Map<Blank, String> said, Optional<Written> who) {
        Map<String, String> all = new HashMap<>(blanks);
        Map<String, Written> by = new HashMap<>(written);
        said.forEach((blank, text) -> {
            all.put(blank.id(), text.strip());
            by.remove(blank.id());
            who.ifPresent(one -> by.put(blank.id(), one));
        });
        all.values().removeIf(String::isEmpty);
        FilingDraft next = new FilingDraft(this);
        next.blanks = all;
        next.written = by;
        next.drawn = kept();
        return next.done();
    }

    /** Who wrote what is there now, or emptied it. */
    public Optional<Written> written(Blank blank) {
        return Optional.ofNullable(written.get(blank.id()));
    }

    boolean isNumbered(String number, LocalDate date) {
        return numbered.filter(as -> as.number().equals(number) && as.date().equals(date))
                .isPresent();
    }

    Filing numberedAs(Numbered as) {
        FilingDraft next = new FilingDraft(this);
        next.numbered = Optional.of(as);
        next.drawn = kept();
        return next.done();
    }

    /** The letter is to be made anew before it is signed; what went out stays. */
    Filing drawnAnew() {
        FilingDraft next = new FilingDraft(this);
        next.drawn = kept();
        return next.done();
    }

    /** Somebody took the letter to have it signed. */
    Filing drawnAs(Drawn letter) {
        FilingDraft next = new FilingDraft(this);
        next.drawn = Optional.of(letter);
        return next.done();
    }

    /** @param letter what goes out to them */
    Filing send(Sent to, Drawn letter) {
        FilingDraft next = new FilingDraft(this);
        next.sent.add(to);
        next.drawn = Optional.of(letter);
        Optional<Deed.Paper> paper = numbered.map(as -> new Deed.Paper(as.number(), as.date(), letter.digest()));
        next.deeds.add(new Deed(Deed.Kind.SENT, recipient(to.recipient()), "", to.by(), to.at(), paper));
        return next.done();
    }

    /** Empty where it is not marked as sent to them. */
    Optional<Filing> unsend(String recipient, String why, String by, Instant at) {
        if (sentTo(recipient).isEmpty()) {
            return Optional.empty();
        }
        FilingDraft next = new FilingDraft(this);
        next.sent.removeIf(one -> one.recipient().equals(recipient));
        next.deeds.add(new Deed(Deed.Kind.UNSENT, recipient(recipient), why, by, at));
        return Optional.of(next.done());
    }

    private Optional<Recipient> recipient(String id) {
        return recipients.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    Filing waive(String why, String by, Instant at) {
        Deed deed = new Deed(Deed.Kind.WAIVED, Optional.empty(), why, by, at);
        FilingDraft next = new FilingDraft(this);
        next.deeds.add(deed);
        next.waived = Optional.of(deed);
        return next.done();
    }

    /** It has to be sent after all. */
    Filing oweAgain(String why, String by, Instant at) {
        FilingDraft next = new FilingDraft(this);
        next.deeds.add(new Deed(Deed.Kind.OWED, Optional.empty(), why, by, at));
        next.waived = Optional.empty();
        return next.done();
    }

    /** The same, where what {@code wanted} says was written by somebody who is to be erased. */
    Filing nameless(Predicate<Instant> wanted, String erased) {
        FilingDraft next = new FilingDraft(this);
        next.deeds.replaceAll(deed -> wanted.test(deed.at()) ? deed.nameless(erased) : deed);
        next.sent.replaceAll(one -> wanted.test(one.at()) ? new Sent(one.recipient(), erased, one.at()) : one);
        next.waived = waived.map(deed -> wanted.test(deed.at()) ? deed.nameless(erased) : deed);
        return next.done();
    }

    /** A rule has come to demand it. */
    Filing owe(Owed owed) {
        FilingDraft next = new FilingDraft(this);
        next.owe(Optional.of(owed));
        return next.done();
    }

    /**
     * What is demanded of it follows from the times said of its incident.
     *
     * @param times so many were said so far
     * @param by who said the last of them
     */
    Filing following(int times, Optional<Owed> owed, String by, Instant at) {
        FilingDraft next = new FilingDraft(this);
        next.heeded = times;
        next.owe(owed);
        if (owed.isEmpty()) {
            next.deeds.add(new Deed(Deed.Kind.LIFTED, Optional.empty(), "", by, at));
        }
        return next.done();
    }

    Filing chase(Instant now) {
        FilingDraft next = new FilingDraft(this);
        next.chased = new Chased(chased.times() + 1, Optional.of(now));
        return next.done();
    }

    /** Everything decided is a fact of the incident. */
    Filing allTold() {
        FilingDraft next = new FilingDraft(this);
        next.told = deeds.size();
        return next.done();
    }
}
