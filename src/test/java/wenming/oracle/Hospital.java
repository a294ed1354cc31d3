package wenming.oracle;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import wenming.catalogue.RuleSet;
import wenming.model.Department;
import wenming.model.Responsibility;
import wenming.model.Statement;
import wenming.model.Submission;

/** 医院“123456”工程 by hand: the numbers of the plan, a head and targets for every department. */
final class Hospital implements OwnRules {
    private static final List<String> OUTLINE = List.of(
            "outline-themes",
            "outline-goals",
            "outline-priorities",
            "outline-deeds",
            "outline-contests",
            "outline-tasks");

    private final int h602a;
    private final int h610a;
    private final int h611;

    Hospital(RuleSet set) {
        h602a = OwnRules.place(set, "H6-02a");
        h610a = OwnRules.place(set, "H6-10a");
        h611 = OwnRules.place(set, "H6-11");
    }

    @Override
    public void measure(Submission submission, Calendar calendar, Tab[] tabs) {
        if (tabs[h602a] != null) {
            for (Statement statement : submission.statements()) {
                int number = OUTLINE.indexOf(statement.key());
                if (number < 0 || statement.number() == null) {
                    continue;
                }
                if (statement.number().compareTo(BigDecimal.valueOf(number + 1)) == 0) {
                    tabs[h602a].yes(number, statement, 1);
                } else {
                    tabs[h602a].no(number, statement, "count-differs", 1);
                }
            }
        }
        if (tabs[h610a] != null) {
            heads(submission, tabs[h610a]);
        }
        if (tabs[h611] != null) {
            for (Department department : submission.unit().departments()) {
                if (department.targets() == null) {
                    tabs[h611].open(department, "not-stated");
                } else if (department.targets() > 0) {
                    tabs[h611].yes(department);
                } else {
                    tabs[h611].no(department, "no-targets");
                }
            }
        }
    }

    private static void heads(Submission submission, Tab tab) {
        Set<String> headed = new HashSet<>();
        for (Responsibility post : submission.responsibilities()) {
            if (post.role().equals("department-head") && post.department() != null) {
                headed.add(post.department());
            }
        }
        for (Department department : submission.unit().departments()) {
            if (headed.contains(department.id())) {
                tab.yes(department);
            } else {
                tab.no(department, "no-department-head");
            }
        }
    }
}
