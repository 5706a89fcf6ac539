package vn.trucban.bot.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.trucban.bot.plan.PlanPaper.Part;
import vn.trucban.bot.plan.PlanPaper.Section;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.Staff;
import vn.trucban.content.command.CommandPlan;
import vn.trucban.content.command.CommandPlan.Body;
import vn.trucban.content.command.CommandPlan.Hazard;
import vn.trucban.content.command.CommandPlan.Outsider;
import vn.trucban.content.command.CommandPlan.Post;
import vn.trucban.content.command.CommandPlan.Recipient;
import vn.trucban.content.command.CommandPlan.Standby;
import vn.trucban.content.command.CommandPlan.Way;
import vn.trucban.content.library.Content;
import vn.trucban.content.messages.Moments;

/** The plan's part about commanding in a disaster (II.2.2): who fills which post, what they do first, what goes upwards. */
final class CommandChapters {
    private final Content content;
    private final CommandPlan plan;
    private final Staff staff;
    private final Moments moments;

    CommandChapters(Content content, Staff staff) {
        this.content = content;
        this.plan = content.command();
        this.staff = staff;
        this.moments = new Moments(content.messages());
    }

    /** The bodies first, then a section of first actions for each kind of disaster, which can be printed alone. */
    List<Section> write() {
        List<Section> sections = new ArrayList<>();
        sections.add(bodies());
        plan.hazards().forEach(hazard -> sections.add(actions(hazard)));
        return sections;
    }

    private Section bodies() {
        Map<String, Object> values = Map.of("time", moments.length(plan.answerWithin()));
        return new Section(
                "command",
                text("plan.section.command"),
                List.of(
                        new Part(text("plan.part.raise"), lines("plan.command.raise", values)),
                        new Part(text("plan.part.board"), posts(Body.BOARD)),
                        new Part(text("plan.part.team"), posts(Body.TEAM)),
                        new Part(text("plan.part.call-out"), lines("plan.command.call-out", values)),
                        new Part(text("plan.part.upwards"), upwards())));
    }

    private List<String> posts(Body body) {
        return plan.posts().stream()
                .filter(post -> post.body() == body)
                .map(post -> text("plan.command.post", Map.of("post", post.title(), "who", who(post))))
                .toList();
    }

    private String who(Post post) {
        Set<Person> first = new LinkedHashSet<>();
        post.people().stream()
                .flatMap(id -> staff.person(new PersonId(id)).stream())
                .filter(Person::active)
                .forEach(first::add);
        post.rung().ifPresent(rung -> first.addAll(staff.on(rung)));
        List<String> known = Stream.concat(
                        first.stream().map(PlanWriter::named),
                        post.outside().stream().map(this::outside))
                .toList();
        Optional<String> then = post.standby().map(standby -> standby(standby, first));
        String names = String.join("; ", known);
        if (known.isEmpty()) {
            return then.orElseGet(() -> text("plan.nobody"));
        }
        return then.filter(line -> first.isEmpty())
                .map(line -> line + "; " + names)
                .orElse(names);
    }

    /** Who is taken where nobody is named. */
    private String standby(Standby standby, Set<Person> besides) {
        Role role = Role.valueOf(standby.name());
        String names = staff.with(role).stream()
                .filter(person -> !besides.contains(person))
                .map(PlanWriter::named)
                .collect(Collectors.joining("; "));
        String name = text("web.admin.role." + role.name().toLowerCase(Locale.ROOT));
        return names.isEmpty()
                ? text("plan.command.standby-nobody", Map.of("role", name))
                : text("plan.command.standby", Map.of("role", name, "names", names));
    }

    private String outside(Outsider one) {
        return text(
                "plan.command.outside",
                Map.of("name", one.name(), "phone", one.phone().orElseGet(() -> text("plan.no-phone"))));
    }

    private List<String> upwards() {
        CommandPlan.Reports reports = plan.reports();
        String every = plan.hazards().stream()
                .map(hazard -> text(
                        "plan.command.every",
                        Map.of("hazard", hazard.name(), "time", moments.length(hazard.reportEvery()))))
                .collect(Collectors.joining("; "));
        return lines(
                "plan.command.upwards",
                Map.of(
                        "first", moments.length(reports.first()),
                        "every", every,
                        "to", reports.recipients().stream().map(Recipient::name).collect(Collectors.joining(", ")),
                        "ways", reports.ways().stream().map(Way::name).collect(Collectors.joining(", ")),
                        "chase", moments.length(reports.chase())));
    }

    private Section actions(Hazard hazard) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(text("plan.part.meet"), List.of(hazard.meet())));
        plan.posts().stream()
                .filter(post -> !hazard.actionsOf(post.id()).isEmpty())
                .forEach(post -> parts.add(new Part(post.title(), hazard.actionsOf(post.id()))));
        return new Section(
                "command-" + hazard.id(),
                text("plan.section.first-actions", Map.of("hazard", hazard.name(), "board", hazard.board())),
                parts);
    }

    private List<String> lines(String key, Map<String, ?> values) {
        return text(key, values).lines().toList();
    }

    private String text(String key) {
        return content.messages().text(key);
    }

    private String text(String key, Map<String, ?> values) {
        return content.messages().text(key, values);
    }
}
