package vn.trucban.content.playbook;

/** Where a piece of advice comes from, so that the plan's own words can be told from what enriches them. */
public enum Source {
    /** The commune's contingency plan names it. */
    PLAN,
    /** A vendor's, authority's or trade source named in the content file's notes. */
    REFERENCE,
    /** The duty desk's own practice. */
    PRACTICE
}
