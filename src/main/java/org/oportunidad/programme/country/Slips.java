package org.oportunidad.programme.country;

/** How many slips of the finger (a letter more, less, other, or two swapped) lie between two short words. */
final class Slips {

    private Slips() {}

    /** The number of slips, or more than {@code atMost} as soon as that is certain. */
    static int between(String left, String right, int atMost) {
        if (Math.abs(left.length() - right.length()) > atMost) {
            return atMost + 1;
        }
        var before = new int[right.length() + 1];
        var last = new int[right.length() + 1];
        for (var j = 0; j <= right.length(); j++) {
            last[j] = j;
        }
        for (var i = 1; i <= left.length(); i++) {
            var now = new int[right.length() + 1];
            now[0] = i;
            var least = i;
            for (var j = 1; j <= right.length(); j++) {
                var other = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
                now[j] = Math.min(Math.min(now[j - 1], last[j]) + 1, last[j - 1] + other);
                if (i > 1
                        && j > 1
                        && left.charAt(i - 1) == right.charAt(j - 2)
                        && left.charAt(i - 2) == right.charAt(j - 1)) {
                    now[j] = Math.min(now[j], before[j - 2] + 1);
                }
                least = Math.min(least, now[j]);
            }
            if (least > atMost) {
                return atMost + 1;
            }
            before = last;
            last = now;
        }
        return last[right.length()];
    }
}
