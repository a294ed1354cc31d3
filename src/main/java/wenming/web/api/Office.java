package wenming.web.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wenming.assess.Assessor;
import wenming.assess.Assessors;
import wenming.catalogue.BookProblem;
import wenming.catalogue.Library;
import wenming.catalogue.Reference;
import wenming.catalogue.RuleSet;
import wenming.catalogue.RuleSetException;
import wenming.catalogue.Vocabulary;
import wenming.desk.Desk;
import wenming.intake.SubmissionSchema;
import wenming.model.Problem;

/** Where requests are served once every rule set is loaded; until then it is closed. */
public final class Office {
    private static final Logger LOG = LoggerFactory.getLogger(Office.class);

    private final Supplier<Assessors> supplier;
    private final CompletableFuture<Void> opening = new CompletableFuture<>();
    private volatile Open current;
    private volatile List<BookProblem> stale = List.of();

    /** An office that is still closed. */
    public Office(Supplier<Assessors> supplier) {
        this.supplier = supplier;
    }

    /** Loads every rule set, then opens; to be called once, in a thread of its own. */
    public void open() {
        try {
            current = Open.with(supplier.get());
            opening.complete(null);
        } catch (RuntimeException | Error e) {
            opening.completeExceptionally(e);
        }
    }

    /**
     * Loads every rule set anew, aside, and then serves by these; requests that have begun end by the old ones. Where
     * something is wrong the old ones stay, and {@link #stale()} says why.
     *
     * @return whether the new ones are served
     */
    public boolean reload() {
        try {
            Open fresh = Open.with(supplier.get());
            current = fresh;
            stale = List.of();
            LOG.info("rule sets read again: {}", fresh.ruleSets().size());
            return true;
        } catch (RuleSetException e) {
            stale = e.problems();
            LOG.warn("rule sets not read again, the old ones stay:\n{}", e.getMessage());
        } catch (RuntimeException e) {
            stale = List.of(new BookProblem("", new Problem("unreadable", "", 0, 0, e + "", "", "")));
            LOG.error("rule sets not read again, the old ones stay", e);
        }
        return false;
    }

    /** Completed when it opens; failed, with the reason, if a rule set is wrong. */
    public CompletableFuture<Void> opening() {
        return opening.copy();
    }

    /** Why what stands in the folders is not what is served; empty if it is. */
    List<BookProblem> stale() {
        return stale;
    }

    /** How many rule sets are served now. */
    int size() {
        Open ready = current;
        return ready == null ? 0 : ready.ruleSets().size();
    }

    /** What it offers; refuses as long as it is closed. */
    public Open now() {
        Open ready = current;
        if (ready == null) {
            throw Refusal.of(Fault.NOT_READY); // where it failed the operator is told by opening()
        }
        return ready;
    }

    /**
     * An open office.
     *
     * @param ruleSets every version of every rule set, by id and age
     * @param vocabulary every word that a submission may use
     */
    public record Open(
            Desk desk, Library library, List<RuleSet> ruleSets, SubmissionSchema schema, Vocabulary vocabulary) {
        static Open with(Assessors assessors) {
            List<RuleSet> ruleSets =
                    assessors.warm().stream().map(Assessor::ruleSet).toList();
            return new Open(
                    new Desk(assessors),
                    assessors.library(),
                    ruleSets,
                    new SubmissionSchema(assessors.vocabulary()),
                    assessors.vocabulary());
        }

        /** The rule set of this id, of its newest version where none is named; refuses where there is none. */
        public RuleSet ruleSet(String reference) {
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
