package wenming.model;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The text must be one of the words that the vocabulary lists under this name ({@code rules/vocabulary.yaml}). */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Word {
    /** Name of the word list, for example {@code activity-categories}. */
    String value();
}
