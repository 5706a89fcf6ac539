package vn.trucban.bot.document;

import java.util.List;

/**
 * Bars side by side for each label.
 *
 * @param labels along the axis
 * @param series each with a value for every label
 */
public record BarChart(String title, List<String> labels, List<Series> series) {
    public BarChart {
        labels = List.copyOf(labels);
        series = List.copyOf(series);
        int expected = labels.size();
        if (labels.isEmpty()
                || series.isEmpty()
                || series.stream().anyMatch(one -> one.values().size() != expected)) {
            throw new IllegalArgumentException("a chart has a value of every series for every label, and at least one");
        }
    }

    /** @param name stands in the legend */
    public record Series(String name, List<Integer> values) {
        public Series {
            values = List.copyOf(values);
        }
    }
}
