package vn.trucban.bot.web.admin;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.trucban.bot.settings.BotSettings;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.web.api.ApiKey;
import vn.trucban.bot.web.api.ApiKeys;
import vn.trucban.bot.web.signin.Visitors;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.content.messages.Moments;

/** Keys of other programs: make, list, revoke. Administrators only. */
@Controller
class KeysController {
    private static final int LONGEST = 60;

    private final ApiKeys keys;
    private final Visitors visitors;
    private final BotSettings settings;
    private final ContentLibrary content;

    KeysController(ApiKeys keys, Visitors visitors, BotSettings settings, ContentLibrary content) {
        this.keys = keys;
        this.visitors = visitors;
        this.settings = settings;
        this.content = content;
    }

    record KeyLine(String id, String name, String made, String by, boolean usable) {}

    @GetMapping("/admin/keys")
    String list(Model model, HttpServletResponse response) {
        return page(model, response);
    }

    @PostMapping("/admin/keys")
    String make(
            @RequestParam(defaultValue = "") String name,
            Authentication visitor,
            Model model,
            HttpServletResponse response) {
        if (name.isBlank() || name.length() > LONGEST) {
            model.addAttribute("problem", "web.admin.keys.name-missing");
            return page(model, response);
        }
        Optional<Person> by = visitors.person(visitor);
        model.addAttribute(
                "made",
                keys.make(name.strip(), by.map(Person::name).orElse(""), by.map(Person::id))
                        .reveal());
        return page(model, response);
    }

    @PostMapping("/admin/keys/{id}/revoke")
    String revoke(@PathVariable String id) {
        keys.revoke(id);
        return "redirect:/admin/keys";
    }

    private String page(Model model, HttpServletResponse response) {
        model.addAttribute("keys", keys.all().stream().map(this::line).toList());
        model.addAttribute("environment", settings.apiKey().isPresent());
        response.setHeader("Cache-Control", "no-store");
        return "admin-keys";
    }

    private KeyLine line(ApiKey key) {
        Moments moments = new Moments(content.current().messages());
        return new KeyLine(key.id(), key.name(), moments.full(key.madeAt()), key.madeBy(), key.usable());
    }
}
