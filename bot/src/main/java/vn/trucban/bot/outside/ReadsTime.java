package vn.trucban.bot.outside;

/** Whether words are a time at which somebody may come. */
interface ReadsTime {
    boolean isTime(String words);
}
