package vn.trucban.bot.register;

import java.time.Instant;

/**
 * Something to be entered.
 *
 * @param event unique id of the fact: entered once, however often it is offered
 * @param subject what it belongs to, an incident's or a notice's id
 * @param number the number people say
 * @param playbook the kind of incident, or empty
 * @param kind the kind of fact
 */
public record RegisterFact(
        String event, String subject, int number, String playbook, String kind, Instant at, String who, String text) {}
