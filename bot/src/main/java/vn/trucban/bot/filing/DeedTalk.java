package vn.trucban.bot.filing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.filing.FilingDesk.Outcome;
import vn.trucban.bot.talk.Heard;
import vn.trucban.bot.talk.Reply;
import vn.trucban.bot.talk.Talk;
import vn.trucban.content.calendar.WorkingCalendar;

/** From a phone: the number of a report, that it need not be sent, that it has to be after all, that it was marked as sent by mistake. */
final class DeedTalk implements Talk {
    static final String NUMBER = "number";
    static final String WAIVE = "waive";
    static final String OWE = "owe";
    /** Asks nothing: the letter to be signed is made anew. */
    static final String RENEW = "renew";
    /** Before the id of a recipient. */
    static final String UNSENT = "unsent-";

    private static final Pattern DATED =
            Pattern.compile("(?<number>[^\\s,]+),?\\s+(?:ngày\\s+|ngay\\s+)?(?<day>\\d{1,2})[/-](?<month>\\d{1,2})"
                    + "(?:[/-](?<year>\\d{4}))?");

    private final FilingDesk desk;

    DeedTalk(FilingDesk desk) {
        this.desk = desk;
    }

    @Override
    public Set<Verb> verbs() {
        return EnumSet.of(Verb.FILING_DEED);
    }

    @Override
    public Reply hear(Heard heard) {
        if (!FilingDesk.isFor(heard.by())) {
            return Reply.say(heard.text("filing.chat.not-for-you"), List.of());
        }
        String ref = heard.action().ref();
        Optional<Filing> filing = ref.matches("[1-9][0-9]{0,8}") ? desk.find(Integer.parseInt(ref)) : Optional.empty();
        if (filing.isPresent() && heard.action().arg().equals(RENEW)) {
            Outcome outcome = desk.renew(filing.get().number());
            return outcome.refusal()
                    .map(why -> Reply.say(heard.text(why.messageKey()), List.of()))
                    .orElseGet(() -> stands(heard, outcome.filing().orElse(filing.get())));
        }
        if (filing.isEmpty() || question(heard.action().arg()).isEmpty()) {
            return Reply.say(heard.text(Refusal.NO_SUCH_FILING.messageKey()), List.of());
        }
        return heard.words().isEmpty() ? ask(heard, filing.get()) : answer(heard, filing.get());
    }

    private static Optional<String> question(String deed) {
        if (deed.startsWith(UNSENT)) {
            return Optional.of("unsent");
        }
        return Optional.of(deed).filter(Set.of(NUMBER, WAIVE, OWE)::contains);
    }

    private Reply ask(Heard heard, Filing filing) {
        String deed = heard.action().arg();
        String name = filing.recipients().stream()
                .filter(one -> deed.equals(UNSENT + one.id()))
                .map(one -> one.name())
                .findFirst()
                .orElse("");
        String code = heard.text("incident.code", Map.of("number", filing.number()));
        return Reply.askNumber(
                heard.text("filing.deed." + question(deed).orElseThrow(), Map.of("code", code, "name", name)),
                heard.action(),
                List.of(Action.of(Verb.FILING, Integer.toString(filing.number()))
                        .button(heard.text("filing.button.stop"))));
    }

    private Reply answer(Heard heard, Filing filing) {
        Outcome outcome = carriedOut(heard, filing.number());
        Optional<Refusal> refusal = outcome.refusal().filter(why -> why != Refusal.NOT_SENT);
        return refusal.map(why -> Reply.askNumber(
                        refused(heard, why, outcome.where()),
                        heard.action(),
                        List.of(Action.of(Verb.FILING, Integer.toString(filing.number()))
                                .button(heard.text("filing.button.stop")))))
                .orElseGet(() -> stands(heard, outcome.filing().orElse(filing)));
    }

    private static String refused(Heard heard, Refusal why, String where) {
        String text = heard.text(why.messageKey());
        return where.isEmpty() ? text : text + " " + heard.text("report.page.used-by", Map.of("where", where));
    }

    /** "5 ngày 24/11": the number, and the day of the paper where it is not today. */
    private Outcome numbered(Heard heard, int number, String words) {
        LocalDate today = LocalDate.ofInstant(heard.now(), WorkingCalendar.ZONE);
        Matcher dated = DATED.matcher(words.strip());
        if (!dated.matches()) {
            LocalDate kept = desk.find(number)
                    .flatMap(Filing::numbered)
                    .map(Filing.Numbered::date)
                    .orElse(today);
            return desk.number(number, words, kept, heard.by().name());
        }
        int year = dated.group("year") == null ? today.getYear() : Integer.parseInt(dated.group("year"));
        try {
            LocalDate day =
                    LocalDate.of(year, Integer.parseInt(dated.group("month")), Integer.parseInt(dated.group("day")));
            // why: in January people write of December without its year
            boolean last = dated.group("year") == null && day.isAfter(today);
            return desk.number(
                    number,
                    dated.group("number"),
                    last ? day.minusYears(1) : day,
                    heard.by().name());
        } catch (DateTimeException noSuchDay) {
            return Outcome.no(Refusal.BAD_DATE);
        }
    }

    private Outcome carriedOut(Heard heard, int number) {
        String deed = heard.action().arg();
        String words = heard.words().orElse("");
        return switch (question(deed).orElseThrow()) {
            case NUMBER -> numbered(heard, number, words);
            case WAIVE -> desk.waive(number, words, heard.by());
            case OWE -> desk.oweAgain(number, words, heard.by());
            default ->
                desk.unsent(
                        number,
                        deed.substring(UNSENT.length()),
                        words,
                        heard.by().name());
        };
    }

    private Reply stands(Heard heard, Filing filing) {
        FilingTexts texts = new FilingTexts(heard.content().messages());
        return desk.incident(filing.number())
                .map(incident -> {
                    boolean overtaken = desk.overtaken(filing, incident);
                    return Reply.say(
                            texts.status(filing, incident, desk.left(filing), overtaken, heard.now()),
                            texts.buttons(filing, incident, desk.left(filing), overtaken, heard.by()));
                })
                .orElse(Reply.NONE);
    }
}
