package dev.gumshoe.lineage.selection;

import java.util.regex.Pattern;

/** Shell-style wildcards as Python's {@code fnmatch} reads them: {@code *}, {@code ?}, {@code [abc]}, {@code [!abc]}. */
final class Wildcards {
    private Wildcards() {}

    static boolean matches(String pattern, String text) {
        return compile(pattern).matcher(text).matches();
    }

    static Pattern compile(String pattern) {
        return Pattern.compile(regex(pattern, "."), Pattern.DOTALL);
    }

    static boolean isIn(String text) {
        return text.chars().anyMatch(c -> "*?[]".indexOf(c) >= 0);
    }

    /**
     * The regular expression.
     *
     * @param any what a wildcard may stand for
     */
    static String regex(String pattern, String any) {
        StringBuilder regex = new StringBuilder();
        int at = 0;
        while (at < pattern.length()) {
            char c = pattern.charAt(at);
            int end = c == '[' ? classEnd(pattern, at) : -1;
            if (end > 0) {
                regex.append(characters(pattern.substring(at + 1, end)));
                at = end + 1;
                continue;
            }
            regex.append(c == '*' ? any + "*" : c == '?' ? any : Pattern.quote(String.valueOf(c)));
            at++;
        }
        return regex.toString();
    }

    /** Where the class that begins here ends; a bracket that is never closed stands for itself. */
    private static int classEnd(String pattern, int start) {
        int from = start + 1;
        if (from < pattern.length() && pattern.charAt(from) == '!') {
            from++;
        }
        return pattern.indexOf(']', from + 1);
    }

    private static String characters(String members) {
        boolean negated = members.startsWith("!");
        StringBuilder escaped = new StringBuilder(negated ? "[^" : "[");
        for (char c : members.substring(negated ? 1 : 0).toCharArray()) {
            escaped.append("\\[]^&~|".indexOf(c) >= 0 ? "\\" : "").append(c);
        }
        return escaped.append(']').toString();
    }
}
