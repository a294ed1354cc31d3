package wenming.shape;

import java.util.Collection;

/** Finds the known name that somebody probably meant. */
public final class Nearest {
    /** Longest word and longest list that are searched. Ours: nobody mistypes more, and a hostile text must not keep us busy. */
    private static final int LONGEST = 64;

    private static final int MOST = 2_000;

    private Nearest() {}

    /** The known name with the fewest edits to the word, at most a third of its length; empty if none is that near. */
    public static String to(String word, Collection<String> known) {
        String best = "";
        if (word.length() > LONGEST || known.size() > MOST) {
            return best;
        }
        int fewest = Math.max(1, word.length() / 3) + 1;
        for (String candidate : known) {
            if (Math.abs(candidate.length() - word.length()) < fewest) {
                int edits = edits(word, candidate);
                if (edits < fewest || (edits == fewest && !best.isEmpty() && candidate.compareTo(best) < 0)) {
                    fewest = edits;
                    best = candidate;
                }
            }
        }
        return best;
    }

    /** Edits between two words: insert, delete, replace, and swap of neighbours count one each; case counts none. */
    private static int edits(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int same = sameAt(a, i, b, j) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + same);
                if (i > 1 && j > 1 && sameAt(a, i, b, j - 1) && sameAt(a, i - 1, b, j)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }

    private static boolean sameAt(String a, int i, String b, int j) {
        return Character.toLowerCase(a.charAt(i - 1)) == Character.toLowerCase(b.charAt(j - 1));
    }
}
