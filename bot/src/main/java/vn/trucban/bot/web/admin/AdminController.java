package vn.trucban.bot.web.admin;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.web.signin.Visitors;
import vn.trucban.content.library.ContentLibrary;

/** The home of staff. */
@Controller
class AdminController {
    private final AdminViews views;
    private final Visitors visitors;
    private final ContentLibrary content;

    AdminController(AdminViews views, Visitors visitors, ContentLibrary content) {
        this.views = views;
        this.visitors = visitors;
        this.content = content;
    }

    @GetMapping("/admin")
    String home(Authentication visitor, Model model, HttpServletResponse response) {
        model.addAttribute(
                "who", visitors.person(visitor).map(one -> one.name()).orElse(""));
        model.addAttribute("administrator", visitors.are(visitor, Role.ADMIN));
        model.addAttribute("incidents", views.incidents());
        model.addAttribute("notices", views.notices());
        model.addAttribute("reviews", views.reviews());
        model.addAttribute("register", views.register());
        model.addAttribute("channels", views.channels());
        model.addAttribute("problems", content.problems());
        model.addAttribute("toFill", content.current().commune().toFill());
        model.addAttribute("toVerify", content.current().commune().contactsToVerify());
        response.setHeader("Cache-Control", "no-store");
        return "admin";
    }
}
