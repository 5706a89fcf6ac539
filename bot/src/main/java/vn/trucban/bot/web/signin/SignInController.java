package vn.trucban.bot.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.StaffDesk;

/** Sign-in with the code of a link or of the start of the program. Looking at the link uses nothing up: previews of chats look too. */
@Controller
class SignInController {
    private final StaffDesk staff;
    private final Attempts attempts;
    private final SecurityContextRepository signedIn;

    SignInController(StaffDesk staff, Attempts attempts, SecurityContextRepository signedIn) {
        this.staff = staff;
        this.attempts = attempts;
        this.signedIn = signedIn;
    }

    @GetMapping("/signin")
    String ask(
            @RequestParam(defaultValue = "") String code, @RequestParam(defaultValue = "") String next, Model model) {
        return page(code, next, "", model);
    }

    @PostMapping("/signin")
    String enter(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        String address = ClientAddress.of(request);
        if (!attempts.allowed(address)) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            return page("", next, "web.signin.too-many", model);
        }
        Optional<Person> person = StaffDesk.looksLikeCode(code) ? staff.signIn(code) : Optional.empty();
        if (person.isEmpty()) {
            attempts.failed(address);
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            return page("", next, "web.signin.wrong", model);
        }
        begin(person.get(), request, response);
        return "redirect:" + target(next, person.get());
    }

    private void begin(Person person, HttpServletRequest request, HttpServletResponse response) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(SignInCookie.signedIn(person.id()));
        SecurityContextHolder.setContext(context);
        signedIn.saveContext(context, request, response);
    }

    private static String page(String code, String next, String problem, Model model) {
        model.addAttribute("code", code);
        model.addAttribute("next", local(next) ? next : "");
        model.addAttribute("problem", problem);
        return "signin";
    }

    private static String target(String next, Person person) {
        if (local(next)) {
            return next;
        }
        boolean reads = person.is(Role.ADMIN) || person.is(Role.LEADER) || person.is(Role.TECHNICIAN);
        if (reads) {
            return "/admin";
        }
        return person.is(Role.OFFICER) ? "/admin/paper" : "/";
    }

    /** why: a link must not lead whoever just signed in to another site. */
    private static boolean local(String next) {
        return next.matches("/[A-Za-z0-9][A-Za-z0-9/_~-]*");
    }
}
