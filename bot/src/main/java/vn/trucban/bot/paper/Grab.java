package vn.trucban.bot.paper;

/** How much of a stack somebody is taken to have had in their hands. */
public enum Grab {
    /** What was typed, and whatever lies between and nobody has. */
    WHOLE,
    /** What was typed and nothing else. */
    TYPED,
    /** As {@link #WHOLE}, but nothing is set down: only what it would come to. */
    LOOK
}
