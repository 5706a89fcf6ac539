package vn.trucban.bot.talk;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.staff.Person;
import vn.trucban.content.library.Content;
import vn.trucban.notifier.channel.Button;

/** Which talk answers which button. */
public final class Talks {
    /** In an office with no features of its own. */
    public static final Talks NONE = new Talks(Stream.empty());

    private final Map<Verb, Talk> byVerb = new EnumMap<>(Verb.class);

    /** @throws IllegalStateException where two answer the same button, or one that the conversation answers itself */
    public Talks(Stream<Talk> talks) {
        talks.forEach(talk -> talk.verbs().forEach(verb -> {
            if (!verb.isOfTalk() || byVerb.putIfAbsent(verb, talk) != null) {
                throw new IllegalStateException("who answers " + verb + "?");
            }
        }));
    }

    /** The ways in that this person has, in the order of the verbs. */
    public List<Button> entries(Person person, Content content) {
        return byVerb.values().stream()
                .distinct()
                .flatMap(talk -> talk.entry(person, content).stream())
                .toList();
    }

    /** The button that these words say, of a call that waits for this person's answer or of what they say of themselves. */
    public Optional<Action> awaits(Person person, String words, Content content) {
        return byVerb.values().stream()
                .distinct()
                .flatMap(talk -> talk.awaits(person, words, content).stream())
                .findFirst();
    }

    /** What words that report nothing mean to a call that waits for this person. */
    public Optional<Action> presumes(Person person, String words, Content content) {
        return byVerb.values().stream()
                .distinct()
                .flatMap(talk -> talk.presumes(person, words, content).stream())
                .findFirst();
    }

    /** What these words tell of a thing that this person has in hand. */
    public Optional<Action> tells(Person person, String words, List<Action> under, Content content, Instant now) {
        return byVerb.values().stream()
                .distinct()
                .flatMap(talk -> talk.tells(person, words, under, content, now).stream())
                .findFirst();
    }

    public Optional<Talk> of(Verb verb) {
        return Optional.ofNullable(byVerb.get(verb));
    }
}
