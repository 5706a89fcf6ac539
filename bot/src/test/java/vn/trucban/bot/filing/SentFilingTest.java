package vn.trucban.bot.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.WallClock;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentsInMemory;
import vn.trucban.bot.kept.FileDigest;
import vn.trucban.bot.register.Copies;
import vn.trucban.bot.report.NumbersGiven;
import vn.trucban.bot.report.Supplement;
import vn.trucban.bot.staff.Staff;
import vn.trucban.bot.talk.Telling;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.notifier.Intercepted;

/** What went out stays as it went out, whatever becomes known afterwards; its number is its own; times said afterwards count. */
class SentFilingTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    private final IncidentsInMemory incidents = new IncidentsInMemory();
    private final InMemoryFilingStore store = new InMemoryFilingStore();
    private final List<String> entered = new ArrayList<>();
    private Optional<Supplement.Dossiers> dossiers = Optional.empty();

    private FilingDesk at(String local) {
        return desk(store, local);
    }

    private FilingDesk desk(FilingStore filings, String local) {
        return new FilingDesk(
                        incidents.store(),
                        filings,
                        new Telling(() -> new Staff(List.of()), tell -> {}),
                        ContentLibrary.builtIn()::current,
                        Clock.fixed(WallClock.at(local), ZoneOffset.UTC))
                .beside(new FilingDesk.Beside(
                        Optional.of((incident, commandId, fact) -> entered.add(fact.text())),
                        any -> dossiers,
                        (number, year) -> Optional.of("Báo cáo quý III năm 2026")
                                .filter(one -> number.equals("09/BC-TTPVHCC") && year == 2026)));
    }

    /** Somebody else saves first. */
    private FilingStore raced(Runnable faster) {
        return Intercepted.raced("replace", FilingStore.class, store, faster);
    }

    private Incident fire() {
        Incident fire = incidents.reported(PlaybookId.DISASTER, "cháy kho", WallClock.at("2026-12-01T08:00"));
        at("2026-12-01T08:01").round();
        filled(at("2026-12-01T08:30"), 1);
        return fire;
    }

    private static void filled(FilingDesk desk, int number) {
        for (String blank : List.of("cause", "affected", "dossiers", "request")) {
            desk.fill(number, blank, blank.equals("dossiers") ? "0" : "chưa rõ");
        }
        desk.number(number, "5", DAY, "Anh Tuấn");
    }

    private static String text(byte[] letter) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(letter))) {
            return String.join(
                    "\n",
                    document.getParagraphs().stream()
                            .map(XWPFParagraph::getText)
                            .toList());
        }
    }

    @Test
    void what_was_taken_to_be_signed_and_sent_is_what_is_downloaded_ever_after() throws IOException {
        Incident fire = fire();
        byte[] signed = at("2026-12-01T09:00").letter(1).orElseThrow();
        incidents.resolved(
                incidents.taken(fire, WallClock.at("2026-12-01T09:10")), "chập điện", WallClock.at("2026-12-01T09:20"));
        at("2026-12-01T09:30").sent(1, "commune", "Anh Tuấn");
        FilingDesk march = at("2027-03-01T09:00");
        assertThat(march.letter(1))
                .hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(signed));
        assertThat(text(signed)).contains("Đến 9h00 ngày 01/12/2026 sự cố chưa được khắc phục xong.");
        assertThat(text(march.today(1).orElseThrow())).contains("Sự cố được khắc phục xong lúc 9h20");
        march.sent(1, "home-affairs", "Chị Lan");
        assertThat(march.letter(1))
                .hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(signed));
    }

    @Test
    void two_people_who_give_one_number_in_one_moment_do_not_both_get_it() {
        fire();
        Incident flood = incidents.reported(PlaybookId.DISASTER, "lũ về", WallClock.at("2026-12-01T08:30"));
        at("2026-12-01T08:31").round();
        AtomicReference<FilingDesk.Outcome> faster = new AtomicReference<>();
        FilingStore raced = raced(() -> faster.set(at("2026-12-01T09:00").number(flood.number(), "6", DAY, "Chị Lan")));
        FilingDesk.Outcome slower = desk(raced, "2026-12-01T09:00").number(1, "6", DAY, "Anh Tuấn");
        assertThat(slower.refusal()).isEmpty();
        assertThat(faster.get().refusal()).contains(Refusal.USED_NUMBER);
        assertThat(faster.get().where()).isEqualTo("Báo cáo sự cố SC-1");
        assertThat(store.numbered("06/BC-TTPVHCC")).extracting(Filing::number).containsExactly(1);
        // the first takes another number: the second may have this one, at once
        assertThat(at("2026-12-01T09:00").number(1, "7", DAY, "Anh Tuấn").refusal())
                .isEmpty();
        assertThat(at("2026-12-01T09:00")
                        .number(flood.number(), "6", DAY, "Chị Lan")
                        .refusal())
                .isEmpty();
    }

    @Test
    void its_digest_is_a_fact_of_the_incident() {
        fire();
        byte[] signed = at("2026-12-01T09:00").letter(1).orElseThrow();
        at("2026-12-01T09:30").sent(1, "commune", "Anh Tuấn");
        at("2026-12-01T09:31").round();
        assertThat(entered)
                .singleElement()
                .asString()
                .contains("số 05/BC-TTPVHCC ngày 01/12/2026", "Ủy ban nhân dân xã", FileDigest.of(signed));
    }

    @Test
    void number_date_and_blanks_change_only_once_its_sending_is_taken_back_and_both_papers_stay() throws IOException {
        fire();
        FilingDesk desk = at("2026-12-01T09:30");
        desk.sent(1, "commune", "Anh Tuấn");
        byte[] first = desk.letter(1).orElseThrow();
        assertThat(desk.number(1, "6", DAY, "Anh Tuấn").refusal()).contains(Refusal.OUT_ALREADY);
        assertThat(desk.fill(1, "cause", "chập điện").refusal()).contains(Refusal.OUT_ALREADY);
        assertThat(desk.fill(1, "cause", "chưa rõ").refusal())
                .as("nothing changes")
                .isEmpty();
        assertThat(store.find(1).orElseThrow().filled(Blank.CAUSE)).contains("chưa rõ");

        desk.unsent(1, "commune", "ghi nhầm số", "Chị Lan");
        assertThat(desk.number(1, "6", DAY, "Anh Tuấn").refusal()).isEmpty();
        desk.fill(1, "cause", "chập điện");
        desk.sent(1, "commune", "Anh Tuấn");
        assertThat(text(desk.letter(1).orElseThrow())).contains("Chập điện.");
        assertThat(desk.sentAs(1, FileDigest.of(first)))
                .hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(first));
        assertThat(desk.sentAs(1, store.files().keep(new byte[] {1})))
                .as("of another paper")
                .isEmpty();
    }

    @Test
    void what_an_earlier_version_sent_without_keeping_it_is_drawn_anew_and_still_does_not_change() throws IOException {
        fire();
        FilingDesk desk = at("2026-12-01T09:30");
        desk.sent(1, "commune", "Anh Tuấn");
        Filing sent = store.find(1).orElseThrow();
        store.replace(new Filing(
                1,
                sent.version() + 1,
                sent.incident(),
                sent.owedSince(),
                sent.dueAt(),
                sent.recipients(),
                sent.blanks(),
                sent.numbered(),
                sent.sent(),
                sent.chased(),
                sent.deeds(),
                sent.told(),
                sent.waived(),
                null,
                null,
                null,
                null));
        assertThat(store.find(1).flatMap(Filing::kept)).isEmpty();
        assertThat(text(desk.letter(1).orElseThrow())).contains("chưa rõ");
        assertThat(store.find(1).flatMap(Filing::kept))
                .as("nobody signed this one")
                .isEmpty();
        assertThat(desk.number(1, "6", DAY, "Anh Tuấn").refusal()).contains(Refusal.OUT_ALREADY);
    }

    @Test
    void a_draft_that_nobody_signs_is_not_kept_and_what_went_out_outlives_an_erasure() {
        fire();
        FilingDesk desk = at("2026-12-01T09:30");
        byte[] draft = desk.letter(1).orElseThrow();
        assertThat(store.files().find(FileDigest.of(draft))).isPresent();
        at("2026-12-01T09:40").renew(1);
        byte[] second = at("2026-12-01T09:41").letter(1).orElseThrow();
        assertThat(store.files().find(FileDigest.of(draft))).isEmpty();
        desk.fill(1, "cause", "anh Vi Văn Lửa hút thuốc");
        assertThat(store.files().find(FileDigest.of(second))).isEmpty();
        FilingCopies copies =
                new FilingCopies(store, () -> ContentLibrary.builtIn().current().messages());
        byte[] named = desk.letter(1).orElseThrow();
        copies.erase(keys(copies, "vi van lua"));
        assertThat(store.files().find(FileDigest.of(named)))
                .as("a draft with the name in it")
                .isEmpty();

        desk.sent(1, "commune", "Anh Tuấn");
        byte[] sent = desk.letter(1).orElseThrow();
        copies.erase(keys(copies, "anh tuan"));
        assertThat(store.find(1).flatMap(Filing::numbered).orElseThrow().by()).doesNotContain("Tuấn");
        assertThat(desk.letter(1)).hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(sent));
    }

    private static List<String> keys(FilingCopies copies, String name) {
        return copies.naming(name).stream().map(Copies.Copy::key).toList();
    }

    @Test
    void
            whoever_looks_after_it_was_taken_gets_what_is_being_signed_though_it_was_fixed_since_until_somebody_makes_it_anew()
                    throws IOException {
        Incident fire = fire();
        byte[] signed = at("2026-12-01T08:40").letter(1).orElseThrow();
        Filing.Drawn taken = store.find(1).flatMap(Filing::draft).orElseThrow();
        fire = incidents.taken(fire, WallClock.at("2026-12-01T09:10"));
        fire = incidents.resolved(fire, "chập điện", WallClock.at("2026-12-01T09:20"));
        FilingDesk ten = at("2026-12-01T10:00");
        assertThat(ten.overtaken(store.find(1).orElseThrow(), fire)).isTrue();
        assertThat(ten.letter(1))
                .hasValueSatisfying(bytes -> assertThat(FileDigest.of(bytes)).isEqualTo(FileDigest.of(signed)));
        ten.number(1, "5", DAY, "Chị Lan");
        assertThat(store.find(1).flatMap(Filing::draft))
                .as("the same number said once more")
                .contains(taken);

        assertThat(ten.renew(1).filing().flatMap(Filing::draft).map(Filing.Drawn::at))
                .contains(WallClock.at("2026-12-01T10:00"));
        assertThat(ten.overtaken(store.find(1).orElseThrow(), fire)).isFalse();
        assertThat(text(ten.letter(1).orElseThrow())).contains("Sự cố được khắc phục xong lúc 9h20");
        assertThat(ten.sent(1, "commune", new FilingDesk.Shown(taken.digest(), false), "Anh Tuấn")
                        .refusal())
                .as("whoever signed the first one looks at a page that shows it")
                .contains(Refusal.OTHER_LETTER);
        String now = store.find(1).flatMap(Filing::draft).orElseThrow().digest();
        assertThat(ten.sent(1, "commune", new FilingDesk.Shown(now, false), "Anh Tuấn")
                        .refusal())
                .isEmpty();
        assertThat(ten.renew(1).refusal()).contains(Refusal.OUT_ALREADY);
        assertThat(FileDigest.of(ten.letter(1).orElseThrow())).isEqualTo(now);
    }

    @Test
    void a_letter_that_is_downloaded_twice_at_once_is_kept() {
        fire();
        byte[] first = at("2026-12-01T09:00:00.100").letter(1).orElseThrow();
        byte[] second = at("2026-12-01T09:00:00.400").letter(1).orElseThrow();
        assertThat(FileDigest.of(second)).isEqualTo(FileDigest.of(first));
        at("2026-12-01T09:30").sent(1, "commune", "Anh Tuấn");
        assertThat(at("2026-12-01T09:31").letter(1).map(FileDigest::of)).contains(FileDigest.of(first));
    }

    @Test
    void who_takes_it_a_moment_too_late_gets_and_leaves_what_the_faster_one_took() {
        fire();
        List<byte[]> faster = new ArrayList<>();
        FilingDesk slower =
                desk(raced(() -> faster.add(at("2026-12-01T09:00").letter(1).orElseThrow())), "2026-12-01T09:00");
        byte[] late = slower.letter(1).orElseThrow();
        assertThat(FileDigest.of(late)).isEqualTo(FileDigest.of(faster.get(0)));
        String draft = store.find(1).flatMap(Filing::draft).orElseThrow().digest();
        assertThat(store.files().find(draft)).isPresent();
        assertThat(draft).isEqualTo(FileDigest.of(late));
    }

    @Test
    void a_letter_that_is_not_there_any_more_is_not_what_goes_out() {
        fire();
        FilingDesk desk = at("2026-12-01T09:00");
        store.files().forget(FileDigest.of(desk.letter(1).orElseThrow()));
        desk.sent(1, "commune", "Anh Tuấn");
        String digest = store.find(1).flatMap(Filing::kept).orElseThrow().digest();
        assertThat(desk.letter(1).map(FileDigest::of)).contains(digest);
    }

    @Test
    void a_letter_taken_before_its_number_was_changed_is_not_what_goes_out() throws IOException {
        fire();
        FilingDesk desk = at("2026-12-01T09:30");
        desk.letter(1);
        desk.number(1, "6", DAY, "Anh Tuấn");
        desk.sent(1, "commune", "Anh Tuấn");
        try (XWPFDocument document =
                new XWPFDocument(new ByteArrayInputStream(desk.letter(1).orElseThrow()))) {
            assertThat(document.getTables().get(0).getText()).contains("Số: 06/BC-TTPVHCC");
        }
    }

    @Test
    void a_number_that_another_paper_of_the_year_has_is_refused_with_where_it_stands() {
        fire();
        incidents.reported(PlaybookId.INTERNET, "mất mạng", WallClock.at("2026-12-01T10:00"));
        FilingDesk desk = at("2026-12-01T11:00");
        desk.begin(2);
        FilingDesk.Outcome taken = desk.number(2, "05", DAY, "Chị Lan");
        assertThat(taken.refusal()).contains(Refusal.USED_NUMBER);
        assertThat(taken.where()).isEqualTo("Báo cáo sự cố SC-1");
        assertThat(desk.number(2, "9", DAY, "Chị Lan").where()).isEqualTo("Báo cáo quý III năm 2026");
        assertThat(store.find(2).orElseThrow().numbered()).isEmpty();
        assertThat(desk.number(1, "5", DAY, "Chị Lan").refusal()).as("its own").isEmpty();
        assertThat(at("2027-01-04T09:00")
                        .number(2, "5", LocalDate.of(2027, 1, 4), "Chị Lan")
                        .refusal())
                .as("of another year")
                .isEmpty();
        NumbersGiven numbers = desk.numbers();
        assertThat(numbers.holder("05/BC-TTPVHCC", 2026)).contains("Báo cáo sự cố SC-1");
        assertThat(numbers.holder("07/BC-TTPVHCC", 2026)).isEmpty();
    }

    @Test
    void an_outage_that_began_long_before_it_was_reported_owes_its_report_and_the_letter_says_when()
            throws IOException {
        Instant found = WallClock.at("2026-11-23T09:00");
        Incident outage = incidents.reported(PlaybookId.INTERNET, "mất mạng", found);
        outage = incidents.said(outage, false, WallClock.at("2026-11-23T07:30"), found.plusSeconds(60));
        outage = incidents.taken(outage, found.plusSeconds(120));
        incidents.resolved(outage, "đứt cáp", found.plus(Duration.ofHours(1)));
        FilingDesk desk = at("2026-11-23T10:30");
        desk.round();
        Filing filing = store.find(1).orElseThrow();
        assertThat(filing.owedSince()).contains(WallClock.at("2026-11-23T09:30"));
        assertThat(text(desk.letter(1).orElseThrow()))
                .contains("Lúc 7h30 ngày 23/11/2026, tại")
                .contains("được phát hiện và báo lúc 9h00 ngày 23/11/2026")
                .contains("Thời gian gián đoạn trong giờ hành chính: 2 giờ 30 phút.");
    }

    @Test
    void nobody_owed_a_report_of_what_nobody_had_reported_yet() {
        Instant found = WallClock.at("2026-11-23T09:00");
        incidents.said(
                incidents.reported(PlaybookId.POWER, "mất điện", found),
                false,
                WallClock.at("2026-11-20T08:00"),
                found.plusSeconds(60));
        at("2026-11-23T09:30").round();
        assertThat(store.find(1).orElseThrow().owedSince()).contains(found);
    }

    @Test
    void paper_dossiers_are_taken_from_their_book_while_nobody_says_otherwise() throws IOException {
        incidents.reported(PlaybookId.INTERNET, "mất mạng", WallClock.at("2026-11-23T08:00"));
        FilingDesk desk = at("2026-11-23T15:00");
        Filing begun = desk.begin(1).filing().orElseThrow();
        assertThat(desk.left(begun)).contains(Blank.DOSSIERS);
        dossiers = Optional.of(new Supplement.Dossiers(12, List.of()));
        assertThat(desk.left(begun)).doesNotContain(Blank.DOSSIERS);
        assertThat(text(desk.letter(1).orElseThrow())).contains("Số hồ sơ tiếp nhận bằng giấy: 12");
        desk.fill(1, "dossiers", "10");
        assertThat(text(desk.letter(1).orElseThrow())).contains("Số hồ sơ tiếp nhận bằng giấy: 10");
    }

    @Test
    void whoever_erases_somebody_learns_which_letters_that_went_out_name_them() {
        fire();
        at("2026-12-01T08:50").fill(1, "cause", "Đ/c Ma Văn Gõ rút nhầm dây");
        SentFilings sent =
                new SentFilings(store, () -> ContentLibrary.builtIn().current().messages());
        at("2026-12-01T09:00").letter(1);
        assertThat(sent.naming("ma van go")).isEmpty();
        at("2026-12-01T09:30").sent(1, "commune", "Anh Tuấn");
        assertThat(sent.naming("ma van go")).containsExactly("Báo cáo sự cố SC-1, số 05/BC-TTPVHCC ngày 01/12/2026");
        assertThat(sent.naming("ma van khac")).isEmpty();
    }
}
