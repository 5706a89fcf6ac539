package vn.trucban.bot.web.admin;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.watch.AlarmBoard;
import vn.trucban.bot.watch.SelfTestDesk;
import vn.trucban.bot.web.signin.Visitors;
import vn.trucban.content.library.ContentLibrary;

/** The home of staff. */
@Controller
class AdminController {
    private final AdminViews views;
    private final Visitors visitors;
    private final ContentLibrary content;
    private final SelfTestDesk selfTests;
    private final AlarmBoard alarms;

    AdminController(
            AdminViews views, Visitors visitors, ContentLibrary content, SelfTestDesk selfTests, AlarmBoard alarms) {
        this.views = views;
        this.visitors = visitors;
        this.content = content;
        this.selfTests = selfTests;
        this.alarms = alarms;
    }

    /** Starts a self-test; the page shows it when it is through. */
    @PostMapping("/admin/self-test")
    String selfTest() {
        selfTests.begin();
        return "redirect:/admin#self-test";
    }

    @GetMapping("/admin")
    String home(Authentication visitor, Model model, HttpServletResponse response) {
        model.addAttribute(
                "who", visitors.person(visitor).map(one -> one.name()).orElse(""));
        model.addAttribute("administrator", visitors.are(visitor, Role.ADMIN));
        List<AlarmBoard.Line> standing = alarms.standing();
        model.addAttribute("alarms", standing);
        model.addAttribute("incidents", views.incidents(standing));
        model.addAttribute("notices", views.notices());
        model.addAttribute("reviews", views.reviews());
        model.addAttribute("register", views.register());
        model.addAttribute("channels", views.channels());
        selfTests.shown(alarms.channelsSince()).ifPresent(last -> model.addAttribute("selfTest", last));
        model.addAttribute("testing", selfTests.running());
        model.addAttribute(
                "mayTest", visitors.person(visitor).filter(SelfTestDesk::isFor).isPresent());
        model.addAttribute("problems", content.problems());
        model.addAttribute("contactsToFill", content.current().commune().contactsToFill());
        model.addAttribute(
                "toFill",
                Stream.of(
                                content.current().commune().toFill(),
                                content.current().calendar().toFill(),
                                content.current().reporting().toFill(),
                                content.current().outside().toFill())
                        .flatMap(List::stream)
                        .toList());
        model.addAttribute("toVerify", content.current().commune().contactsToVerify());
        response.setHeader("Cache-Control", "no-store");
        return "admin";
    }
}
