package vn.trucban.bot.plan;

import java.util.List;

/** What the plan says to staff, written out of content. */
public record PlanPaper(List<Section> sections) {
    public PlanPaper {
        sections = List.copyOf(sections);
    }

    /** @param id stable and ASCII, for links */
    public record Section(String id, String title, List<Part> parts) {
        public Section {
            parts = List.copyOf(parts);
        }
    }

    /** Lines under one label. */
    public record Part(String label, List<String> lines) {
        public Part {
            lines = List.copyOf(lines);
        }
    }
}
