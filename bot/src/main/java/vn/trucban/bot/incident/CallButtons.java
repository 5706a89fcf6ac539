package vn.trucban.bot.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.notifier.channel.Button;

/** What somebody who is called out can do about it. */
final class CallButtons {
    private final Case it;

    CallButtons(Case it) {
        this.it = it;
    }

    /** @param called with what the incident has come to by now */
    List<Button> of(PersonId id, Change called) {
        IncidentButtons buttons = it.texts().buttons();
        Optional<Person> person = it.staff().person(id);
        // why: what somebody has, nobody else can take
        List<Button> all = new ArrayList<>(
                called.soFar().status() == Incident.Status.TAKEN
                        ? buttons.status(called.soFar())
                        : buttons.take(it.incident()));
        person.flatMap(this::command).ifPresent(all::add);
        person.filter(one -> one.is(Role.LEADER))
                .flatMap(leader -> buttons.calm(called.soFar()))
                .ifPresent(all::add);
        return all;
    }

    /** In a disaster leaders raise the command board from here. */
    private Optional<Button> command(Person person) {
        return person.is(Role.LEADER) && it.incident().playbook().id() == PlaybookId.DISASTER
                ? Optional.of(new Action(Verb.COMMAND, it.incident().id().value(), "raise")
                        .button(it.texts().text("command.button.raise")))
                : Optional.empty();
    }
}
