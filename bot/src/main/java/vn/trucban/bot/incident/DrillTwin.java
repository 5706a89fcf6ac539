package vn.trucban.bot.incident;

import java.util.function.Supplier;

/**
 * Where incidents live that drills suppose: in a book of their own, so that whoever counts what happened cannot come across them.
 *
 * @param store of such incidents only
 * @param exercises asked at each use
 */
public record DrillTwin(IncidentStore store, Supplier<Exercises> exercises) {}
