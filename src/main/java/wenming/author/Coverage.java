package wenming.author;

/**
 * What the cases of a rule set reach, of what there is.
 *
 * @param criteria of the set, and those that have a case
 * @param rules of the set's own, and those that a case fires
 * @param sides of limits, and those on which a case stands
 */
public record Coverage(Part criteria, Part rules, Part sides) {
    /** Nothing of nothing. */
    public static final Coverage NONE = new Coverage(new Part(0, 0), new Part(0, 0), new Part(0, 0));

    /** So many of so many. */
    public record Part(int reached, int all) {
        @Override
        public String toString() {
            return reached + "/" + all;
        }
    }
}
