package dev.gumshoe.lineage.planner;

import java.util.regex.Pattern;

/** Keys as texts that can be compared, whichever program wrote them. */
final class KeyText {
    private static final Pattern FRACTION = Pattern.compile("[+-]?\\d+\\.\\d*");
    private static final Pattern MIDNIGHT =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[ T]00:00(:00(\\.0+)?)?(Z|[+-]\\d{2}(:?\\d{2})?)?");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}[ T]\\d{2}:.*");
    private static final int DAY_LENGTH = 10;

    private KeyText() {}

    /** The key without zeros at the end of a fraction and without a time of midnight; only its day where days are keys. */
    static String of(String key, boolean byDay) {
        String text = key.strip();
        if (FRACTION.matcher(text).matches()) {
            return text.replaceFirst("\\.?0*$", "");
        }
        boolean dayIsAll = MIDNIGHT.matcher(text).matches()
                || (byDay && MOMENT.matcher(text).matches());
        return dayIsAll ? text.substring(0, DAY_LENGTH) : text;
    }
}
