package wenming.advise;

import java.util.ArrayList;
import java.util.List;
import wenming.catalogue.Fraction;

/** The figures of points that a criterion can still come to, each with the fewest units that bring it; more units never bring less. */
final class Options {
    /** So many units bring so many points; units of 0 are what is secured today. */
    record Option(long units, Fraction points) {}

    private final Prospect prospect;
    private final Situation situation;
    private final List<Option> options = new ArrayList<>();

    private Options(Prospect prospect, Situation situation) {
        this.prospect = prospect;
        this.situation = situation;
    }

    /** In rising order of both; the first is of 0 units. */
    static List<Option> of(Prospect prospect, Situation situation) {
        Options all = new Options(prospect, situation);
        Option today = all.at(0);
        all.options.add(today);
        if (prospect.reach() > 0) {
            all.between(today, all.at(prospect.reach()));
        }
        return all.options;
    }

    /** Halves as long as the points of both ends differ: the judge is asked as often as there are figures to find. */
    private void between(Option low, Option high) {
        if (low.points().compareTo(high.points()) >= 0) {
            return;
        } else if (high.units() - low.units() == 1) {
            options.add(high);
            return;
        }
        Option middle = at(low.units() + (high.units() - low.units()) / 2);
        between(low, middle);
        between(middle, high);
    }

    private Option at(long units) {
        return new Option(
                units,
                situation
                        .scorer()
                        .secured(prospect.criterion(), prospect.after().apply(units)));
    }
}
