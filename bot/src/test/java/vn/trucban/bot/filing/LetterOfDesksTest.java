package vn.trucban.bot.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.bot.WallClock.at;
import static vn.trucban.bot.incident.SomeParties.party;
import static vn.trucban.bot.staff.SomePeople.person;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.incident.InMemoryIncidentStore;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentCommand;
import vn.trucban.bot.incident.IncidentDesk;
import vn.trucban.bot.incident.IncidentEvent;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.incident.OutsideFact;
import vn.trucban.bot.incident.Party;
import vn.trucban.bot.incident.Tell;
import vn.trucban.bot.logbook.Entering;
import vn.trucban.bot.logbook.LogbookDesk;
import vn.trucban.bot.logbook.TimesDesk;
import vn.trucban.bot.paper.Actor;
import vn.trucban.bot.paper.InMemoryPaperStore;
import vn.trucban.bot.paper.PaperCode;
import vn.trucban.bot.paper.PaperDesk;
import vn.trucban.bot.paper.PaperFigures;
import vn.trucban.bot.register.InMemoryRegisterStore;
import vn.trucban.bot.register.Register;
import vn.trucban.bot.register.RegisterEntry;
import vn.trucban.bot.report.NumbersGiven;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.Staff;
import vn.trucban.bot.talk.Telling;
import vn.trucban.content.library.Content;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.notifier.MovedClock;
import vn.trucban.notifier.channel.SendOutcome.Failure;

/** What people say and do at all desks, as the report of the incident has it that is signed and sent. */
class LetterOfDesksTest {
    private static final Content CONTENT = ContentLibrary.builtIn().current();
    private static final IncidentId OUTAGE = new IncidentId("outage");
    private static final Party HOA = party("hoa", "Chị Hoa");
    private static final Person MINH = person("minh", "Anh Minh", Role.TECHNICIAN);
    private static final Person TUAN = person("tuan", "Anh Tuấn", Role.LEADER);
    private static final Actor LAN = new Actor(HOA.person(), HOA.name());

    private Instant now = at("2026-11-23T08:13");
    private final Clock clock = MovedClock.reading(() -> now);
    private final InMemoryIncidentStore kept = new InMemoryIncidentStore();
    private final InMemoryFilingStore store = new InMemoryFilingStore();
    private final Register register = new Register(new InMemoryRegisterStore(), new SecureRandom(), clock);
    private final Staff staff = new Staff(List.of(MINH, TUAN));
    private final List<Tell> told = new ArrayList<>();
    private final IncidentDesk incidents =
            new IncidentDesk(kept, register, told::add, () -> CONTENT, () -> staff, clock);
    private final LogbookDesk log = new LogbookDesk(
            new LogbookDesk.Parts(register, null, null, null, null), incidents, CONTENT::messages, clock);
    private final InMemoryPaperStore receipts = new InMemoryPaperStore();
    private final PaperDesk papers = new PaperDesk(receipts, incidents, () -> CONTENT, clock);
    private final FilingDesk filings = new FilingDesk(
                    kept, store, new Telling(() -> staff, tell -> {}), () -> CONTENT, clock)
            .beside(new FilingDesk.Beside(
                    Optional.of(incidents::enter),
                    incident -> new PaperFigures(receipts)
                            .dossiers(incident.openedAt(), clock.instant().plusSeconds(1))
                            .apply(incident.number()),
                    NumbersGiven.NONE,
                    new LateFacts(register)));
    private final TimesDesk times = new TimesDesk(incidents, clock, filings::timesSaid);

    @BeforeEach
    void an_outage() {
        incidents.report(OUTAGE, "r", new IncidentCommand.Report(HOA, PlaybookId.POWER, "mất điện"));
    }

    private void moveTo(String local) {
        now = at(local);
    }

    private void solved() {
        incidents.carryOut(OUTAGE, "solved" + now, new IncidentCommand.Solved(HOA, ""));
    }

    private Incident outage() {
        return incidents.find(OUTAGE).orElseThrow();
    }

    private void readyToBeSigned() {
        filings.begin(1);
        for (String blank : List.of("cause", "affected", "request")) {
            filings.fill(1, blank, "chưa rõ");
        }
        if (outage().events(Kind.PAPER_ON).isEmpty()) {
            filings.fill(1, "dossiers", "0");
        }
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.ofHours(7));
        assertThat(filings.number(1, "5", today, "Anh Tuấn").refusal()).isEmpty();
        assertThat(filings.letter(1)).isPresent();
        assertThat(isOvertaken()).isFalse();
    }

    private boolean isOvertaken() {
        return filings.overtaken(store.find(1).orElseThrow(), outage());
    }

    private List<String> letter() {
        filings.begin(1);
        try (XWPFDocument document =
                new XWPFDocument(new ByteArrayInputStream(filings.letter(1).orElseThrow()))) {
            return document.getParagraphs().stream().map(XWPFParagraph::getText).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> course() {
        return letter().stream().filter(line -> line.startsWith("- ")).toList();
    }

    @Test
    void paper_that_was_set_down_weeks_afterwards_was_taken_in_during_the_trouble() {
        moveTo("2026-11-23T09:00");
        solved();
        moveTo("2027-01-04T09:00");
        assertThat(papers.switchOn(OUTAGE, Set.of("khai-sinh"), "", LAN).refusal())
                .isEmpty();
        assertThat(course())
                .contains(
                        "- Trong thời gian sự cố: Trung tâm có tiếp nhận hồ sơ giấy với các thủ tục: Đăng ký khai sinh"
                                + " (đ/c Chị Hoa ghi bổ sung).")
                .noneMatch(line -> line.contains("2027"))
                .noneMatch(line -> line.contains("dừng tiếp nhận"));
        assertThat(course().get(course().size() - 1)).contains("9h00 ngày 23/11/2026");
    }

    @Test
    void where_paper_was_received_before_what_is_set_down_late_is_not_received_again() {
        papers.switchOn(OUTAGE, Set.of("khai-sinh"), "Chờ ở hội trường", LAN);
        moveTo("2026-11-23T08:30");
        papers.switchOn(OUTAGE, Set.of("khai-sinh"), "", LAN);
        moveTo("2026-11-23T09:00");
        solved();
        papers.recover();
        moveTo("2027-01-04T09:00");
        papers.switchOn(OUTAGE, Set.of("khai-tu"), "", LAN);
        assertThat(course().stream().filter(line -> line.contains("giấy")))
                .containsExactly(
                        "- 8h13 ngày 23/11/2026: Trung tâm tiếp nhận hồ sơ giấy với các thủ tục: Đăng ký khai sinh.",
                        "- Trong thời gian sự cố: Trung tâm có tiếp nhận hồ sơ giấy với các thủ tục: Đăng ký khai tử"
                                + " (đ/c Chị Hoa ghi bổ sung).",
                        "- 9h00 ngày 23/11/2026: Trung tâm dừng tiếp nhận hồ sơ giấy.");
    }

    private Tell minhCalled() {
        incidents.carryOut(OUTAGE, "help", new IncidentCommand.AskForHelp(HOA, true));
        return told.stream()
                .filter(tell -> MINH.addresses().contains(tell.to()))
                .findFirst()
                .orElseThrow();
    }

    private void notReached(String id, String said) {
        incidents.enter(OUTAGE, id, new OutsideFact(Kind.UNDELIVERED, now, MINH.id(), "Trực Ban", said, false));
    }

    @Test
    void who_was_not_reached_was_not_informed() {
        Tell call = minhCalled();
        incidents.undelivered(call.id(), call.to(), Failure.BLOCKED_BY_RECIPIENT);
        assertThat(course())
                .contains("- 8h13 ngày 23/11/2026: không chuyển được tin báo tới Anh Minh.")
                .contains("- 8h13 ngày 23/11/2026: đã báo đ/c Anh Tuấn.")
                .noneMatch(line -> line.contains("đã báo đ/c Anh Minh"));
    }

    @Test
    void who_was_reached_later_was_reached_later() {
        Tell call = minhCalled();
        incidents.undelivered(call.id(), call.to(), Failure.PLATFORM_DOWN);
        moveTo("2026-11-23T08:20");
        incidents.delivered(call.id(), call.to());
        incidents.delivered(call.id(), call.to());
        assertThat(course())
                .containsSubsequence(
                        "- 8h13 ngày 23/11/2026: không chuyển được tin báo tới Anh Minh.",
                        "- 8h20 ngày 23/11/2026: đã chuyển được tin báo tới Anh Minh.");
        assertThat(outage().events(Kind.DELIVERED)).hasSize(1);
        assertThat(outage().unreached()).isEmpty();
    }

    @Test
    void who_was_reached_and_is_not_any_more_was_informed() {
        incidents.carryOut(OUTAGE, "help", new IncidentCommand.AskForHelp(HOA, true));
        moveTo("2026-11-23T08:20");
        incidents.carryOut(OUTAGE, "take", new IncidentCommand.Take(party(MINH)));
        moveTo("2026-11-23T08:40");
        notReached("u", "Không chuyển được tin tới Anh Minh: đã chặn");
        notReached("u2", "Không chuyển được tin tới Chị Hoa: đã chặn");
        assertThat(course())
                .contains("- 8h13 ngày 23/11/2026: đã báo đ/c Anh Minh.")
                .contains("- 8h40 ngày 23/11/2026: không chuyển được tin báo tới Anh Minh.")
                .noneMatch(line -> line.contains("tới Chị Hoa"));
    }

    @Test
    void a_letter_to_be_signed_is_overtaken_by_true_times_though_they_were_before_it() {
        moveTo("2026-11-23T10:20");
        solved();
        moveTo("2026-11-23T10:30");
        readyToBeSigned();
        moveTo("2026-11-23T11:00");
        assertThat(times.set(OUTAGE, "begin", HOA, false, at("2026-11-23T07:50"), CONTENT.messages())
                        .done())
                .isTrue();
        assertThat(isOvertaken()).isTrue();
        assertThat(filings.sent(1, "commune", new FilingDesk.Shown("", false), "Anh Tuấn")
                        .refusal())
                .contains(Refusal.OVERTAKEN);
        filings.renew(1);
        assertThat(isOvertaken()).isFalse();
        assertThat(letter()).anyMatch(line -> line.startsWith("Lúc 7h50 ngày 23/11/2026"));
        moveTo("2026-11-23T11:05");
        times.set(OUTAGE, "end", HOA, true, at("2026-11-23T09:40"), CONTENT.messages());
        assertThat(isOvertaken()).isTrue();
        // whoever has signed it says so
        assertThat(filings.sent(1, "commune", new FilingDesk.Shown("", true), "Anh Tuấn")
                        .refusal())
                .isEmpty();
    }

    @Test
    void a_letter_to_be_signed_is_overtaken_by_a_dossier_that_is_entered_later_unless_their_number_was_typed() {
        papers.make(2, LAN);
        String first = papers.batches().get(0).codes().get(0).value();
        String second = papers.batches().get(0).codes().get(1).value();
        papers.issue(first, second, MINH, Optional.of(OUTAGE), LAN);
        papers.switchOn(OUTAGE, Set.of("khai-sinh"), "", LAN);
        moveTo("2026-11-23T09:00");
        entered(first, "H19.33-261123-0001");
        solved();
        papers.recover();
        readyToBeSigned();
        entered(second, "H19.33-261123-0002");
        assertThat(isOvertaken()).isTrue();
        filings.renew(1);
        assertThat(letter()).contains("Số hồ sơ tiếp nhận bằng giấy: 2.");
        filings.fill(1, "dossiers", "2");
        assertThat(letter()).isNotEmpty();
        papers.strike(OUTAGE, second, "H19.33-261123-0002", LAN);
        assertThat(isOvertaken()).isTrue();
        papers.explain(OUTAGE, second, "", "Phiếu viết hỏng, đã gạch chéo", LAN);
        assertThat(isOvertaken()).as("it says what was typed").isFalse();
    }

    @Test
    void a_slip_of_which_nobody_has_said_what_became_is_no_dossier_but_is_named() {
        papers.make(3, LAN);
        List<PaperCode> slips = papers.batches().get(0).codes();
        papers.issue(slips.get(0).value(), slips.get(2).value(), MINH, Optional.of(OUTAGE), LAN);
        papers.switchOn(OUTAGE, Set.of("khai-sinh"), "", LAN);
        moveTo("2026-11-23T09:00");
        entered(slips.get(0).value(), "H19.33-261123-0001");
        entered(slips.get(2).value(), "H19.33-261123-0003");
        solved();
        papers.recover();
        readyToBeSigned();
        assertThat(letter())
                .contains(
                        "Số hồ sơ tiếp nhận bằng giấy: 2.",
                        "Ngoài ra còn 1 số biên nhận giấy chưa rõ: " + slips.get(1) + ".");
        papers.explain(OUTAGE, slips.get(1).value(), "", "Phiếu viết hỏng, đã gạch chéo", LAN);
        assertThat(isOvertaken()).isTrue();
    }

    private void entered(String serial, String dossier) {
        assertThat(papers.enter(OUTAGE, List.of(new PaperDesk.Entry(serial, dossier, "8h20", false)), LAN)
                        .get(0)
                        .refusal())
                .isEmpty();
    }

    @Test
    void a_letter_that_an_earlier_version_drew_is_overtaken_by_what_happened_after_its_moment() {
        readyToBeSigned();
        Filing drawn = store.find(1).orElseThrow();
        String digest = drawn.draft().orElseThrow().digest();
        store.replace(drawn.drawnAs(new Filing.Drawn(digest, now, null, null, null)));
        assertThat(isOvertaken()).isFalse();
        moveTo("2026-11-23T09:00");
        solved();
        assertThat(isOvertaken()).isTrue();
    }

    private long entry(Kind kind) {
        List<IncidentEvent> facts = outage().events(kind);
        String event = OUTAGE.value() + "/" + facts.get(facts.size() - 1).seq();
        return register.of(OUTAGE.value()).stream()
                .filter(one -> one.fact().event().equals(event))
                .findFirst()
                .map(RegisterEntry::seq)
                .orElseThrow();
    }

    @Test
    void what_was_put_right_stands_in_the_report_with_who_did_so_and_when() {
        incidents.carryOut(OUTAGE, "help", new IncidentCommand.AskForHelp(HOA, true));
        incidents.carryOut(OUTAGE, "take", new IncidentCommand.Take(party(MINH)));
        moveTo("2026-11-23T09:00");
        incidents.carryOut(OUTAGE, "fix", new IncidentCommand.Resolve(party(MINH), "chập điện"));
        filings.begin(1);
        for (String blank : List.of("affected", "dossiers", "request")) {
            filings.fill(1, blank, blank.equals("dossiers") ? "0" : "không");
        }
        filings.number(1, "5", LocalDate.of(2026, 11, 23), "Anh Tuấn");
        assertThat(letter()).contains("Chập điện.", "- 9h00 ngày 23/11/2026: đ/c Anh Minh báo đã xử lý xong.");
        moveTo("2026-11-23T09:30");
        log.correct(entry(Kind.RESOLVED), "Anh Minh", "Nhảy aptomat, không phải chập điện");
        assertThat(isOvertaken()).isTrue();
        filings.renew(1);
        assertThat(isOvertaken()).isFalse();
        assertThat(letter())
                .contains(
                        "Nhảy aptomat, không phải chập điện.",
                        "- 9h00 ngày 23/11/2026: Đã xử lý xong. Nhảy aptomat, không phải chập điện. (Đ/c Anh Minh sửa lại"
                                + " cho đúng lúc 9h30 ngày 23/11/2026.)")
                .doesNotContain("Chập điện.");
    }

    @Test
    void a_cause_that_the_form_showed_and_was_saved_with_is_put_right_with_the_register() {
        incidents.carryOut(OUTAGE, "take", new IncidentCommand.Take(party(MINH)));
        incidents.carryOut(OUTAGE, "fix", new IncidentCommand.Resolve(party(MINH), "máy chủ tỉnh nghẽn"));
        filings.begin(1);
        savedAsShown();
        long first = done(log.correct(entry(Kind.RESOLVED), "Anh Minh", "đứt cáp"));
        assertThat(letter()).contains("Đứt cáp.").doesNotContain("Máy chủ tỉnh nghẽn.");
        savedAsShown();
        done(log.correct(first, "Anh Minh", "đứt cáp quang"));
        assertThat(letter()).contains("Đứt cáp quang.").doesNotContain("Đứt cáp.", "Máy chủ tỉnh nghẽn.");
        filings.fill(1, "cause", "chuột cắn cáp");
        assertThat(letter()).contains("Chuột cắn cáp.").doesNotContain("Đứt cáp quang.");
    }

    @Test
    void so_is_one_that_was_kept_with_the_form_before() {
        incidents.carryOut(OUTAGE, "take", new IncidentCommand.Take(party(MINH)));
        filings.begin(1);
        filings.fill(1, "cause", "máy chủ tỉnh nghẽn");
        incidents.carryOut(OUTAGE, "fix", new IncidentCommand.Resolve(party(MINH), "máy chủ tỉnh nghẽn"));
        done(log.correct(entry(Kind.RESOLVED), "Anh Minh", "đứt cáp"));
        assertThat(letter()).contains("Đứt cáp.").doesNotContain("Máy chủ tỉnh nghẽn.");
    }

    private void savedAsShown() {
        filings.fill(1, "cause", filings.known(Blank.CAUSE, outage()));
    }

    @Test
    void a_correction_that_is_put_right_itself_gives_the_last_words() {
        moveTo("2026-11-23T10:00");
        long late = done(log.enterLate(Optional.of(OUTAGE), at("2026-11-23T08:30"), "Chị Lan", "kiểm tra tủ mạng"));
        long first = done(log.correct(late, "Chị Lan", "kiểm tra tủ mạng tầng 2"));
        long second = done(log.correct(first, "Chị Lan", "kiểm tra tủ điện tầng 2"));
        assertThat(course())
                .contains("- 8h30 ngày 23/11/2026, đ/c Chị Lan: Kiểm tra tủ điện tầng 2.")
                .noneMatch(line -> line.contains("tủ mạng"));
        done(log.correct(second, "Chị Lan", "kiểm tra tủ điện tầng 3"));
        assertThat(course()).contains("- 8h30 ngày 23/11/2026, đ/c Chị Lan: Kiểm tra tủ điện tầng 3.");
        long told = done(log.correct(entry(Kind.REPORTED), "Chị Hoa", "mất điện một nửa"));
        done(log.correct(told, "Chị Hoa", "mất điện cả hai tầng"));
        assertThat(course())
                .contains("- 8h13 ngày 23/11/2026: Mất điện cả hai tầng. (Đ/c Chị Hoa sửa lại cho đúng lúc 10h00 ngày"
                        + " 23/11/2026.)")
                .noneMatch(line -> line.contains("một nửa"));
    }

    private static long done(Entering entering) {
        return entering.<Long>fold(RegisterEntry::seq, refusal -> {
            throw new AssertionError(refusal);
        });
    }
}
