package vn.trucban.bot.command;

import java.time.Instant;

/**
 * One warning to the public.
 *
 * @param name of its template
 * @param open true while it is in force and no all-clear has followed
 * @param clearable true where its all-clear is prepared, so that a tap sends it
 */
public record Warning(String id, String serial, String name, Instant at, boolean open, boolean clearable) {}
