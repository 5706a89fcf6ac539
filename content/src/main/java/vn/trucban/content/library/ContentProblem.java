package vn.trucban.content.library;

import java.util.Comparator;

/**
 * One thing a person must put right in one file.
 *
 * @param file name below the content folder, such as {@code playbooks/printer.yaml}
 * @param line 1-based; 0 when it concerns the whole file
 * @param message a Vietnamese sentence for the clerk who edits the file
 */
public record ContentProblem(String file, int line, String message) implements Comparable<ContentProblem> {
    private static final Comparator<ContentProblem> ORDER = Comparator.comparing(ContentProblem::file)
            .thenComparing(ContentProblem::line)
            .thenComparing(ContentProblem::message);

    @Override
    public int compareTo(ContentProblem other) {
        return ORDER.compare(this, other);
    }

    /** {@code playbooks/printer.yaml:12: …}, the form editors and terminals turn into a link. */
    @Override
    public String toString() {
        return line == 0 ? file + ": " + message : file + ":" + line + ": " + message;
    }
}
