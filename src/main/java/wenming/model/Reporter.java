package wenming.model;

import java.util.List;

/** Who hands the submission in and answers for it (谁报送谁负责). */
public record Reporter(@Required String name, String role) implements Fact {
    @Override
    public FactKind in() {
        return FactKind.REPORTER;
    }

    @Override
    public int index() {
        return 0;
    }

    @Override
    public List<String> evidence() {
        return List.of();
    }

    @Override
    public String pointer() {
        return in().pointer();
    }
}
