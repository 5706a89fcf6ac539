package vn.trucban.bot.conversation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.trucban.bot.paper.PaperDesk.Entry;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.content.text.VietnameseText;
import vn.trucban.content.triage.Verdict;

/**
 * What somebody wishes of paper intake in words of their own. "Nhận giấy" is said of the counter and of a printer's tray: what names a
 * machine, or reports anything else besides, is no wish but a report.
 */
final class PaperWords {
    /** Whoever writes more tells more than a wish. */
    private static final int LONGEST = 120;

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}_]+");

    private final Situation situation;

    PaperWords(Situation situation) {
        this.situation = situation;
    }

    /** What is to become of paper intake. */
    enum What {
        START,
        STOP,
        /** How it stands: it is asked, or not surely wished. */
        TELL,
        /** What was received is to be entered. */
        ENTER
    }

    /**
     * A wish.
     *
     * @param well besides, that all works again
     */
    record Wish(What what, boolean well) {}

    /** Empty: it is about something else. */
    Optional<Wish> wish(String text) {
        if (text.length() > LONGEST || situation.content().triage().namesDanger(text)) {
            return Optional.empty();
        }
        String said = said(text);
        if (find("conversation.patterns.paper-of-a-machine", said).isPresent()) {
            return Optional.empty();
        }
        return wished("conversation.patterns.paper-stop", What.STOP, text, said)
                .or(() -> wished("conversation.patterns.paper-start", What.START, text, said))
                .or(() -> wished("conversation.patterns.paper-enter", What.ENTER, text, said))
                .or(() -> wished("conversation.patterns.paper-only", What.TELL, text, said))
                .or(() -> perhaps(text, said));
    }

    /** why: "đúng" and "dùng" are no "dừng", which they are without their accents. */
    private String said(String text) {
        String apart = Pattern.compile(situation.text("conversation.patterns.no-stop"))
                .matcher(VietnameseText.clean(text).toLowerCase(Locale.ROOT))
                .replaceAll("_");
        return BETWEEN.matcher(VietnameseText.fold(apart)).replaceAll(" ").strip();
    }

    private Optional<Wish> wished(String key, What what, String text, String said) {
        return find(key, said).flatMap(found -> {
            String rest = (said.substring(0, found.start()) + " " + said.substring(found.end())).strip();
            boolean well = find("conversation.patterns.works-again", rest).isPresent();
            boolean reports = !well && besides(text, said, found).stream().anyMatch(this::reports);
            boolean doubtful = text.contains("?")
                    || what == What.STOP && !well && !isCourtesy(rest)
                    || find("conversation.patterns.paper-doubt", said).isPresent();
            return reports ? Optional.empty() : Optional.of(new Wish(doubtful ? What.TELL : what, well && !doubtful));
        });
    }

    /** What stands before the wish and after it, with its accents: without them much may be anything. */
    private static List<String> besides(String text, String said, Matcher found) {
        List<String> words = Arrays.stream(BETWEEN.split(VietnameseText.clean(text)))
                .filter(word -> !word.isEmpty())
                .toList();
        int before = Math.min(words.size(), words(said.substring(0, found.start())));
        int after = Math.min(words.size(), words(said.substring(found.end())));
        return List.of(
                String.join(" ", words.subList(0, before)),
                String.join(" ", words.subList(words.size() - after, words.size())));
    }

    private static int words(String part) {
        return part.isBlank() ? 0 : BETWEEN.split(part.strip()).length;
    }

    /** Whoever says more may tell of others, or of yesterday. */
    private boolean isCourtesy(String rest) {
        return rest.isBlank()
                || Pattern.compile(situation.text("conversation.patterns.paper-courtesy"))
                        .matcher(rest)
                        .matches();
    }

    private boolean reports(String rest) {
        Verdict.Ranked best = situation.content().triage().classify(rest).best();
        return !rest.isBlank() && best.confidence() >= Told.SURE && best.id() != PlaybookId.OTHER;
    }

    /** "Không nhận giấy nữa", without a word that ends anything: of a tray, too, unless paper is taken just now. */
    private Optional<Wish> perhaps(String text, String said) {
        boolean taken = situation.books().openIncidents().stream()
                .anyMatch(incident -> incident.onPaperSince().isPresent());
        return taken ? wished("conversation.patterns.paper-no-more", What.TELL, text, said) : Optional.empty();
    }

    private Optional<Matcher> find(String key, String said) {
        return Optional.of(Pattern.compile(situation.text(key)).matcher(said)).filter(Matcher::find);
    }

    /** True of a line as it is entered afterwards: a receipt's number, a dossier's code and a time; less is a question about a receipt. */
    static boolean isEntry(String text) {
        return Entry.read(text).stream()
                .anyMatch(entry -> !entry.serial().isEmpty() && hasDigit(entry.dossier()) && hasDigit(entry.at()));
    }

    private static boolean hasDigit(String part) {
        return part.chars().anyMatch(Character::isDigit);
    }
}
