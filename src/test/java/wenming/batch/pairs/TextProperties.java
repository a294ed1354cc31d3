package wenming.batch.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import wenming.model.Language;
import wenming.model.Wording;

class TextProperties {
    private static final int MANY = 1000;

    private Path folder;

    @BeforeProperty
    void makeFolder() throws IOException {
        folder = Files.createTempDirectory("pairs");
    }

    @AfterProperty
    void removeFolder() throws IOException {
        Files.deleteIfExists(folder.resolve("traces"));
        Files.delete(folder); // nothing else is left there
    }

    @Property(tries = 100)
    void anExactCopyIsAlwaysFound(@ForAll("texts") String text) throws IOException {
        Wording wording = Wording.of(text);
        String told = told(List.of(Handed.by("a").report(text), Handed.by("b").found(text)));
        assertThat(told.contains("\"identical-text\""))
                .isEqualTo(wording != null && wording.characters() >= Traces.LEAST_CHARACTERS);
    }

    @Example
    void aThousandTextsOfOneSortAreNotTakenForCopies() throws IOException {
        List<Handed> handed = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            handed.add(Handed.by("u" + i).report(Prose.of(i, 60 + i)));
        }
        assertThat(told(handed)).isEmpty();
    }

    @Example
    void eachOfAThousandTextsInWhichAFewWordsWereReplacedIsFound() throws IOException {
        List<Handed> handed = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            String text = Prose.of(i, 300);
            handed.add(Handed.by("a" + i).report(text));
            handed.add(Handed.by("b" + i).report(Prose.altered(text, 3, i)));
        }
        List<String> told = told(handed).lines().toList();
        assertThat(told).hasSize(MANY).allSatisfy(line -> assertThat(line)
                .contains("\"near-identical-text\"", "\"units\":2,", "\"wordings\":2,"));
    }

    @Property
    void theWordingIsWhatIsLeftOfTheNormalisedText(@ForAll("strings") String text) {
        StringBuilder letters = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letters::appendCodePoint);
        assertThat(Wording.of(text)).isEqualTo(letters.isEmpty() ? null : new Wording(letters.toString()));
    }

    @Property
    void fieldsAreReadAsTheyWereWrittenAndSortAsTheyAre(
            @ForAll("strings") String one, @ForAll("strings") String other, @ForAll("strings") String rest) {
        String line = new Fields().add(one).add(other).add(rest).toString();
        assertThat(line).doesNotContain("\n", "\r");
        assertThat(Fields.of(line)).containsExactly(one, other, rest);
        String longer = new Fields().add(one + "a").add("").add("").toString();
        assertThat(line.compareTo(longer)).isNegative();
    }

    @Provide
    Arbitrary<String> strings() {
        return Arbitraries.oneOf(
                Arbitraries.strings().all().ofMaxLength(12),
                Arbitraries.strings()
                        .withChars("，。、：（）“”…—　 \t\n\r\\ＡｂＣ１２３aB9%&文明单位创建々〇ﬁ①é\u0301")
                        .ofMaxLength(40));
    }

    /** Texts around the least length and far above it. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> short_ = Arbitraries.strings()
                .withChars("文明单位创建工作，。 ０１２ab")
                .ofMinLength(1)
                .ofMaxLength(90);
        Arbitrary<String> long_ = Combinators.combine(
                        Arbitraries.longs(), Arbitraries.integers().between(50, 1500))
                .as(Prose::of);
        return Arbitraries.oneOf(short_, long_);
    }

    private String told(List<Handed> handed) throws IOException {
        Path file = folder.resolve("traces");
        try (OutputStream traces = Files.newOutputStream(file)) {
            for (int i = 0; i < handed.size(); i++) {
                traces.write(Traces.of(i + 1, "-", i + 1, handed.get(i).submission()));
            }
        }
        ByteArrayOutputStream ndjson = new ByteArrayOutputStream();
        new Pairs(folder, Language.ZH).write(file, ndjson, OutputStream.nullOutputStream());
        return ndjson.toString(StandardCharsets.UTF_8);
    }
}
