package vn.trucban.bot.web.status;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.trucban.bot.paper.PaperDesk;
import vn.trucban.bot.verification.VerdictText;
import vn.trucban.bot.verification.VerdictTexts;
import vn.trucban.content.library.Content;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.notifier.broadcast.BroadcastDesk;
import vn.trucban.notifier.verification.NoticeVerifier;
import vn.trucban.notifier.verification.Verdict;

/**
 * Is this notice genuine? A link brings the code; a form takes a whole text, by POST because no address is long enough for one. Changes
 * nothing, needs no cookie and no JavaScript.
 */
@Controller
class VerifyController {
    private final NoticeVerifier verifier;
    private final PaperDesk papers;
    private final ContentLibrary content;
    private final Clock clock;

    VerifyController(BroadcastDesk notices, PaperDesk papers, ContentLibrary content, Clock clock) {
        this.papers = papers;
        this.verifier = new NoticeVerifier(notices::bySerial, notices::issued);
        this.content = content;
        this.clock = clock;
    }

    @GetMapping("/xacminh")
    String link(@RequestParam(defaultValue = "") String code, Model model, HttpServletResponse response) {
        return answer(code, model, response);
    }

    @PostMapping("/xacminh")
    String form(@RequestParam(defaultValue = "") String text, Model model, HttpServletResponse response) {
        return answer(text, model, response);
    }

    private String answer(String asked, Model model, HttpServletResponse response) {
        Content now = content.current();
        Instant instant = clock.instant();
        Optional<VerdictText> paper =
                asked.length() > NoticeVerifier.LONGEST ? Optional.empty() : papers.verdict(asked);
        VerdictText text = paper.orElseGet(() -> notice(asked, now, instant, model));
        StatusController.common(model, now);
        model.addAttribute("asked", asked.length() > NoticeVerifier.LONGEST ? "" : asked);
        model.addAttribute("blank", asked.isBlank());
        model.addAttribute("verdict", text);
        model.addAttribute("tone", text.tone().name().toLowerCase(Locale.ROOT));
        response.setHeader("Cache-Control", "no-store");
        return "verify";
    }

    private VerdictText notice(String asked, Content now, Instant instant, Model model) {
        Verdict verdict = verifier.verify(asked, instant);
        verdict.fold(found -> model.addAttribute("notice", NoticeView.of(found.notice(), now, instant)), no -> model);
        return new VerdictTexts(now, instant).of(verdict);
    }
}
