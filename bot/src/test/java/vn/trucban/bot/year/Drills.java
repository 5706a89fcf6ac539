package vn.trucban.bot.year;

/** Drills of the year, played through chat. */
final class Drills {
    private final Life life;
    private final Cast cast;

    Drills(Life life, Cast cast) {
        this.life = life;
        this.cast = cast;
    }
}
