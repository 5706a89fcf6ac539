package archviolations.bot.staff;

/** Breaks office-files-are-written-in-one-place. */
public class Certificate {
    org.apache.poi.xwpf.usermodel.XWPFDocument paper;
}
