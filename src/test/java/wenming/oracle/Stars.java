package wenming.oracle;

import java.math.BigDecimal;
import java.util.List;
import wenming.catalogue.RuleSet;
import wenming.model.Statement;
import wenming.model.Submission;

/** 志愿者星级 by hand: the hours from which a volunteer has each star. */
final class Stars implements OwnRules {
    private static final List<Integer> HOURS = List.of(100, 300, 600, 1000, 1500);

    private final int stars;

    Stars(RuleSet set) {
        stars = OwnRules.place(set, "VS-1");
    }

    @Override
    public void measure(Submission submission, Calendar calendar, Tab[] tabs) {
        if (tabs[stars] == null) {
            return;
        }
        for (Statement statement : submission.statements()) {
            if (!statement.key().equals("service-hours") || statement.number() == null) {
                continue;
            }
            for (int star = 0; star < HOURS.size(); star++) {
                if (statement.number().compareTo(BigDecimal.valueOf(HOURS.get(star))) >= 0) {
                    tabs[stars].yes(star, statement, 1);
                } else {
                    tabs[stars].no(star, statement, "too-few-hours", 1);
                }
            }
        }
    }
}
