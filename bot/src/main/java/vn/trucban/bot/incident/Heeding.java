package vn.trucban.bot.incident;

import static vn.trucban.bot.incident.IncidentEvent.Kind;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.trucban.bot.incident.Cries.Weight;
import vn.trucban.notifier.channel.Address;

/** Where words name danger to life, nothing waits for the office to open, nor for the end of the steps. */
final class Heeding {
    private final Case it;
    private final Incident incident;
    private final IncidentTexts texts;
    private final CallOuts callOuts;

    Heeding(Case it) {
        this.it = it;
        this.incident = it.incident();
        this.texts = it.texts();
        this.callOuts = new CallOuts(it);
    }

    /** What is made of words that come with this change. */
    Incident of(Party by, String words, Change change) {
        DangerWords danger = new DangerWords(it.content());
        Weight weight = danger.namesAnother(words, incident) ? Weight.GRAVE : danger.weight(words);
        if (!danger.in(words, incident)) {
            return change.done();
        }
        new CryUndelivered(it).atOnce(change, by, words);
        return danger(by, words, change, new More(more(words, weight), next(by, words, weight, change)));
    }

    /**
     * What those who have been called already are told.
     *
     * @param all to whom the beginning is new
     * @param next to whom it is not; empty where there was none
     */
    private record More(String all, Optional<Next> next) {
        static More of(String all) {
            return new More(all, Optional.empty());
        }
    }

    private record Next(Piece piece, String text) {}

    private Optional<Next> next(Party by, String words, Weight weight, Change change) {
        String key =
                switch (weight) {
                    case GRAVE -> "incident.endangered-next";
                    case SERIOUS, GOOD -> "incident.endangered-news-next";
                };
        return piece(by, words, change)
                .map(piece ->
                        new Next(piece, texts.with(incident, key, Map.of("name", by.name(), "words", piece.newest()))));
    }

    /** Of words that are noted with this change, and go on from others. */
    Optional<Piece> piece(Party by, String words, Change change) {
        Incident after = change.soFar();
        return after.last(Kind.NOTED)
                .filter(said -> said.who().equals(by.name()) && said.text().equals(words))
                .flatMap(said -> Piece.of(after, it.content(), said, said.seq()));
    }

    /** What is told of for the first time is told as loudly as of somebody in it. Water that rises is told more calmly, or nobody hears the difference any more. */
    private String more(String words, Weight weight) {
        String key =
                switch (weight) {
                    case GRAVE -> "incident.endangered-more";
                    case SERIOUS, GOOD -> "incident.endangered-news";
                };
        return texts.with(incident, key, Map.of("words", words));
    }

    /** The same of a note; those who were called hear good news of people, too, and nobody is called for it. */
    Incident of(IncidentCommand.Note note, Change change) {
        if (!isGoodNews(note.text())) {
            return of(note.by(), note.text(), change);
        }
        String news = texts.with(
                incident, "incident.alarm-news", Map.of("name", note.by().name(), "words", note.text()));
        callOuts.calledSoFar()
                .filter(address -> !address.equals(note.by().at()))
                .forEach(address -> change.tell(address, news, texts.buttons().status(incident)));
        return change.done();
    }

    private boolean isGoodNews(String words) {
        return incident.going() && new DangerWords(it.content()).isGoodNews(words, incident);
    }

    /** Where these words are heard as danger, or as good news: there nobody has to read them as a note besides. */
    Set<Address> hearers(String words) {
        if (isGoodNews(words)) {
            return callOuts.calledSoFar().collect(Collectors.toSet());
        }
        if (!incident.going() || !criesOut(words)) {
            return Set.of();
        }
        Stream<Address> heard = incident.ladder().byTheClock()
                ? callOuts.calledSoFar()
                : incident.assignee().stream()
                        .filter(one -> incident.status() == Incident.Status.TAKEN)
                        .map(Party::at);
        return heard.collect(Collectors.toSet());
    }

    /** What is made of an answer at the steps: one that leads where people are in danger is a cry like a typed one. */
    Incident of(IncidentCommand.Tried answer, Change change) {
        Incident after = change.soFar();
        List<IncidentEvent> answers = after.events(Kind.TRIED);
        return new Cries(after, it.content())
                .by(answers.get(answers.size() - 1))
                .map(cry -> pressed(answer.by(), cry, said(answer.by(), cry), change))
                .orElseGet(change::done);
    }

    /** Good news are told to whoever was called, and nobody is called for them. */
    private Incident pressed(Party by, Cries.Cry cry, String told, Change change) {
        if (!cry.good()) {
            // why not under a board: there they hear with the answer whom it is told
            if (!incident.underCommand()) {
                new CryUndelivered(it).atOnce(change, by, cry.words());
            }
            return danger(by, cry.words(), change, More.of(told));
        }
        return incident.going() ? heard(by, More.of(told), change) : change.done();
    }

    private String said(Party by, Cries.Cry cry) {
        String key =
                switch (cry.weight()) {
                    case GRAVE -> "incident.alarm-grave";
                    case SERIOUS -> "incident.alarm-more";
                    case GOOD -> "incident.alarm-news";
                };
        return texts.with(incident, key, Map.of("name", by.name(), "words", cry.words()));
    }

    /**
     * @param by who named it
     * @param more for those who have been called already
     */
    private Incident danger(Party by, String words, Change change, More more) {
        if (!incident.going()) {
            return change.done();
        }
        if (incident.ladder().byTheClock()) {
            return heard(by, more, change);
        }
        hurry(change);
        CallOuts others = callOuts.saidAt(by.at());
        return switch (incident.status()) {
            case GUIDED -> others.from(change, 0, texts.text("incident.fact.escalated-danger"));
            case ESCALATED -> others.everybody(change);
            case TAKEN -> {
                incident.assignee()
                        .ifPresent(one -> change.tell(
                                one.at(),
                                one.at().equals(by.at())
                                        ? texts.about(incident, "incident.endangered-own")
                                        : texts.with(incident, "incident.endangered", Map.of("words", words)),
                                texts.buttons().work(change.soFar())));
                yield others.everybody(change);
            }
            case RESOLVED, CLOSED -> change.done();
        };
    }

    /** Of words with which something over was opened again, and given back to whoever fixed it: they alone are not enough. */
    Incident again(Party by, String words, Change change) {
        if (!criesOut(words) && !misses(words)) {
            return change.done();
        }
        hurry(change);
        return callOuts.saidAt(by.at()).everybody(change);
    }

    /** Asked whether everybody is safe, whoever names somebody says of whom it is not known. */
    private boolean misses(String words) {
        return new Fitting(incident, it.content()).ofPeople()
                && it.content().triage().namesVictims(words)
                && !it.content().triage().tellsOfSafety(words);
    }

    private boolean criesOut(String words) {
        return new DangerWords(it.content()).in(words, incident);
    }

    /** Up the ladder for people in danger, where it is not that one already. */
    void hurry(Change change) {
        if (!incident.ladder().byTheClock()) {
            change.climb(incident.ladder()
                            .hurried(incident.playbook(), it.content().ladder()))
                    .fact(Kind.HURRIED, texts.desk(), texts.text("incident.fact.hurried"));
        }
    }

    /** Those called out already hear what danger is named now, but for whoever names it. */
    private Incident heard(Party by, More more, Change change) {
        Unreached unreached = new Unreached(incident, it.content().messages());
        callOuts.calledSoFar()
                .filter(address -> !address.equals(by.at()))
                .forEach(address -> change.tell(
                        address,
                        more.next()
                                .filter(next -> it.staff()
                                        .at(address)
                                        .map(person -> new Party(person.id(), person.name(), address))
                                        .filter(reader -> next.piece().readBy(reader, incident, unreached))
                                        .isPresent())
                                .map(Next::text)
                                .orElse(more.all()),
                        texts.buttons().status(incident)));
        return change.done();
    }
}
