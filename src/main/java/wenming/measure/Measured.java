package wenming.measure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import wenming.model.Fact;
import wenming.model.FactKind;

/** The collector that rules speak to: each fact says for itself whether it counts for a criterion, or why not. */
public final class Measured {
    private final Map<String, Integer> places;
    private final Sheet[] sheets;
    private final Proofs proofs;

    /**
     * A collector for one submission.
     *
     * @param places where the criteria stand in the catalogue
     * @param sheets in that order; null for criteria about which rules are not asked
     */
    Measured(Map<String, Integer> places, Sheet[] sheets, Proofs proofs) {
        this.places = places;
        this.sheets = sheets;
        this.proofs = proofs;
    }

    private Sheet sheet(String criterion) {
        Integer place = places.get(criterion);
        return place == null ? null : sheets[place];
    }

    /** Whether the criterion is asked of the unit, so that rules have something to say about it. */
    boolean asks(String criterion) {
        return sheet(criterion) != null;
    }

    /** The fact counts. */
    public void yes(String criterion, Fact fact) {
        yes(criterion, "", fact, 1);
    }

    /** The fact counts for the word that was asked for. */
    public void yes(String criterion, String word, Fact fact) {
        yes(criterion, word, fact, 1);
    }

    /** The fact counts for the word that was asked for, so many times. */
    public void yes(String criterion, String word, Fact fact, int times) {
        Sheet sheet = sheet(criterion);
        if (sheet == null) {
            return; // not asked of this unit
        }
        if (times < 1) {
            return; // an entry that stands for none
        }
        String objection = proofs.objection(fact, sheet.criterion.proof());
        if (objection == null) {
            sheet.yes.add(Mention.of(fact, word, "", times));
        } else {
            sheet.no.add(Mention.of(fact, word, objection, times));
        }
    }

    /** The fact does not count, or is a fault. */
    public void no(String criterion, Fact fact, String reason) {
        no(criterion, fact, reason, 1);
    }

    /** The fact does not count for the word that was asked for. */
    public void no(String criterion, String word, Fact fact, String reason) {
        Sheet sheet = sheet(criterion);
        if (sheet != null) {
            sheet.no.add(Mention.of(fact, word, reason, 1));
        }
    }

    /** The fact stands for so many faults. */
    public void no(String criterion, Fact fact, String reason, int times) {
        no(criterion, "", fact, reason, times);
    }

    /** The fact stands for so many faults of the kind that the word names; without a word, of no kind that is told apart. */
    public void no(String criterion, String word, Fact fact, String reason, int times) {
        Sheet sheet = sheet(criterion);
        if (sheet != null) {
            sheet.no.add(Mention.of(fact, word == null ? "" : word, reason, times));
        }
    }

    /** A figure that the fact states is the amount; of several figures the lowest. */
    public void figure(String criterion, String word, Fact fact, BigDecimal figure) {
        Sheet sheet = sheet(criterion);
        if (sheet != null) {
            yes(criterion, word, fact, 1);
            sheet.states(fact, word, figure);
        }
    }

    /** So many points of so many were given to a place, or by an author. */
    public void marks(String criterion, Fact fact, BigDecimal points, BigDecimal outOf) {
        Sheet sheet = sheet(criterion);
        if (sheet == null) {
            return;
        }
        if (points.compareTo(outOf) > 0) {
            sheet.undecided.add(Mention.of(fact, "", "points-over-full", 1));
            return;
        }
        sheet.states(fact, "", points);
        if (points.compareTo(outOf) == 0) {
            yes(criterion, "", fact, 1);
        } else {
            sheet.no.add(Mention.of(fact, "", "points-lost", 1));
        }
    }

    /** The fact is no part of what is measured: neither a share of it nor a fault. It is listed with the reason. */
    public void aside(String criterion, Fact fact, String reason) {
        Sheet sheet = sheet(criterion);
        if (sheet != null) {
            sheet.aside.add(Mention.of(fact, "", reason, 1));
        }
    }

    /** Whether the fact counts is not known yet. */
    public void open(String criterion, Fact fact, String reason) {
        open(criterion, "", fact, reason);
    }

    /** Whether the fact counts for the word that was asked for is not known yet. */
    public void open(String criterion, String word, Fact fact, String reason) {
        open(criterion, word, fact, reason, 1);
    }

    /** Whether the fact is so many faults is not known yet. */
    public void open(String criterion, String word, Fact fact, String reason, int times) {
        Sheet sheet = sheet(criterion);
        if (sheet != null) {
            sheet.open.add(Mention.of(fact, word, reason, times));
        }
    }

    /** The fact may not comply, or be one fault; more than that it cannot be. */
    public void perhaps(String criterion, Fact fact, String reason) {
        Sheet sheet = sheet(criterion);
        if (sheet != null) {
            sheet.bound(fact.pointer());
            sheet.open.add(Mention.of(fact, "", reason, 1));
        }
    }

    /** So many declared places are not listed; each may not comply, or be one fault. */
    public void perhaps(String criterion, PlaceRegister register, String reason, int times) {
        Sheet sheet = sheet(criterion);
        if (sheet != null) {
            sheet.bound(register.pointer());
            sheet.open.add(Mention.of(register, reason, times));
        }
    }

    /** Because of this fact nothing can be said about the criterion as a whole: it is not assessed. */
    public void undecided(String criterion, Fact fact, String reason) {
        Sheet sheet = sheet(criterion);
        if (sheet != null) {
            sheet.undecided.add(Mention.of(fact, "", reason, 1));
        }
    }

    /** Nothing can be said about the criterion as a whole: it is not assessed. */
    public void undecided(String criterion, String reason) {
        Sheet sheet = sheet(criterion);
        if (sheet != null) {
            for (FactKind kind : sheet.criterion.reads()) {
                sheet.undecided.add(Mention.of(kind, reason));
            }
        }
    }

    /** So many declared places are not listed, and do not comply for all that is known. */
    public void lacks(String criterion, PlaceRegister register, String reason, int times) {
        Sheet sheet = sheet(criterion);
        if (sheet != null) {
            sheet.no.add(Mention.of(register, reason, times));
        }
    }

    /** So many declared stations are not listed, and do not comply for all that is known. */
    public void lacks(String criterion, StationRegister register, String reason, int times) {
        Sheet sheet = sheet(criterion);
        if (sheet != null) {
            sheet.no.add(Mention.of(register, reason, times));
        }
    }

    /** So many declared places are not listed, and nobody knows what would be seen there. */
    public void unseen(String criterion, PlaceRegister register, String reason, int times) {
        Sheet sheet = sheet(criterion);
        if (sheet != null) {
            sheet.open.add(Mention.of(register, reason, times));
        }
    }

    /** An amount taken from a tally counts, with the entries behind it. */
    public void sum(String criterion, Tally tally, BigDecimal amount) {
        sum(criterion, tally, new Figure(amount, List.of()));
    }

    /** A figure of a tally counts, with the entries behind it. */
    public void sum(String criterion, Tally tally, Figure figure) {
        Sheet sheet = sheet(criterion);
        if (sheet == null) {
            return;
        }
        sheet.summed = true;
        sheet.part = sheet.part.add(figure.sum());
        sheet.stated |= figure.silent().size() < tally.entries().size();
        entries(sheet, "", tally);
        figure.silent().forEach(activity -> sheet.open.add(Mention.of(activity, "", "not-stated", 1)));
    }

    /** A tally that answers the word that was asked for, if it holds any session. */
    public void covers(String criterion, String word, Tally tally) {
        Sheet sheet = sheet(criterion);
        if (sheet != null) {
            entries(sheet, word, tally);
        }
    }

    /** So many of so many; {@code reason} says what the rest is. */
    public void part(String criterion, Fact fact, int part, int whole, String reason) {
        Sheet sheet = sheet(criterion);
        if (sheet == null) {
            return;
        }
        sheet.part = sheet.part.add(BigDecimal.valueOf(part));
        sheet.whole = sheet.whole.add(BigDecimal.valueOf(whole));
        if (part >= whole) {
            sheet.yes.add(Mention.of(fact, "", "", 1));
        } else {
            sheet.no.add(Mention.of(fact, "", reason, whole - part));
        }
    }

    /** A number that the fact states, of so many; the rest is no fault of anybody. */
    public void share(String criterion, Fact fact, BigDecimal part, BigDecimal whole) {
        Sheet sheet = sheet(criterion);
        if (sheet != null) {
            sheet.part = sheet.part.add(part);
            sheet.whole = sheet.whole.add(whole);
            yes(criterion, fact);
        }
    }

    /** A person should look at the fact, and at the other that it is held against. */
    public void beside(String criterion, Fact fact, Fact other, String reason) {
        Sheet sheet = sheet(criterion);
        if (sheet != null) {
            sheet.no.add(Mention.of(fact, "", reason, 1, other.pointer()));
        }
    }

    /** A person should look at entries that are alike; each is held against the first of them. */
    public void alike(String criterion, Alike group, String reason) {
        Sheet sheet = sheet(criterion);
        if (sheet != null) {
            String first = group.facts().get(0).pointer();
            for (Fact fact : group.facts()) {
                String other = fact.pointer().equals(first) ? null : first;
                sheet.no.add(Mention.of(fact, "", reason, 1, other));
            }
        }
    }

    /** A person should look at a key that belongs to no fact. */
    public void at(String criterion, Spot spot, String reason) {
        Sheet sheet = sheet(criterion);
        if (sheet != null) {
            sheet.no.add(Mention.of(spot, reason));
        }
    }

    private static void entries(Sheet sheet, String word, Tally tally) {
        tally.entries().forEach(activity -> {
            if (activity.times() > 0) {
                sheet.yes.add(Mention.of(activity, word, "", activity.times()));
            }
        });
        tally.leftOut().forEach(out -> {
            boolean undated = out.reason().equals("undated");
            (undated ? sheet.open : sheet.aside)
                    .add(Mention.of(
                            out.activity(),
                            undated ? word : "",
                            out.reason(),
                            undated ? out.activity().times() : 1));
        });
    }
}
