package wenming.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import wenming.catalogue.ActivityFilter;
import wenming.model.Activity;
import wenming.model.Submission;

/** The tallies that a rule set may ask for, laid out once so that a submission only has to be added up. */
final class Tallies {
    private static final int[] NONE = {};

    private final Map<String, Integer> places = new HashMap<>();
    private final List<ActivityFilter> filters = new ArrayList<>();
    private final Map<String, int[]> byCategory = new HashMap<>();
    private final int[] ofAny;

    Tallies(List<Demand> demands) {
        for (Demand demand : demands) {
            demand.tallies().forEach((key, filter) -> {
                if (places.putIfAbsent(key, filters.size()) == null) {
                    filters.add(filter);
                }
            });
        }
        for (int i = 0; i < filters.size(); i++) {
            byCategory.merge(filters.get(i).category(), new int[] {i}, Tallies::both);
        }
        ofAny = byCategory.getOrDefault("", NONE);
    }

    private static int[] both(int[] some, int[] more) {
        int[] all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }

    /** Adds up the activities of a submission for those who ask; what they ask for becomes facts, zeros too. */
    void count(Iterable<Demand> demands, Submission submission, Window window, Proofs proofs, List<Object> facts) {
        Tally[] tallies = new Tally[filters.size()];
        int before = facts.size();
        for (Demand demand : demands) {
            for (String key : demand.tallies().keySet()) {
                int place = places.get(key);
                if (tallies[place] == null) {
                    tallies[place] = new Tally(key, filters.get(place));
                    facts.add(tallies[place]);
                }
            }
        }
        if (facts.size() > before) {
            List<Activity> activities = submission.activities();
            for (int i = 0; i < activities.size(); i++) {
                Activity activity = activities.get(i);
                // Looked up by category, since most fit none or one.
                add(activity, byCategory.getOrDefault(activity.category(), NONE), tallies, window, proofs);
                add(activity, ofAny, tallies, window, proofs);
            }
        }
    }

    private static void add(Activity activity, int[] places, Tally[] tallies, Window window, Proofs proofs) {
        for (int place : places) {
            Tally tally = tallies[place];
            if (tally != null && tally.admits(activity)) {
                String objection = window.objection(activity);
                objection = objection == null ? proofs.objection(activity, tally.proof()) : objection;
                if (objection != null) {
                    tally.leaveOut(activity, objection);
                } else {
                    tally.add(activity);
                }
            }
        }
    }
}
