package wenming.batch.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import wenming.model.Wording;

class SignatureTest {
    private static final String WRITTEN = "yR1V94dK9ryLx_rstq_p11Wze6tS-pSIfnIWTDDG42WLivPC9gWQ29DmARq5"
            + "wysfJMN63Pcr0LnQcS5GAE3zgcfe0L_bte8Ccf6TW5NXjZBjEyegD-VCrjvU";

    @Test
    void theSameWordingHasTheSameSignatureWithEveryVersionOfTheLibrary() {
        // Written down once: were it to change, results of a resumed batch would.
        assertThat(Signature.of(Wording.of("文明单位创建工作总结".repeat(5)), Signature.hasher()))
                .isEqualTo(WRITTEN);
    }

    @Test
    void likenessIsHowManyRunsOfThreeTwoWordingsShare() {
        double bias = 0;
        int tried = 0;
        for (int seed = 0; seed < 300; seed++) {
            Wording one = Wording.of(Prose.of(seed, 300));
            Wording other = Wording.of(Prose.altered(Prose.of(seed, 300), seed % 12, seed));
            double exact = shared(one, other);
            int likeness = likeness(one, other);
            if (likeness >= 0) {
                // Of 120 characters with two bits the spread is 0.05 at most; four times as much is chance no more.
                assertThat(likeness / 100.0).isBetween(exact - 0.22, exact + 0.20);
                bias += likeness / 100.0 - exact;
                tried++;
            }
        }
        assertThat(tried).isGreaterThan(250);
        assertThat(bias / tried).isBetween(-0.03, 0.02);
    }

    /** By any band in which they agree; -1 where they agree in none. */
    private static int likeness(Wording one, Wording other) {
        String first = Signature.of(one, Signature.hasher());
        String second = Signature.of(other, Signature.hasher());
        int found = -1;
        for (int band = 0; band < Signature.BANDS; band++) {
            String mine = Signature.band(first, band);
            String its = Signature.band(second, band);
            if (Signature.meet(mine, its)) {
                int likeness = Signature.likeness(mine, its);
                assertThat(found).isIn(-1, likeness); // by whichever band, it is the same
                found = likeness;
            }
        }
        return found;
    }

    private static double shared(Wording one, Wording other) {
        Set<String> mine = runs(one);
        Set<String> all = runs(other);
        Set<String> both = new HashSet<>(mine);
        both.retainAll(all);
        all.addAll(mine);
        return (double) both.size() / all.size();
    }

    private static Set<String> runs(Wording wording) {
        Set<String> runs = new HashSet<>();
        for (int i = 0; i + 3 <= wording.letters().length(); i++) {
            runs.add(wording.letters().substring(i, i + 3));
        }
        return runs;
    }
}
