package vn.trucban.bot.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.support.ui.ExpectedConditions.elementToBeClickable;
import static org.openqa.selenium.support.ui.ExpectedConditions.presenceOfElementLocated;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestPropertySource;
import vn.trucban.bot.drill.Cast;
import vn.trucban.bot.drill.Course;
import vn.trucban.bot.drill.Drill;
import vn.trucban.bot.drill.DrillDesk;
import vn.trucban.bot.drill.DrillId;
import vn.trucban.bot.drill.DrillStore;
import vn.trucban.bot.drill.Member;
import vn.trucban.bot.drill.Review;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.StaffDesk;
import vn.trucban.content.drill.Part;
import vn.trucban.content.library.ContentLibrary;

/** Who is to act on what a drill taught says in the list of all drills that it is done, and so may leaders; nobody else is offered it. */
@WebTest
@TestPropertySource(properties = "trucban.test.of=drills")
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class DrillLessonPageTest {
    private static final Person TUAN = Visits.chatting("lesson-tuan", "Anh Tuấn", Role.LEADER);
    private static final Person HOA = Visits.chatting("lesson-hoa", "Chị Hoa", Role.OFFICER);
    private static final Person LAN = Visits.chatting("lesson-lan", "Chị Lan", Role.OFFICER);

    private final Visits visits;
    private final StaffDesk staff;
    private final DrillDesk drills;
    private final DrillStore store;
    private final ContentLibrary content;
    private final Clock clock;
    private final int port;

    DrillLessonPageTest(
            Visits visits,
            StaffDesk staff,
            DrillDesk drills,
            DrillStore store,
            ContentLibrary content,
            Clock clock,
            @LocalServerPort int port) {
        this.visits = visits;
        this.staff = staff;
        this.drills = drills;
        this.store = store;
        this.content = content;
        this.clock = clock;
        this.port = port;
    }

    /** Over, and somebody is to label the cabinet. */
    private Drill over() {
        staff.importPeople(List.of(TUAN, HOA, LAN));
        Instant start = clock.instant().minus(Duration.ofHours(2));
        Course.End end = new Course.End(Course.Why.BUTTON, clock.instant(), TUAN.name(), "");
        int number = store.nextNumber();
        Drill drill = new Drill(
                new DrillId("d" + number),
                number,
                1,
                content.current().drills().scenario("los-do").orElseThrow(),
                false,
                Member.of(TUAN),
                start,
                new Cast(List.of(new Cast.Player(Member.of(HOA), Part.OFFICER)), List.of(Member.of(LAN)), List.of()),
                Drill.Stage.ENDED,
                new Course(Optional.empty(), Optional.of(start), 3, List.of(), List.of(), Optional.of(end)),
                List.of(new Drill.Change(Drill.What.ENDED, clock.instant(), TUAN.name(), "")),
                List.of(),
                new Review("", List.of()),
                List.of(),
                Optional.empty());
        assertThat(store.save(drill)).isTrue();
        drills.learn(drill.id(), "Dán nhãn tủ mạng", HOA.id(), drills.today().plusDays(9), TUAN);
        return drill;
    }

    private boolean offered(Person person, String button, String picture) throws IOException {
        try (Browser browser = Browser.open(port, 390, 844)) {
            visits.signIn(browser, person, "/admin/drills");
            assertThat(browser.shows(presenceOfElementLocated(By.id("lessons"))).getText())
                    .contains("Dán nhãn tủ mạng");
            assertThat(browser.overflows()).isFalse();
            browser.wholePage(picture);
            boolean there = browser.shows(presenceOfElementLocated(By.tagName("body")))
                            .findElements(By.cssSelector(button))
                            .size()
                    == 1;
            if (there && person.equals(HOA)) {
                browser.shows(elementToBeClickable(By.cssSelector(button))).click();
                browser.shows(presenceOfElementLocated(By.cssSelector(".ok[role=status]")));
            }
            return there;
        }
    }

    @Test
    void whoIsToActOnItSaysSoInTheList() throws IOException {
        Drill drill = over();
        String button = "form[action='/admin/drills/" + drill.number() + "/lessons/0/acted'] button";
        assertThat(offered(LAN, button, "drill-lesson-other")).isFalse();
        assertThat(offered(TUAN, button, "drill-lesson-leader")).isTrue();
        assertThat(offered(HOA, button, "drill-lesson-actor")).isTrue();
        assertThat(drills.find(drill.id()).orElseThrow().review().lessons()).noneMatch(Review.Lesson::open);
    }
}
