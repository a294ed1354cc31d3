package wenming.web.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import wenming.assess.Assessor;
import wenming.assess.Assessors;
import wenming.catalogue.Library;
import wenming.catalogue.Reference;
import wenming.catalogue.RuleSet;
import wenming.desk.Desk;
import wenming.intake.SubmissionSchema;
import wenming.model.Problem;

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

    /** How many rule sets are served now. */
    int size() {
        return open.isDone() && !open.isCompletedExceptionally()
                ? open.join().ruleSets().size()
                : 0;
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

    /** An open office. Every version of every rule set, by id and age. */
    record Open(Desk desk, Library library, List<RuleSet> ruleSets, SubmissionSchema schema) {
        static Open with(Assessors assessors) {
            List<RuleSet> ruleSets =
                    assessors.warm().stream().map(Assessor::ruleSet).toList();
            return new Open(
                    new Desk(assessors), assessors.library(), ruleSets, new SubmissionSchema(assessors.vocabulary()));
        }

        /** The rule set of this id, of its newest version where none is named; refuses where there is none. */
        RuleSet ruleSet(String reference) {
            Reference wanted = Reference.of(reference);
            return ruleSets.stream()
                    .filter(set -> set.id().equals(wanted.id()))
                    .filter(set -> wanted.version() == null || set.version().equals(wanted.version()))
                    .reduce((older, newer) -> newer)
                    .orElseThrow(() -> Refusal.of(Fault.NO_SUCH_RULE_SET, unknown(reference)));
        }

        private Problem unknown(String reference) {
            try {
                return library.unknown(reference).withoutPlace();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
