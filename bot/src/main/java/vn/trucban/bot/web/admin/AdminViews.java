package vn.trucban.bot.web.admin;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.trucban.bot.incident.DangerWords;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentDesk;
import vn.trucban.bot.incident.IncidentTexts;
import vn.trucban.bot.register.Register;
import vn.trucban.bot.watch.AlarmBoard;
import vn.trucban.bot.watch.FailingCalls;
import vn.trucban.bot.watch.FailingCalls.Number;
import vn.trucban.bot.web.HealthBoard;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.messages.Moments;
import vn.trucban.notifier.broadcast.Broadcast;
import vn.trucban.notifier.broadcast.BroadcastDesk;
import vn.trucban.notifier.broadcast.Entry;
import vn.trucban.notifier.channel.Channel;
import vn.trucban.notifier.channel.ChannelHealth;
import vn.trucban.notifier.channel.Channels;
import vn.trucban.notifier.delivery.Counts;
import vn.trucban.notifier.delivery.Progress;

/** What the home of staff shows, in words. */
final class AdminViews {
    private static final int NOTICES = 15;
    private static final int REGISTER_LINES = 15;

    private final IncidentDesk incidents;
    private final FailingCalls calls;
    private final BroadcastDesk notices;
    private final Register register;
    private final ChannelList channels;
    private final ContentLibrary content;
    private final Clock clock;

    AdminViews(
            IncidentDesk incidents,
            FailingCalls calls,
            BroadcastDesk notices,
            Register register,
            ChannelList channels,
            ContentLibrary content,
            Clock clock) {
        this.incidents = incidents;
        this.calls = calls;
        this.notices = notices;
        this.register = register;
        this.channels = channels;
        this.content = content;
        this.clock = clock;
    }

    /** @param tone names the colour: the level in lower case, or {@code drill} */
    record NoticeLine(String serial, String tone, String title, String stage, String who, List<String> progress) {}

    /** What one leader issued alone. @param overdue nobody has looked at it in time */
    record ReviewLine(String serial, String title, String who, String due, boolean overdue) {}

    record RegisterLine(long seq, String at, String code, String who, String text) {}

    /** @param tone {@code good}, {@code bad} or {@code test} */
    record ChannelLine(String name, String state, String tone) {}

    /** The channels with their health. */
    record ChannelList(Channels all, HealthBoard health) {}

    /**
     * @param wrong why somebody has to be rung up because of it; empty: nobody has to
     * @param ring whom then, those on record that no alarm names
     * @param ringAbove true: an alarm about it names others, or all of them
     */
    record IncidentLine(String text, List<String> wrong, List<Number> ring, boolean ringAbove) {}

    /**
     * Those that somebody has to be rung up for first, then those in which people may be in danger, then the oldest.
     *
     * @param alarms what stands above: whom one of them names for an incident is not named once more
     */
    List<IncidentLine> incidents(List<AlarmBoard.Line> alarms) {
        IncidentTexts texts = new IncidentTexts(content.current(), clock.instant());
        FailingCalls.Look look = calls.look();
        return incidents.open().stream()
                .sorted(Comparator.comparing(incident -> !(incident.going() && DangerWords.endangers(incident))))
                .map(incident -> {
                    List<String> wrong = wrong(incident, look);
                    List<Number> above = alarms.stream()
                            .filter(alarm -> alarm.about().equals(texts.code(incident)))
                            .flatMap(alarm -> alarm.numbers().stream())
                            .toList();
                    List<Number> ring = wrong.isEmpty() ? List.of() : look.numbers(incident);
                    return new IncidentLine(
                            texts.line(incident),
                            wrong,
                            ring.stream()
                                    .filter(number -> !above.contains(number))
                                    .toList(),
                            ring.stream().anyMatch(above::contains));
                })
                .sorted(Comparator.comparing(line -> line.wrong().isEmpty()))
                .toList();
    }

    private List<String> wrong(Incident incident, FailingCalls.Look look) {
        List<String> wrong = new ArrayList<>(look.danger(incident).stream().toList());
        if (incidents.nobodyReached(incident)) {
            wrong.add(messages().text("web.admin.nobody-reached"));
        } else if (!wrong.isEmpty()) {
            wrong.add(messages().text("web.admin.calls-fail"));
        }
        return wrong;
    }

    List<NoticeLine> notices() {
        return notices.recent(NOTICES).stream().map(this::line).toList();
    }

    /** Those that wait for another leader; they are judged in chat, by {@code /duyet}. */
    List<ReviewLine> reviews() {
        Moments moments = new Moments(messages());
        return notices.underReview().stream()
                .map(notice -> {
                    Instant due = notice.review().orElseThrow().dueAt();
                    return new ReviewLine(
                            notice.serial().value(),
                            notice.wording().title(),
                            notice.last(Entry.What.BROKE_GLASS).map(Entry::name).orElse(""),
                            moments.full(due),
                            !clock.instant().isBefore(due));
                })
                .toList();
    }

    private NoticeLine line(Broadcast notice) {
        Messages messages = messages();
        String stage = notice.stage().name().toLowerCase(Locale.ROOT);
        return new NoticeLine(
                notice.serial().value(),
                notice.drill() ? "drill" : notice.level().name().toLowerCase(Locale.ROOT),
                notice.drill()
                        ? messages.text(
                                "web.admin.drill",
                                Map.of("title", notice.wording().title()))
                        : notice.wording().title(),
                messages.text("broadcast.stage." + stage),
                notice.latest().name(),
                notices.progress(notice.id()).map(it -> progress(notice, it)).orElse(List.of()));
    }

    private List<String> progress(Broadcast notice, Progress progress) {
        return progress.channels().stream().map(on -> progress(notice, on)).toList();
    }

    private String progress(Broadcast notice, Progress.OnChannel on) {
        Counts counts = on.counts();
        return messages()
                .text(
                        notices.live(notice, on.channel()) ? "web.admin.progress" : "web.admin.progress-sandbox",
                        Map.of(
                                "channel",
                                        messages()
                                                .text("conversation.channel."
                                                        + on.channel().id()),
                                "sent", counts.sent(),
                                "audience", counts.audience(),
                                "waiting", counts.waiting() + counts.sending(),
                                "failed", counts.failed() + counts.gone(),
                                "unknown", counts.unknown(),
                                "unreachable", counts.notReachable(),
                                "skipped", counts.skipped()));
    }

    List<RegisterLine> register() {
        Moments moments = new Moments(messages());
        return register.recent(REGISTER_LINES).stream()
                .map(entry -> new RegisterLine(
                        entry.seq(),
                        moments.full(entry.fact().at()),
                        messages()
                                .text(
                                        "incident.code",
                                        Map.of("number", entry.fact().number())),
                        entry.fact().who(),
                        entry.fact().text()))
                .toList();
    }

    List<ChannelLine> channels() {
        List<ChannelLine> lines = new ArrayList<>();
        for (Channel channel : channels.all().all()) {
            lines.add(line(channel, channels.health().of(channel.kind())));
        }
        return lines;
    }

    private ChannelLine line(Channel channel, Optional<ChannelHealth> health) {
        Messages messages = messages();
        String name = messages.text("conversation.channel." + channel.kind().id());
        if (!channel.live()) {
            return new ChannelLine(name, messages.text("web.admin.channel.sandbox"), "test");
        }
        if (health.isEmpty()) {
            return new ChannelLine(name, messages.text("web.admin.channel.checking"), "test");
        }
        if (health.get() instanceof ChannelHealth.NotReady broken) {
            String failure =
                    broken.reason().failure().name().toLowerCase(Locale.ROOT).replace('_', '-');
            String why = messages.text("failure." + failure);
            return new ChannelLine(name, messages.text("web.admin.channel.broken", Map.of("reason", why)), "bad");
        }
        return new ChannelLine(name, messages.text("web.admin.channel.ready"), "good");
    }

    private Messages messages() {
        return content.current().messages();
    }
}
