package wenming.batch.pairs;

import com.fasterxml.sort.IterableSorterException;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import wenming.model.Language;
import wenming.report.Json;
import wenming.report.Messages;

/**
 * Finds what is alike in several submissions, from the sorted {@link Traces} of all of them, and writes it: as a line of
 * JSON each, {@link Likeness}, and as a table for people. What is told does not depend on the order in which the
 * submissions came, only the order in which it is told does.
 */
public final class Pairs {
    private final Path scratch;
    private final Language language;

    /**
     * Pairs that are told so.
     *
     * @param scratch a folder for what does not fit into memory; nothing is left there
     * @param language of the table
     */
    public Pairs(Path scratch, Language language) {
        this.scratch = scratch;
        this.language = language;
    }

    /** How many of each kind were told; those of which there are none are left out. */
    public record Told(Map<Kind, Long> groups) {
        /** As {@link #words} has it; null for nothing. */
        public static Told of(Map<String, Long> words) {
            Map<Kind, Long> groups = new EnumMap<>(Kind.class);
            for (Kind kind : Kind.values()) {
                if (words != null && words.containsKey(kind.word())) {
                    groups.put(kind, words.get(kind.word()));
                }
            }
            return new Told(groups);
        }

        /** How many, by the words for the kinds. */
        public Map<String, Long> words() {
            Map<String, Long> words = new TreeMap<>();
            groups.forEach((kind, many) -> words.put(kind.word(), many));
            return words;
        }

        /** The same in words, a line each. */
        public List<String> lines(Language language) {
            Messages messages = Messages.in(language);
            List<String> lines = new ArrayList<>();
            lines.add(messages.say(groups.isEmpty() ? "pairs.none" : "pairs.where"));
            groups.forEach((kind, many) -> lines.add("  " + messages.say("pairs.told." + kind.word(), many)));
            return lines;
        }
    }

    /**
     * Writes {@code pairs.ndjson} and {@code pairs.csv}.
     *
     * @param traces a file of the {@link Traces} of all submissions
     */
    public Told write(Path traces, OutputStream ndjson, OutputStream csv) throws IOException {
        try (Yard yard = new Yard();
                Pile told = yard.pile();
                Families families = new Families(yard)) {
            try (Reader read = Reader.sorted(traces, scratch)) {
                while (read.next() != null) {
                    same(read, families, told);
                }
            }
            families.tell(told);
            return write(told, ndjson, csv);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (IterableSorterException e) {
            throw new IOException(e.getCause());
        }
    }

    /** Reads the places that have one thing in common. */
    private static void same(Reader read, Families families, Pile told) throws IOException {
        String key = read.first();
        String digest = key.substring(1);
        Kind kind = Kind.of(key.charAt(0));
        Group group = new Group();
        List<String> first = null;
        while (read.at(key)) {
            String line = read.take();
            List<String> fields = Fields.of(line);
            if (first == null) {
                first = fields;
                if (kind == Kind.IDENTICAL_TEXT) {
                    families.text(digest, fields.get(Traces.SIGNATURE));
                }
            }
            if (kind == Kind.IDENTICAL_TEXT) {
                families.place(digest, Fields.afterFirst(line));
            }
            group.add(Place.of(fields, 1));
        }
        if (group.over() != null) {
            Integer figures = kind == Kind.IDENTICAL_FIGURES ? Integer.valueOf(first.get(Traces.FIGURES)) : null;
            told.add(group.same(kind, digest, first.get(Traces.QUOTATION), figures));
        }
    }

    private Told write(Pile told, OutputStream ndjson, OutputStream csv) throws IOException {
        Map<Kind, Long> groups = new EnumMap<>(Kind.class);
        PairsCsv table = new PairsCsv(language);
        csv.write(table.head());
        long group = 0;
        try (Reader read = told.sorted()) {
            while (read.next() != null) {
                Likeness likeness = Likeness.of(read.take());
                ndjson.write(Json.line(likeness));
                ndjson.write('\n');
                csv.write(table.lines(++group, likeness));
                groups.merge(Kind.of(likeness.kind()), 1L, Long::sum);
            }
        }
        return new Told(groups);
    }

    /** Where the piles of one run lie; closes those that a fault left open. */
    private final class Yard implements Pile.Yard, Closeable {
        private final List<Pile> piles = new ArrayList<>();

        @Override
        public Pile pile() throws IOException {
            Pile pile = new Pile(scratch);
            piles.add(pile);
            return pile;
        }

        @Override
        public void close() throws IOException {
            for (Pile pile : piles) {
                pile.close();
            }
        }
    }
}
