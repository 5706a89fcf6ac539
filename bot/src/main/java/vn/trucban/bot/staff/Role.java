package vn.trucban.bot.staff;

/** What a person does in the centre; one person may have several. */
public enum Role {
    OFFICER,
    TECHNICIAN,
    LEADER,
    /** Reads notices over the loudspeakers. */
    STATION,
    ADMIN
}
