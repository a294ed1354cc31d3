package wenming.intake.workbook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Worksheet;
import wenming.intake.form.Choice;
import wenming.intake.form.FieldNames;
import wenming.intake.form.FieldType;
import wenming.model.Language;

/** The hidden sheet of the words to choose from, each list of them in a column. */
final class WordSheet {
    private final Worksheet sheet;
    private final Language language;
    private final Map<List<String>, Range> columns = new HashMap<>();

    WordSheet(Worksheet sheet, Language language) {
        this.sheet = sheet;
        this.language = language;
        sheet.setVisibilityState(VisibilityState.VERY_HIDDEN);
    }

    /** Where the words stand that a column of this kind may hold; null if it may hold anything. */
    Range of(FieldType type, List<Choice> choices) {
        if (type == FieldType.YES_NO) {
            return column(List.of(FieldNames.say(language, "workbook.yes"), FieldNames.say(language, "workbook.no")));
        } else if (choices.isEmpty()) {
            return null;
        }
        return column(
                choices.stream().map(choice -> Labels.of(choice, language)).toList());
    }

    private Range column(List<String> words) {
        return columns.computeIfAbsent(words, unused -> {
            int column = columns.size();
            for (int row = 0; row < words.size(); row++) {
                sheet.value(row, column, words.get(row));
            }
            return sheet.range(0, column, words.size() - 1, column);
        });
    }
}
