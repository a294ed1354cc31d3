package wenming.author.pages;

/** HTML, written piece by piece; whatever is no tag is escaped. */
final class Html {
    private final StringBuilder text = new StringBuilder();

    /** Opens elements: {@code open("table class=wide")}. Only our own words stand there. */
    Html open(String tag) {
        text.append('<').append(tag).append('>');
        return this;
    }

    Html close(String tag) {
        text.append("</").append(tag).append(">\n");
        return this;
    }

    /** An element with a text in it. */
    Html of(String tag, String content) {
        text.append('<').append(tag).append('>').append(escaped(content)).append("</");
        text.append(tag.replaceFirst(" .*", "")).append(">\n");
        return this;
    }

    /** A link to a page beside this one. */
    Html link(String to, String content) {
        text.append("<a href=\"")
                .append(escaped(to))
                .append("\">")
                .append(escaped(content))
                .append("</a>\n");
        return this;
    }

    /** Our own style sheet, as it is. */
    Html style(String css) {
        text.append(css);
        return this;
    }

    static String escaped(String content) {
        return content.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
