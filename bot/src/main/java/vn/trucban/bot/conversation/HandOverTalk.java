package vn.trucban.bot.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.conversation.Effect.Deed;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;
import vn.trucban.content.text.VietnameseText;
import vn.trucban.notifier.channel.Button;

/** Whoever works on an incident gives it to somebody else: whom, and then by one tap. */
final class HandOverTalk {
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private final Situation situation;

    HandOverTalk(Situation situation) {
        this.situation = situation;
    }

    /** Technicians first; nobody who cannot be reached. */
    List<Person> candidates() {
        List<Person> all = Stream.concat(
                        situation.staff().with(Role.TECHNICIAN).stream(), situation.staff().with(Role.LEADER).stream())
                .distinct()
                .toList();
        return all.stream()
                .filter(one -> !one.id().equals(situation.party().person()))
                .filter(one -> !one.addresses().isEmpty())
                .toList();
    }

    /** @param named the place among {@link #candidates} of whom they named; empty: nobody */
    Turn asked(Incident incident, String named) {
        List<Person> candidates = candidates();
        if (candidates.isEmpty()) {
            return Turn.idle()
                    .say(situation.text("conversation.nobody-to-hand-to"), new DutyTalk(situation).buttons(incident))
                    .done();
        }
        boolean one = named.matches("\\d{1,2}") && Integer.parseInt(named) < candidates.size();
        return one ? surely(incident, candidates.get(Integer.parseInt(named))) : whom(incident, candidates);
    }

    private Turn whom(Incident incident, List<Person> candidates) {
        List<Button> buttons = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            buttons.add(to(incident, i, candidates.get(i)));
        }
        List<PersonId> ids = candidates.stream().map(Person::id).toList();
        return Turn.to(new ChatState.HandingOver(incident.id(), ids))
                .say(
                        situation.text(
                                "conversation.hand-to-whom",
                                Map.of("code", situation.incidents().code(incident))),
                        buttons)
                .done();
    }

    private Turn surely(Incident incident, Person person) {
        List<Button> buttons = List.of(
                to(incident, 0, person),
                Action.of(Verb.HAND_OVER, incident.id().value()).button(situation.text("incident.button.hand-over")));
        return Turn.to(new ChatState.HandingOver(incident.id(), List.of(person.id())))
                .say(
                        situation.text(
                                "conversation.hand-to-surely",
                                Map.of("code", situation.incidents().code(incident), "name", person.name())),
                        buttons)
                .done();
    }

    private static Button to(Incident incident, int place, Person person) {
        return new Action(Verb.HAND_TO, incident.id().value(), Integer.toString(place)).button(person.name());
    }

    /** Empty: it is not what they were asked. */
    Optional<Turn> chosen(ChatState state, Action action) {
        boolean asked = state instanceof ChatState.HandingOver handing
                && handing.incident().value().equals(action.ref())
                && action.arg().matches("\\d{1,2}")
                && Integer.parseInt(action.arg()) < handing.candidates().size();
        if (!asked) {
            return Optional.empty();
        }
        ChatState.HandingOver handing = (ChatState.HandingOver) state;
        PersonId to = handing.candidates().get(Integer.parseInt(action.arg()));
        return Optional.of(Turn.idle()
                .then(new Effect.Work(handing.incident(), Deed.HAND_OVER, to.value(), ""))
                .done());
    }

    /** Whom a line names among these: their places. */
    record Naming(List<Integer> places, boolean nothingElse) {
        static final Naming NOBODY = new Naming(List.of(), false);
    }

    /** "Giao cho anh Hùng máy in này nhé": by the end of a name, with or without a title, with or without accents. */
    Naming named(String text, List<Person> people) {
        List<String> words = words(text);
        Naming byTitle = Naming.NOBODY;
        for (int at = 0; at < words.size(); at++) {
            if (at > 0 && !leads(words.get(at - 1))) {
                continue;
            }
            Naming naming = namedAt(words, at, people);
            boolean mayBeATitle = leads(words.get(at));
            if (!naming.places().isEmpty() && !mayBeATitle) {
                return naming;
            }
            byTitle = naming.places().isEmpty() ? byTitle : naming;
        }
        return byTitle;
    }

    private Naming namedAt(List<String> words, int at, List<Person> people) {
        for (int end = words.size(); end > at; end--) {
            List<String> said = words.subList(at, end);
            List<Integer> places = IntStream.range(0, people.size())
                    .filter(i -> endsIn(words(people.get(i).name()), said))
                    .boxed()
                    .toList();
            if (!places.isEmpty()) {
                boolean before = words.subList(0, at).stream().allMatch(this::leads);
                boolean after = words.subList(end, words.size()).stream().allMatch(this::follows);
                return new Naming(places, before && after);
            }
        }
        return Naming.NOBODY;
    }

    private static List<String> words(String text) {
        String plain = BETWEEN.matcher(VietnameseText.clean(text).toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
        return List.of(plain.split(" "));
    }

    private static boolean endsIn(List<String> name, List<String> said) {
        int from = name.size() - said.size();
        return from >= 0 && IntStream.range(0, said.size()).allMatch(i -> mayBe(said.get(i), name.get(from + i)));
    }

    /** why only without any accents: "Hưng" is not "Hùng". */
    private static boolean mayBe(String said, String name) {
        return said.equals(name)
                || VietnameseText.fold(said).equals(said)
                        && VietnameseText.fold(name).equals(said);
    }

    private boolean leads(String word) {
        return is("conversation.patterns.before-a-name", word);
    }

    private boolean follows(String word) {
        return is("conversation.patterns.after-a-name", word);
    }

    private boolean is(String key, String word) {
        return Pattern.compile(situation.text(key))
                .matcher(VietnameseText.fold(word))
                .matches();
    }
}
