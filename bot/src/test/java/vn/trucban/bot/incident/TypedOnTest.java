package vn.trucban.bot.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.bot.WallClock.at;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trucban.bot.incident.Cries.Cry;
import vn.trucban.bot.incident.Cries.Weight;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.content.playbook.PlaybookId;

/** However long somebody types on, the newest words stand there whole, and what they are in is told no less gravely. */
class TypedOnTest {
    private static final String CRY = "nước ngập có người bị kẹt";
    private static final int BOUND = 2_000;

    private final Watch watch = new Watch();

    private static String place(int number) {
        return "nhà số " + (1_000 + number) + " cạnh cầu treo Bản Chán, phía sau chợ cũ";
    }

    private void flood(String words) {
        watch.reports(PlaybookId.DISASTER, words, "2026-11-23T08:00");
    }

    private void notes(String words) {
        watch.does(new IncidentCommand.Note(Watch.party("nam"), words), at("2026-11-23T08:01"));
    }

    /** Notes so many pieces behind the cry; each as it was noted. */
    private List<String> typesOn(String cry, int pieces) {
        List<String> noted = new ArrayList<>(List.of(cry));
        notes(cry);
        for (int i = 1; i <= pieces; i++) {
            String before = noted.get(noted.size() - 1);
            noted.add(new TypedOn(watch.incident(), Watch.CONTENT).with(before, place(i)));
            notes(noted.get(i));
        }
        return noted;
    }

    private Cries cries() {
        return new Cries(watch.incident(), Watch.CONTENT);
    }

    private List<String> inNeed() {
        return new Rescues(watch.incident(), Watch.CONTENT)
                .open().stream().map(Rescues.Group::words).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "2 người bị kẹt ở nhà văn hóa thôn 1, 2 người bị kẹt ở nhà văn hóa thôn 12",
        "2 người bị kẹt ở tầng 1, 2 người bị kẹt ở tầng 10",
        "2 người bị kẹt ở nhà số 3, 2 người bị kẹt ở nhà số 31",
        "2 người bị kẹt trên mái nhà, 2 người bị kẹt trên mái nhà ông Bảy"
    })
    void who_is_elsewhere_is_another_group_though_their_cry_begins_with_the_same_words(String one, String other) {
        flood("nước lũ về rồi");
        notes(one);
        notes(other);
        assertThat(inNeed()).containsExactly(one, other);
        watch.does(
                new IncidentCommand.Safe(
                        Watch.party("nam"), 3, watch.incident().events().size(), false),
                at("2026-11-23T08:05"));
        assertThat(inNeed()).hasSize(1);
        assertThat(InDanger.in(watch.incident(), Watch.CONTENT).orElseThrow().words())
                .containsAll(inNeed());
    }

    @ParameterizedTest
    @ValueSource(strings = {CRY, CRY + ".", CRY + " !", CRY + ". ở thôn 1"})
    void but_the_same_once_more_or_with_a_piece_behind_it_is_the_same_group(String again) {
        flood("nước lũ về rồi");
        notes(CRY);
        notes(again);
        assertThat(inNeed()).containsExactly(again);
    }

    @Test
    void at_every_length_the_newest_words_are_noted_whole_and_read_alone_and_it_is_one_group() {
        flood("nước lũ về rồi");
        List<String> noted = typesOn(CRY, 100);
        List<IncidentEvent> facts = watch.incident().events(Kind.NOTED);
        for (int i = 1; i < noted.size(); i++) {
            assertThat(noted.get(i)).startsWith(CRY).endsWith(". " + place(i)).hasSizeLessThan(BOUND + 1);
            assertThat(Piece.of(
                            watch.incident(),
                            Watch.CONTENT,
                            facts.get(i),
                            facts.get(i - 1).seq()))
                    .hasValue(new Piece(place(i), facts.get(i - 1).seq()));
        }
        assertThat(inNeed()).containsExactly(noted.get(100));
        assertThat(cries().all()).extracting(Cry::weight).containsExactly(Weight.GRAVE);
    }

    /** A round that comes late tells all that was typed since the one before, whatever was left out meanwhile. */
    @Test
    void whoever_knows_an_older_piece_reads_all_since() {
        flood("nước lũ về rồi");
        typesOn(CRY, 60);
        List<IncidentEvent> facts = watch.incident().events(Kind.NOTED);
        Piece piece = Piece.of(
                        watch.incident(),
                        Watch.CONTENT,
                        facts.get(60),
                        facts.get(20).seq())
                .orElseThrow();
        assertThat(piece.begun()).isEqualTo(facts.get(20).seq());
        assertThat(piece.newest()).startsWith(place(21) + ". ").endsWith(". " + place(60));
        assertThat(piece.newest().split("\\. ")).hasSize(40);
    }

    /** Or the words of who is safe would still be called out. */
    @Test
    void all_that_was_typed_of_who_is_safe_is_over() {
        flood("có việc lạ ở sông");
        List<String> noted = typesOn(CRY, 60);
        int cry = new Rescues(watch.incident(), Watch.CONTENT).open().get(0).cry();
        watch.does(
                new IncidentCommand.Safe(
                        Watch.party("nam"), cry, watch.incident().events().size(), false),
                at("2026-11-23T08:05"));
        Rescues rescues = new Rescues(watch.incident(), Watch.CONTENT);
        assertThat(watch.incident().events(Kind.NOTED)).hasSize(noted.size()).allMatch(rescues::isOver);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1_500})
    void a_report_that_was_typed_on_for_an_hour_stands_there_once(int length) {
        String words = CRY + ". đường vào thôn sạt rồi, đi lối suối".repeat(length / 36);
        watch.reports(PlaybookId.DISASTER, words, "2026-11-23T08:00");
        for (int i = 1; i <= 80; i++) {
            words = new TypedOn(watch.incident(), Watch.CONTENT).with(words, place(i));
            watch.does(new IncidentCommand.Note(Watch.HOA, words), at("2026-11-23T08:01"));
        }
        assertThat(inNeed()).containsExactly(words);
        assertThat(InDanger.in(watch.incident(), Watch.CONTENT).orElseThrow().words())
                .containsExactly(words);
    }

    /** Triage reads the beginning and the end of a long text: the cry at the end of a long message moves out of both. */
    @ParameterizedTest
    @ValueSource(ints = {450, 900, 1_500, 3_900})
    void behind_a_long_message_each_piece_still_cries_as_gravely(int length) {
        flood("nước lũ về rồi");
        String story = "em ở thôn Bản Nà, trời mưa từ đêm qua. "
                + "mọi người đang dọn đồ lên cao cho an tâm. ".repeat(length / 42);
        List<String> noted = typesOn(story + "2 cháu nhỏ bị kẹt trên mái", 60);
        assertThat(noted).allMatch(text -> text.length() <= story.length() + 30 || text.length() <= BOUND + 300);
        assertThat(cries().all()).extracting(Cry::weight).containsExactly(Weight.GRAVE);
        assertThat(inNeed()).singleElement().asString().contains("em ở thôn Bản Nà", "2 cháu nhỏ bị kẹt", place(60));
    }

    @Test
    void a_piece_longer_than_all_of_it_stands_whole() {
        flood("nước lũ về rồi");
        notes(CRY);
        String piece = "đường vào thôn sạt rồi, đi lối suối. ".repeat(100).strip();
        String all = new TypedOn(watch.incident(), Watch.CONTENT).with(CRY, piece);
        assertThat(all).isEqualTo(CRY + ". " + piece);
        String next = new TypedOn(watch.incident(), Watch.CONTENT).with(all, place(1));
        assertThat(next).startsWith(CRY).endsWith(". " + place(1)).hasSizeLessThan(BOUND);
        assertThat(TypedOn.newest(all, next)).hasValue(place(1));
    }

    /** Earlier versions cut what was too long behind the last full stop, and so lost the newest words. */
    @Test
    void what_was_cut_by_an_earlier_version_is_gone_on_from() {
        flood("nước lũ về rồi");
        StringBuilder words = new StringBuilder(CRY);
        for (int i = 1; words.length() < 1_950; i++) {
            words.append(". ").append(place(i));
            notes(words.toString());
        }
        notes(words + ".");
        notes(words + ".");
        notes(new TypedOn(watch.incident(), Watch.CONTENT).with(words + ".", "nước tới ngực rồi"));
        assertThat(inNeed()).singleElement().asString().startsWith(CRY).endsWith(". nước tới ngực rồi");
    }

    @Test
    void whoever_is_called_then_reads_how_it_began_and_the_newest_words() {
        flood("nước lũ về rồi");
        typesOn(CRY, 12);
        String card = new IncidentTexts(Watch.CONTENT, at("2026-11-23T08:02")).callOut(watch.incident());
        assertThat(card.lines().filter(line -> line.endsWith(". " + place(12))))
                .singleElement()
                .asString()
                .contains(CRY + ". " + place(1));
    }
}
