package vn.trucban.bot.web;

import static org.openqa.selenium.support.ui.ExpectedConditions.elementToBeClickable;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openqa.selenium.By;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.SomePeople;
import vn.trucban.bot.staff.StaffDesk;

/**
 * Requests to the running program as a browser makes them, and staff who have signed in by its own page, as people do. Every {@link WebTest}
 * may have it as an argument of its constructor.
 */
final class Visits {
    private final MockMvc web;
    private final StaffDesk staff;

    Visits(MockMvc web, StaffDesk staff) {
        this.web = web;
        this.staff = staff;
    }

    /** Active, with one role and no title, whom neither a telephone nor a chat reaches. */
    static Person person(String id, String name, Role role) {
        return SomePeople.withoutChat(id, name, role);
    }

    /** The same, but in the simulated chat, under the same id. */
    static Person chatting(String id, String name, Role role) {
        return SomePeople.person(id, name, role);
    }

    /** What comes back, whatever its status; its text is read as UTF-8, which a page says only in its own head. */
    MockHttpServletResponse answer(AbstractMockHttpServletRequestBuilder<?> asked) throws Exception {
        MockHttpServletResponse response = web.perform(asked).andReturn().getResponse();
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        return response;
    }

    /** A fresh code to sign in with; this person is of the staff from now on, as given here. */
    String code(Person person) {
        staff.importPeople(List.of(person));
        return staff.signInCode(person.id(), StaffDesk.SIGN_IN_LIFE);
    }

    /** The session of this person, who has just signed in and is of the staff from now on, as given here. */
    MockHttpSession signedIn(Person person) throws Exception {
        MockHttpSession session = new MockHttpSession();
        answer(post("/signin").param("code", code(person)).with(csrf()).session(session));
        return session;
    }

    /** The same in a real browser, by the link that people get, which goes on to this address, and is there. */
    void signIn(Browser browser, Person person, String next) {
        browser.go("/signin?code=" + code(person) + "&next=" + next);
        browser.shows(elementToBeClickable(By.cssSelector("main button"))).click();
        browser.leaves("/signin");
    }
}
