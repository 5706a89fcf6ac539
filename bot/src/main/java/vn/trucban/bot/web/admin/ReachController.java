package vn.trucban.bot.web.admin;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.trucban.bot.reach.ReachBoard;
import vn.trucban.bot.reach.ReachDesk;
import vn.trucban.bot.reach.ReachTexts;
import vn.trucban.content.library.ContentLibrary;

/** The board of who can be reached. */
@Controller
class ReachController {
    private final ReachDesk reach;
    private final ContentLibrary content;

    ReachController(ReachDesk reach, ContentLibrary content) {
        this.reach = reach;
        this.content = content;
    }

    record RungView(String text, boolean red) {}

    /** @param tone names the colour: {@code good}, {@code silent}, {@code never} or {@code missed} */
    record ChannelView(String text, String tone) {}

    /**
     * @param why empty where all is well
     * @param away when they are away; empty: nothing is known
     */
    record PersonView(String name, String title, String why, String away, List<ChannelView> channels) {}

    @GetMapping("/admin/reachability")
    String board(Model model, HttpServletResponse response) {
        ReachBoard board = reach.board();
        ReachTexts texts = new ReachTexts(content.current().messages());
        model.addAttribute("red", board.red());
        model.addAttribute(
                "rungs",
                board.rungs().stream()
                        .map(rung -> new RungView(texts.rung(rung), rung.empty()))
                        .toList());
        model.addAttribute(
                "people", board.people().stream().map(line -> view(line, texts)).toList());
        response.setHeader("Cache-Control", "no-store");
        return "admin-reach";
    }

    private static PersonView view(ReachBoard.Line line, ReachTexts texts) {
        return new PersonView(
                line.person().name(),
                line.person().title(),
                line.red().map(texts::red).orElse(""),
                texts.away(line),
                line.channels().stream()
                        .map(on -> new ChannelView(
                                texts.channel(on), on.state().name().toLowerCase(Locale.ROOT)))
                        .toList());
    }
}
