package wenming.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder with one sound rule set of three criteria; tests replace one piece of its text and look at the refusal. */
public final class SmallBook {
    static final String CATALOGUE =
            """
            id: small
            version: "1"
            title: {zh: \u5c0f, en: Small}
            issuer: {zh: \u7532, en: A}
            year: 2021
            for: [hospital]
            weights: official
            fullMark: 10
            notApplicable: rescale
            noGrade: {zh: \u65e0, en: none}
            sources:
              - {id: paper, title: P, issuer: {zh: \u7532, en: A}, known: {zh: \u65e0, en: none}, ours: {zh: \u65e0, en: none}}
            sections:
              - id: "1"
                title: {zh: \u4e00, en: One}
                criteria:
                  - {id: S-1, title: {zh: \u4e00, en: One}, clause: "1", source: paper, mark: V, points: 6,
                     measure: {kind: count, of: documents, words: [smoking-ban]},
                     scale: {kind: steps, steps: [{atLeast: 1, points: 2}, {atLeast: 3, points: 6}], unit: {zh: \u4ef6, en: papers}},
                     method: documents, evidence: [photo], owner: {zh: \u7532, en: A}, due: standing, effort: 1, remedy: {zh: \u505a, en: Do}}
                  - {id: S-2, title: {zh: \u4e8c, en: Two}, clause: "2", source: paper, mark: V, points: 4,
                     reads: [premises],
                     scale: {kind: ratio, empty: unmet, unit: {zh: \u5904, en: places}},
                     method: site, evidence: [], owner: {zh: \u7532, en: A}, due: 2021-06-30, effort: 1, remedy: {zh: \u505a, en: Do}}
                  - {id: S-3, title: {zh: \u4e09, en: Three}, clause: "3", source: paper, mark: V, points: 0,
                     reads: [premises],
                     scale: {kind: veto},
                     method: site, evidence: [], owner: {zh: \u7532, en: A}, due: monthly, effort: 1, remedy: {zh: \u505a, en: Do}}
            """;
    static final String RULES =
            """
            package wenming.rules.small;

            import wenming.model.*;

            global wenming.measure.Measured measured;

            rule "S-2 sign: there" @criterion("S-2") when
                $p : Premises( kind == "workplace", noSmokingSign == true )
            then measured.yes("S-2", $p); end

            rule "S-2 sign: missing" @criterion("S-2") when
                $p : Premises( kind == "workplace", noSmokingSign == false )
            then measured.no("S-2", $p, "no-sign"); end

            rule "S-3 smoke: seen" @criterion("S-3") when
                $p : Premises( smokersSeen > 0 )
            then measured.no("S-3", $p, "smokers-seen"); end
            """;

    private final Path root;
    private final Path folder;

    /** Writes the sound set into the folder. */
    public SmallBook(Path root) throws IOException {
        this.root = root;
        this.folder = Files.createDirectories(root.resolve("small"));
        Files.writeString(folder.resolve("catalogue.yaml"), CATALOGUE);
        Files.writeString(folder.resolve("measure.drl"), RULES);
    }

    /** Replaces a piece of the catalogue. */
    public SmallBook catalogue(String old, String replacement) throws IOException {
        return replace("catalogue.yaml", old, replacement);
    }

    /** Replaces a piece of the rules. */
    public SmallBook rules(String old, String replacement) throws IOException {
        return replace("measure.drl", old, replacement);
    }

    private SmallBook replace(String name, String old, String replacement) throws IOException {
        String text = Files.readString(folder.resolve(name));
        if (!text.contains(old)) {
            throw new IllegalArgumentException("no such piece: " + old);
        }
        Files.writeString(folder.resolve(name), text.replace(old, replacement));
        return this;
    }

    /** The program's library with this folder on top. */
    public Library library() throws IOException {
        return Library.open(java.util.List.of(root));
    }

    /** The book, or the refusal. */
    public Book book() throws IOException {
        return library().book("small").orElseThrow();
    }

    /** The words of the program. */
    public Vocabulary vocabulary() {
        return new BundledShelf().vocabulary();
    }
}
