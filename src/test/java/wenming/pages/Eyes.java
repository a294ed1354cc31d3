package wenming.pages;

import com.microsoft.playwright.options.ColorScheme;

/** How somebody looks at a page. */
record Eyes(String language, boolean dark, int width) {
    static final Eyes DESK = new Eyes("zh-CN", false, 1280);
    static final Eyes DESK_ENGLISH = new Eyes("en", false, 1280);
    static final Eyes DESK_DARK = new Eyes("zh-CN", true, 1280);
    static final Eyes DESK_ENGLISH_DARK = new Eyes("en", true, 1280);
    static final Eyes PHONE = new Eyes("zh-CN", false, 360);
    static final Eyes PHONE_ENGLISH_DARK = new Eyes("en", true, 360);

    ColorScheme scheme() {
        return dark ? ColorScheme.DARK : ColorScheme.LIGHT;
    }

    @Override
    public String toString() {
        return (width < 600 ? "phone" : "desk") + "-" + language.substring(0, 2) + (dark ? "-dark" : "");
    }
}
