package vn.trucban.content.triage;

import java.util.List;
import java.util.Map;
import vn.trucban.content.text.Resource;

/** This package's own word lists, shipped with it: a broken one is a defect of the build. */
final class WordLists {
    private final Map<String, ?> sections;

    private WordLists(Map<String, ?> sections) {
        this.sections = sections;
    }

    static WordLists load(String resource) {
        return new WordLists(Resource.yaml(WordLists.class, resource));
    }

    /** The file as lists by name. */
    @SuppressWarnings("unchecked")
    Map<String, List<String>> lists() {
        return (Map<String, List<String>>) sections;
    }

    /** One section of a file of sections, as lists by name. */
    @SuppressWarnings("unchecked")
    Map<String, List<String>> lists(String section) {
        return (Map<String, List<String>>) sections.get(section);
    }
}
