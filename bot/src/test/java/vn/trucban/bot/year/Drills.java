package vn.trucban.bot.year;

/** Where the drills of the year are to be started and played through chat. So far only notices of drills are issued, see {@link Notices#drill}. */
final class Drills {
    final Life life;
    final Cast cast;

    Drills(Life life, Cast cast) {
        this.life = life;
        this.cast = cast;
    }
}
