package vn.trucban.notifier.broadcast;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.trucban.content.notice.NoticeTemplate.Level;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.delivery.DeliveryOrder.Audience;

/**
 * What an author wants to say, as far as they have said it. A draft may have gaps; submitting may not.
 *
 * @param template id of a notice template; absent: free text
 * @param values the template's blanks filled so far, by blank id
 * @param level absent: the template's, or ROUTINE
 * @param drill made in drill mode; never changes afterwards
 * @param publicDrill a drill for everybody: takes two leaders in every office, and is shown and sent like a real notice, marked
 * @param title at most 65 characters; where a template is used this and the four texts below replace the template's own
 * @param loudspeaker what the station reads, without formulas; absent: the text
 * @param correction prepared text in case the notice proves wrong; an EMERGENCY needs it before it is submitted
 * @param allClear prepared text for when it is over; an EMERGENCY needs it before it is submitted
 * @param source obligatory where a disaster level is named
 * @param audience absent: the template's topics, all thôn
 * @param expiresAt nothing is sent after it; absent: {@link Broadcast#lasting} by its level from when it is issued
 */
public record DraftRequest(
        Optional<String> template,
        Map<String, String> values,
        Optional<Level> level,
        boolean drill,
        boolean publicDrill,
        Optional<String> title,
        Optional<String> text,
        Optional<String> loudspeaker,
        Optional<String> correction,
        Optional<String> allClear,
        Optional<SourceBulletin> source,
        Optional<Audience> audience,
        Set<ChannelKind> channels,
        Optional<Instant> expiresAt) {
    public DraftRequest {
        values = Map.copyOf(values);
        channels = Set.copyOf(channels);
        expiresAt = expiresAt.map(it -> it.truncatedTo(ChronoUnit.MILLIS));
    }

    /** A draft from a template, with everything else still to be said. */
    public static DraftRequest fromTemplate(String template, boolean drill) {
        Edit edit = new Edit(drill);
        edit.template = Optional.of(template);
        return edit.done();
    }

    /** A draft in the author's own words. */
    public static DraftRequest freeText(Level level, String title, String text, boolean drill) {
        return new Edit(drill).level(level).title(title).text(text).done();
    }

    /** Starts a changed copy. */
    public Edit edit() {
        return new Edit(this);
    }

    /** Texts of notices not yet issued reach no log. */
    @Override
    public String toString() {
        return "DraftRequest[" + template.orElse("free text") + (drill ? ", drill" : "") + "]";
    }

    /** A copy being changed. What is not said stays. Template and drill flag cannot change. */
    public static final class Edit {
        private final boolean drill;
        private boolean publicDrill;
        private Optional<String> template = Optional.empty();
        private Map<String, String> values = new HashMap<>();
        private Optional<Level> level = Optional.empty();
        private Optional<String> title = Optional.empty();
        private Optional<String> text = Optional.empty();
        private Optional<String> loudspeaker = Optional.empty();
        private Optional<String> correction = Optional.empty();
        private Optional<String> allClear = Optional.empty();
        private Optional<SourceBulletin> source = Optional.empty();
        private Optional<Audience> audience = Optional.empty();
        private Set<ChannelKind> channels = Set.of();
        private Optional<Instant> expiresAt = Optional.empty();

        private Edit(boolean drill) {
            this.drill = drill;
        }

        private Edit(DraftRequest from) {
            this(from.drill);
            publicDrill = from.publicDrill;
            template = from.template;
            values = new HashMap<>(from.values);
            level = from.level;
            title = from.title;
            text = from.text;
            loudspeaker = from.loudspeaker;
            correction = from.correction;
            allClear = from.allClear;
            source = from.source;
            audience = from.audience;
            channels = from.channels;
            expiresAt = from.expiresAt;
        }

        /** Fills more blanks; those filled before stay unless named again. */
        public Edit fill(Map<String, String> more) {
            values.putAll(more);
            return this;
        }

        public Edit level(Level level) {
            this.level = Optional.of(level);
            return this;
        }

        public Edit title(String title) {
            this.title = Optional.of(title);
            return this;
        }

        public Edit text(String text) {
            this.text = Optional.of(text);
            return this;
        }

        public Edit loudspeaker(String loudspeaker) {
            this.loudspeaker = Optional.of(loudspeaker);
            return this;
        }

        public Edit correction(String correction) {
            this.correction = Optional.of(correction);
            return this;
        }

        public Edit allClear(String allClear) {
            this.allClear = Optional.of(allClear);
            return this;
        }

        public Edit citing(SourceBulletin bulletin) {
            this.source = Optional.of(bulletin);
            return this;
        }

        /** The same bulletin with another proof; see {@link SourceBulletin#proof()}. */
        public Edit proving(String proof) {
            SourceBulletin fresh = SourceBulletin.provenBy(proof);
            return citing(source.map(fresh::completing).orElse(fresh));
        }

        public Edit to(Audience audience) {
            this.audience = Optional.of(audience);
            return this;
        }

        public Edit over(Set<ChannelKind> channels) {
            this.channels = channels;
            return this;
        }

        /** Whether a drill is for everybody; means nothing on a real notice. */
        public Edit forEverybody(boolean wanted) {
            this.publicDrill = wanted && drill;
            return this;
        }

        public Edit until(Instant expiresAt) {
            this.expiresAt = Optional.of(expiresAt);
            return this;
        }

        /** Leaves the end to the level. */
        public Edit withoutEnd() {
            this.expiresAt = Optional.empty();
            return this;
        }

        /** This text for every channel, the loudspeaker included. */
        Edit onlyText(String only) {
            this.loudspeaker = Optional.empty();
            return text(only);
        }

        public DraftRequest done() {
            return new DraftRequest(
                    template,
                    values,
                    level,
                    drill,
                    publicDrill,
                    title,
                    text,
                    loudspeaker,
                    correction,
                    allClear,
                    source,
                    audience,
                    channels,
                    expiresAt);
        }
    }
}
