package vn.trucban.bot.kept;

import java.time.Instant;

/** Keeps which paper asked for which number of the office; of several that ask at once, one is first. */
public interface NumberClaims {
    /**
     * @param number as it stands after "Số:"
     * @param paper which one asked; {@code called} is how people call it
     */
    record Claim(String number, int year, String paper, String called, Instant at) {}

    /** The claim that stands for its number and year: this one where nobody had asked, else that of who had. */
    Claim first(Claim wanted);

    /** False where {@code before} does not stand any more. */
    boolean replace(Claim before, Claim after);

    /** This paper does not want the number, or not any more; another's claim stays. */
    void drop(String number, int year, String paper);
}
