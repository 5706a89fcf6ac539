package vn.trucban.content.drill;

/** As what somebody plays in a drill. Message key: {@code drill.part.<name in lower case>}. */
public enum Part {
    OFFICER,
    TECHNICIAN,
    LEADER
}
