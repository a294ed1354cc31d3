package wenming.model;

/** The languages in which the product speaks. */
public enum Language {
    ZH,
    EN
}
