package wenming.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.LoggerFactory;
import wenming.assess.Assessors;
import wenming.batch.Outcome;
import wenming.catalogue.Library;
import wenming.catalogue.RuleSetException;
import wenming.desk.Desk;
import wenming.desk.Request;
import wenming.intake.Entry;
import wenming.intake.workbook.WorkbookReader;
import wenming.model.Problem;

/** Scores records on one machine, by the same desk as every door. One for each Java and text of rules; its rule sets are made when first asked for. */
final class Engine {
    /** Kept from task to task: Spark gives a task no other place to leave what the next one needs. */
    private static final Map<String, Engine> ENGINES = new ConcurrentHashMap<>();

    private final Desk desk;

    private Engine(RuleFolders rules, boolean doubts) {
        try {
            Desk plain = new Desk(new Assessors(Library.open(rules.unpacked())));
            desk = doubts ? plain.withDoubts() : plain;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Engine of(RuleFolders rules, boolean doubts) {
        return ENGINES.computeIfAbsent(rules.sha256() + doubts, unused -> new Engine(rules, doubts));
    }

    WorkbookReader workbooks() {
        return desk.workbooks();
    }

    /**
     * What becomes of an entry. Never throws for what a record holds, not even where the fault is ours: a million others wait.
     *
     * @throws RuleSetException if a rule set has something to mend, which is true for all records
     */
    Outcome outcome(long number, Entry entry, String ruleSet, LocalDate asOf) {
        if (!(entry instanceof Entry.Read record)) {
            return Outcome.rejected(number, entry, ((Entry.Unreadable) entry).problems());
        }
        try {
            // Made by this thread, not by a pool of Java's own, whose threads do not see the job's jar.
            desk.prepare(record.bytes(), ruleSet);
            return Outcome.of(number, entry, desk.answer(Request.of(record, ruleSet, asOf)));
        } catch (RuleSetException e) {
            throw e;
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(Engine.class).error("{}:{}", entry.source(), entry.line(), e);
            Problem fault = new Problem("internal-fault", "", 0, 0, e.getClass().getSimpleName(), "", "");
            return Outcome.rejected(number, entry, List.of(fault));
        }
    }
}
