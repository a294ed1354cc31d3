package wenming.web.api;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import wenming.assess.Assessors;
import wenming.catalogue.RuleSet;
import wenming.desk.Desk;
import wenming.intake.SubmissionSchema;
import wenming.model.Problem;
import wenming.shape.Nearest;

/** Where requests are served once every rule set is loaded; until then it is closed. */
public final class Office {
    private final Supplier<Assessors> supplier;
    private final CompletableFuture<Open> open = new CompletableFuture<>();

    /** An office that is still closed. */
    public Office(Supplier<Assessors> supplier) {
        this.supplier = supplier;
    }

    /** Loads every rule set, then opens; to be called once, in a thread of its own. */
    public void open() {
        try {
            open.complete(Open.with(supplier.get()));
        } catch (RuntimeException | Error e) {
            open.completeExceptionally(e);
        }
    }

    /** Completed when it opens; failed, with the reason, if a rule set is wrong. */
    public CompletableFuture<Void> opening() {
        return open.thenAccept(ready -> {});
    }

    /** What it offers; refuses as long as it is closed. */
    Open now() {
        try {
            Open ready = open.getNow(null);
            if (ready != null) {
                return ready;
            }
        } catch (CompletionException e) {
            // The operator is told by opening(); to clients it is the same: not ready.
        }
        throw Refusal.of(Fault.NOT_READY);
    }

    /** An open office. Rule sets by id, sorted. */
    record Open(Desk desk, Map<String, RuleSet> ruleSets, SubmissionSchema schema) {
        static Open with(Assessors assessors) {
            assessors.warm();
            Map<String, RuleSet> ruleSets = assessors.library().ids().stream()
                    .map(id -> assessors.of(id).orElseThrow().ruleSet())
                    .collect(Collectors.toMap(RuleSet::id, set -> set, (a, b) -> a, java.util.TreeMap::new));
            return new Open(new Desk(assessors), ruleSets, new SubmissionSchema(assessors.vocabulary()));
        }

        /** The rule set with this id; refuses where there is none, and names the nearest. */
        RuleSet ruleSet(String id) {
            RuleSet found = ruleSets.get(id);
            if (found == null) {
                throw Refusal.of(
                        Fault.NO_SUCH_RULE_SET,
                        new Problem(
                                "unknown-rule-set",
                                "",
                                0,
                                0,
                                id,
                                String.join(", ", ruleSets.keySet()),
                                Nearest.to(id, ruleSets.keySet())));
            }
            return found;
        }
    }
}
