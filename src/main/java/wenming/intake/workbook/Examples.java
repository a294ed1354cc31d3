package wenming.intake.workbook;

import java.time.LocalDate;
import wenming.intake.form.EntryForm;
import wenming.intake.form.FieldNames;
import wenming.intake.form.FieldType;
import wenming.model.Language;
import wenming.model.Period;

/** What stands in the example rows; the reader passes them over. */
final class Examples {
    private final Language language;
    private final Period period;

    Examples(EntryForm form, Language language) {
        this.language = language;
        int year = form.ruleSet().year();
        this.period = form.ruleSet().period() == null
                ? new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))
                : form.ruleSet().period();
    }

    /** A text or an Integer; an empty text where an example is of no help. */
    Object of(SheetForm sheet, Column column) {
        String name = sheet.key() + "." + column.key();
        if (FieldNames.has("example." + name)) {
            return FieldNames.say(language, "example." + name);
        }
        return switch (column.type()) {
            case WORD ->
                column.words().isEmpty() ? "" : Labels.of(column.words().get(0), language);
            case DAY -> day(column.key());
            case DAYS -> day("date") + "; " + period.from().plusMonths(3).plusDays(4);
            case COUNT -> column.key().equals("sessions") ? (Object) "" : 30;
            case DECIMAL, HOURS -> 60;
            case YES_NO, ANSWER -> FieldNames.say(language, "workbook.yes");
            case EVIDENCE -> FieldNames.say(language, "example.evidence.id");
            case TEXT, TEXTS, ROWS -> column.type() == FieldType.TEXT ? text(column.key()) : "";
        };
    }

    private String text(String key) {
        return switch (key) {
            case "id" -> "1";
            case SheetForm.OF_ENTRY -> "1";
            default -> "";
        };
    }

    /** One day, and no span beside it. */
    private String day(String key) {
        return switch (key) {
            case "from", "to", "asOf" -> "";
            case "period.from" -> period.from().toString();
            case "period.to" -> period.to().toString();
            default -> period.from().plusMonths(2).plusDays(4).toString();
        };
    }
}
