package wenming.catalogue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wenming.model.Period;
import wenming.model.Problem;
import wenming.shape.Nearest;

/**
 * Makes books of drafts: joins a catalogue with the sets that it refers to, with the words, common rules and calendars of
 * the shelf on which it stands. Everything that a set refers to is read with these, so that a book has one way to measure.
 *
 * @param shelves where references are looked for; a further one only where a nearer has no version of that id
 */
record Bookbinder(Vocabulary vocabulary, CommonRules common, Map<String, Calendar> calendars, List<Shelf> shelves) {
    /** What cannot be judged where something that belongs to the whole is not there. */
    private static final Set<String> OF_THE_WHOLE = Set.of("points-do-not-add-up", "sections-or-composite");

    /** The book; refuses it with everything there is to mend. */
    Book bind(Draft draft) throws IOException {
        return bind(draft, null, null);
    }

    /**
     * The book.
     *
     * @param sha256 of its files; null if it is to be computed
     * @param models as the build compiled its own rules; null if it did not
     */
    Book bind(Draft draft, String sha256, List<String> models) throws IOException {
        List<BookProblem> problems = new ArrayList<>();
        Profile.Expanded profile = new Profile(this, problems).expand(draft, List.of());
        Composite composite = new Composite(this, draft, problems);
        List<Book> parts = composite.books();
        boolean torn = !problems.isEmpty();
        CommonRules serving = common.serving(profile.form());
        Catalogues.Joined joined = new Catalogues.Joined(composite.components(parts), profile.origins());
        String fingerprint =
                torn ? "" : sha256 != null ? sha256 : Fingerprint.of(files(draft, profile, parts, serving));
        Catalogues.Made made = Catalogues.of(profile.form(), vocabulary, days(), joined, fingerprint);
        List<Problem> own = new ArrayList<>(name(draft));
        made.problems().stream()
                .filter(problem -> !torn || !OF_THE_WHOLE.contains(problem.code()))
                .map(profile::inTheFile)
                .forEach(own::add);
        problems.addAll(draft.placed(own));
        if (!problems.isEmpty()) {
            throw new RuleSetException(problems.stream().distinct().toList());
        }
        return new Book(
                made.ruleSet().orElseThrow(),
                profile.own(),
                serving.texts(),
                compiled(profile.own(), serving, models),
                parts,
                () -> files(draft, profile, parts, serving));
    }

    /** The classes of all rules; empty if one of them is to be compiled from its text. A set without own rules has none to compile. */
    private static List<String> compiled(List<RuleText> own, CommonRules serving, List<String> models) {
        if (models == null && !own.isEmpty()) {
            return List.of();
        }
        List<String> common = serving.compiled();
        if (common.isEmpty() && !serving.texts().isEmpty()) {
            return List.of();
        }
        List<String> all = new ArrayList<>(common);
        all.addAll(models == null ? List.of() : models);
        return all;
    }

    private static List<Problem> name(Draft draft) {
        List<Problem> problems = new ArrayList<>();
        CatalogueForm form = draft.form();
        Reference folder = Reference.of(draft.folder());
        if (!form.id().equals(folder.id())) {
            problems.add(new Problem("id-is-not-the-folder", "/id", 0, 0, form.id(), folder.id(), ""));
        }
        if (folder.version() != null && !form.version().equals(folder.version())) {
            problems.add(
                    new Problem("version-is-not-the-folder", "/version", 0, 0, form.version(), folder.version(), ""));
        }
        return problems;
    }

    private Map<String, WorkingDays> days() {
        Map<String, WorkingDays> days = new LinkedHashMap<>();
        calendars.forEach((id, calendar) -> days.put(id, calendar.days()));
        return days;
    }

    /** Everything that decides a score, each file once; what it refers to stands below its id and version. */
    private List<RuleText> files(Draft draft, Profile.Expanded profile, List<Book> parts, CommonRules serving) {
        Map<String, RuleText> files = new LinkedHashMap<>();
        draft.files(draft.form().id()).forEach(file -> files.put(file.file(), file));
        profile.bases().forEach(base -> base.files(base.reference().toString())
                .forEach(file -> files.putIfAbsent(file.file(), file)));
        for (Book part : parts) {
            String id = part.ruleSet().id() + "/";
            String below = part.ruleSet().reference() + "/";
            for (RuleText file : part.files().get()) {
                String name = file.file().startsWith(id) ? below + file.file().substring(id.length()) : file.file();
                files.putIfAbsent(name, new RuleText(name, file.text()));
            }
        }
        serving.texts().forEach(file -> files.putIfAbsent(file.file(), file));
        Calendar calendar = profile.form().calendar() == null
                ? null
                : calendars.get(profile.form().calendar());
        if (calendar != null) {
            RuleText file = calendar.file().get();
            files.putIfAbsent(file.file(), file);
        }
        return List.copyOf(files.values());
    }

    /** What a reference leads to; or why it leads nowhere, as a problem without a place. */
    record Found(Shelf shelf, Draft draft, Problem problem) {}

    /** The book of what was found: as its own shelf has it where that measures in the same way. */
    Book book(Found found) throws IOException {
        return found.shelf().common().equals(common.texts())
                ? found.shelf().book(found.draft().folder())
                : bind(found.draft());
    }

    /**
     * The set that a catalogue refers to.
     *
     * @param period by which the version is chosen where the reference names none; null if it cannot be
     */
    Found find(String reference, Period period, String pointer) throws IOException {
        Reference wanted = Reference.of(reference);
        for (Shelf place : shelves) {
            List<Volume> volumes = new ArrayList<>();
            for (String folder : place.folders(wanted.id())) {
                volumes.add(place.volume(folder));
            }
            if (volumes.isEmpty()) {
                continue;
            }
            List<Volume> fitting = volumes.stream()
                    .filter(volume -> wanted.version() == null
                            ? volumes.size() == 1 || (period != null && volume.fits(period))
                            : volume.version().equals(wanted.version()))
                    .toList();
            if (fitting.size() == 1) {
                return new Found(place, place.draft(fitting.get(0).folder()), null);
            }
            String code = wanted.version() != null
                    ? "unknown-version"
                    : period == null || !fitting.isEmpty() ? "several-versions" : "no-version-in-force";
            return new Found(null, null, new Problem(code, pointer, 0, 0, reference, described(volumes), ""));
        }
        List<String> ids = new ArrayList<>();
        shelves.forEach(place -> ids.addAll(place.ids()));
        return new Found(
                null,
                null,
                new Problem(
                        "unknown-rule-set",
                        pointer,
                        0,
                        0,
                        reference,
                        String.join(", ", ids.stream().distinct().sorted().toList()),
                        Nearest.to(wanted.id(), ids)));
    }

    /** The versions, as candidates to choose from. */
    static String described(List<Volume> volumes) {
        return String.join(
                ", ",
                volumes.stream().sorted(Volume.BY_AGE).map(Volume::described).toList());
    }
}
