package vn.trucban.content.calendar;

import java.time.LocalDate;

/**
 * Days of Viet Nam's lunar calendar in the civil one, for 1900–2100: new moons and the sun's longitude after Meeus, "Astronomical
 * Algorithms", by Viet Nam's time, with the leap month where no major solar term falls.
 */
final class LunarDay {
    private static final double RADIANS = Math.PI / 180;
    private static final double ZONE_HOURS = 7;
    private static final long JULIAN_OF_EPOCH = 2_440_588;
    private static final double FIRST_NEW_MOON = 2_415_021.076998695;
    private static final double LUNATION = 29.530588853;
    private static final int MONTHS = 12;
    private static final int MONTH_OF_SOLSTICE = 11;
    private static final int DAYS_OF_PLAIN_YEAR = 365;

    private LunarDay() {}

    /** @param month 1–10, and not a leap month @param year in which the lunar year begins */
    static LocalDate of(int day, int month, int year) {
        long solstice = solsticeMonth(year - 1);
        long k = (long) Math.floor(0.5 + (solstice - FIRST_NEW_MOON) / LUNATION);
        int after = (month - MONTH_OF_SOLSTICE + MONTHS) % MONTHS;
        boolean leapYear = solsticeMonth(year) - solstice > DAYS_OF_PLAIN_YEAR;
        if (leapYear && after >= leapMonth(k)) {
            after++;
        }
        return LocalDate.ofEpochDay(newMoon(k + after) + day - 1 - JULIAN_OF_EPOCH);
    }

    /** Julian day on which the month of the winter solstice begins. */
    private static long solsticeMonth(int year) {
        long end = LocalDate.of(year, 12, 31).toEpochDay() + JULIAN_OF_EPOCH;
        long k = (long) Math.floor((end - 2_415_021) / LUNATION);
        long begins = newMoon(k);
        return solarTerm(begins) >= 9 ? newMoon(k - 1) : begins;
    }

    /** How many months after that of the solstice the leap month comes. */
    private static int leapMonth(long k) {
        int months = 1;
        int term = solarTerm(newMoon(k + months));
        int before;
        do {
            before = term;
            months++;
            term = solarTerm(newMoon(k + months));
        } while (term != before && months <= MONTHS);
        return months - 1;
    }

    /** Julian day of the k-th new moon since 1900. */
    private static long newMoon(long k) {
        double t = k / 1236.85;
        double t2 = t * t;
        double t3 = t2 * t;
        double mean = 2_415_020.75933
                + 29.53058868 * k
                + 0.0001178 * t2
                - 0.000000155 * t3
                + 0.00033 * sin(166.56 + 132.87 * t - 0.009173 * t2);
        double sun = 359.2242 + 29.10535608 * k - 0.0000333 * t2 - 0.00000347 * t3;
        double moon = 306.0253 + 385.81691806 * k + 0.0107306 * t2 + 0.00001236 * t3;
        double node = 21.2964 + 390.67050646 * k - 0.0016528 * t2 - 0.00000239 * t3;
        double shift = (0.1734 - 0.000393 * t) * sin(sun)
                + 0.0021 * sin(2 * sun)
                - 0.4068 * sin(moon)
                + 0.0161 * sin(2 * moon)
                - 0.0004 * sin(3 * moon)
                + 0.0104 * sin(2 * node)
                - 0.0051 * sin(sun + moon)
                - 0.0074 * sin(sun - moon)
                + 0.0004 * sin(2 * node + sun)
                - 0.0004 * sin(2 * node - sun)
                - 0.0006 * sin(2 * node + moon)
                + 0.0010 * sin(2 * node - moon)
                + 0.0005 * sin(2 * moon + sun);
        double clock = -0.000278 + 0.000265 * t + 0.000262 * t2;
        return (long) Math.floor(mean + shift - clock + 0.5 + ZONE_HOURS / 24);
    }

    /** The twelfth of the ecliptic in which the sun stands at the beginning of this day, from the vernal equinox on. */
    private static int solarTerm(long julianDay) {
        double t = (julianDay - 2_451_545.5 - ZONE_HOURS / 24) / 36_525;
        double t2 = t * t;
        double sun = 357.52910 + 35_999.05030 * t - 0.0001559 * t2 - 0.00000048 * t * t2;
        double longitude = 280.46645
                + 36_000.76983 * t
                + 0.0003032 * t2
                + (1.914600 - 0.004817 * t - 0.000014 * t2) * sin(sun)
                + (0.019993 - 0.000101 * t) * sin(2 * sun)
                + 0.000290 * sin(3 * sun);
        return (int) (Math.floorMod((long) Math.floor(longitude), 360L) / 30);
    }

    private static double sin(double degrees) {
        return Math.sin(degrees * RADIANS);
    }
}
