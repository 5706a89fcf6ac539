package vn.trucban.bot.web.status;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.trucban.bot.web.HealthBoard;
import vn.trucban.bot.web.status.StatusBoard.Board;
import vn.trucban.content.commune.Commune;
import vn.trucban.content.library.Content;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.content.messages.Moments;
import vn.trucban.notifier.channel.Channel;
import vn.trucban.notifier.channel.ChannelHealth;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.Channels;

/** The pages for everybody. They need no JavaScript, no cookie and nothing from other hosts. */
@Controller
class StatusController {
    private static final List<ChannelKind> FOR_RESIDENTS = List.of(ChannelKind.TELEGRAM, ChannelKind.ZALO);

    private final StatusBoard board;
    private final Channels channels;
    private final HealthBoard health;
    private final ContentLibrary content;
    private final Clock clock;

    StatusController(StatusBoard board, Channels channels, HealthBoard health, ContentLibrary content, Clock clock) {
        this.board = board;
        this.channels = channels;
        this.health = health;
        this.content = content;
        this.clock = clock;
    }

    /** One interruption in words. */
    record InterruptionView(String what, String since, String instead, boolean onPaper) {}

    /** @param link empty where there is only a name to look for */
    record Subscribe(String how, String link) {}

    @GetMapping("/")
    String status(Model model, HttpServletResponse response) {
        Board known = board.board();
        Content now = content.current();
        Moments moments = new Moments(now.messages());
        Instant instant = clock.instant();
        common(model, now);
        model.addAttribute(
                "interruptions",
                known.interruptions().stream()
                        .map(one -> new InterruptionView(
                                one.what(), moments.at(one.since(), instant), one.instead(), one.onPaper()))
                        .toList());
        model.addAttribute("closed", known.closed().orElse(null));
        model.addAttribute("notices", known.notices());
        model.addAttribute("readAt", moments.full(known.readAt()));
        model.addAttribute("stale", known.stale());
        model.addAttribute("subscribe", subscribe(now));
        // why: a busy day must not load the store, and nobody should read an hour-old page.
        response.setHeader("Cache-Control", "public, max-age=15");
        return "status";
    }

    static void common(Model model, Content now) {
        model.addAttribute("names", now.commune().names());
        now.commune()
                .contact(Commune.HOTLINE)
                .filter(contact -> contact.phone().isPresent())
                .ifPresent(contact -> model.addAttribute("hotline", contact));
    }

    private List<Subscribe> subscribe(Content now) {
        List<Subscribe> ways = new ArrayList<>();
        for (ChannelKind kind : FOR_RESIDENTS) {
            boolean live = channels.of(kind).filter(Channel::live).isPresent();
            String name = health.of(kind)
                    .filter(ChannelHealth.Ready.class::isInstance)
                    .map(ready -> ((ChannelHealth.Ready) ready).note())
                    .orElse("");
            if (live && !name.isBlank()) {
                boolean telegram = kind == ChannelKind.TELEGRAM;
                String bare = name.startsWith("@") ? name.substring(1) : name;
                String link = telegram && bare.matches("\\w{5,32}") ? "https://t.me/" + bare + "?start=dangky" : "";
                ways.add(new Subscribe(
                        now.messages().text("web.status.subscribe." + kind.id(), Map.of("name", name)), link));
            }
        }
        return ways;
    }
}
