package vn.trucban.bot.command;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Warnings to the public. */
public interface Warnings {
    /** Those made from these templates and issued since then, newest first; without what only ended an earlier one. */
    List<Warning> issued(Set<String> templates, boolean drill, Instant since);
}
