package wenming.measure;

/** Pieces of the small book's rules. */
final class SmallBookText {
    static final String LAST_RULE =
            """
            rule "S-3 smoke: seen" @criterion("S-3") when
                $p : Premises( smokersSeen > 0 )
            then measured.no("S-3", $p, "smokers-seen"); end
            """;

    private SmallBookText() {}
}
