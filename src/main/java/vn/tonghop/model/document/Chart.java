package vn.tonghop.model.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A chart of bars: each category has a bar of each series, or none where there is no figure. A missing figure is no bar of length 0.
 *
 * @param title says what is shown
 * @param note says of what period, and in what unit of measure
 * @param categories names, from top to bottom
 */
public record Chart(String title, String note, List<String> categories, List<Series> series) {
    public Chart {
        categories = List.copyOf(categories);
        series = List.copyOf(series);
        for (Series one : series) {
            if (one.bars().size() != categories.size()) {
                throw new IllegalArgumentException(one.bars().size() + " bars for " + categories.size());
            }
        }
    }

    /**
     * Bars that look alike.
     *
     * @param bars one for each category
     */
    public record Series(String name, List<Optional<Bar>> bars) {
        public Series {
            bars = List.copyOf(bars);
        }
    }

    /**
     * A bar.
     *
     * @param length the figure as it is printed: rounded
     * @param words what stands beside the bar
     * @param binding what the figure was made from
     */
    public record Bar(BigDecimal length, String words, Binding binding) {}

    /** The tags of all bars, category by category. */
    List<String> tags() {
        List<String> tags = new ArrayList<>();
        for (int category = 0; category < categories.size(); category++) {
            for (Series one : series) {
                one.bars().get(category).ifPresent(bar -> tags.add(bar.binding().tag()));
            }
        }
        return tags;
    }
}
