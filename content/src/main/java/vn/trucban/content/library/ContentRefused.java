package vn.trucban.content.library;

import java.util.List;
import java.util.stream.Collectors;

/** The content cannot be used; says everything that is wrong, not only the first. */
public final class ContentRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<ContentProblem> problems;

    public ContentRefused(List<ContentProblem> problems) {
        super(problems.stream().map(ContentProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** Every problem, by file and line; never empty. */
    public List<ContentProblem> problems() {
        return problems;
    }
}
