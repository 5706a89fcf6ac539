package vn.trucban.content.triage;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.trucban.content.playbook.PlaybookId;

/**
 * Makes long messages out of short phrases, as people tell them: small talk, what works, then the trouble; or what suffers, then its
 * cause. So the model learns what to overlook. The clauses are in {@code triage/stories.yaml}; the same phrases give the same stories.
 */
final class Stories {
    private static final int OF_EACH_KIND = 150;
    private static final long SEED = 20251120;
    private static final int MOST_CLAUSES = 3;
    private static final int SHORTEST_TROUBLE = 12;
    private static final int LONGEST_TROUBLE = 120;

    private final List<String> smallTalk;
    private final List<String> turns;
    private final List<String> effects;
    private final List<String> causes;
    private final Map<String, List<String>> fine;

    private Stories(WordLists file) {
        smallTalk = file.lists().get("smallTalk");
        turns = file.lists().get("turns");
        effects = file.lists().get("effects");
        causes = file.lists().get("causes");
        fine = file.lists("fine");
    }

    static Stories load() {
        return new Stories(WordLists.load("/vn/trucban/content/triage/stories.yaml"));
    }

    /** The phrases of each kind, and stories made of them. */
    Map<PlaybookId, List<String>> addedTo(Map<PlaybookId, List<String>> phrases) {
        Random random = new Random(SEED);
        Map<PlaybookId, List<String>> all = new EnumMap<>(PlaybookId.class);
        for (PlaybookId kind : PlaybookId.values()) {
            List<String> own = phrases.getOrDefault(kind, List.of());
            List<String> told = new ArrayList<>(own);
            List<String> troubles = own.stream().filter(Stories::fits).toList();
            for (int i = 0; i < OF_EACH_KIND && !troubles.isEmpty(); i++) {
                told.add(story(kind, any(troubles, random), random));
            }
            all.put(kind, told);
        }
        return all;
    }

    private static boolean fits(String trouble) {
        return trouble.length() >= SHORTEST_TROUBLE && trouble.length() <= LONGEST_TROUBLE;
    }

    private String story(PlaybookId kind, String trouble, Random random) {
        StringBuilder story = new StringBuilder();
        String stop = random.nextBoolean() ? ", " : ". ";
        if (oneInThree(random)) {
            story.append(any(smallTalk, random)).append(stop);
        }
        boolean byCause = causesOthers(kind) && oneInThree(random);
        int clauses = 1 + random.nextInt(MOST_CLAUSES);
        for (int i = 0; i < clauses; i++) {
            story.append(byCause ? any(effects, random) : fineElsewhere(kind, random))
                    .append(stop);
        }
        story.append(any(byCause ? causes : turns, random)).append(' ').append(trouble);
        if (oneInThree(random)) {
            story.append(stop).append(any(smallTalk, random));
        }
        return story.toString();
    }

    /** Without power, without a network or under water, everything else fails too. */
    private static boolean causesOthers(PlaybookId kind) {
        return switch (kind) {
            case POWER, DISASTER, INTERNET -> true;
            case PRINTER, ACCOUNT, SOFTWARE, NATIONAL_DATABASE, DIGITAL_SIGNATURE, OTHER -> false;
        };
    }

    private String fineElsewhere(PlaybookId kind, Random random) {
        PlaybookId[] kinds = PlaybookId.values();
        PlaybookId elsewhere = kinds[random.nextInt(kinds.length)];
        while (elsewhere == kind) {
            elsewhere = kinds[random.nextInt(kinds.length)];
        }
        return any(fine.get(elsewhere.id()), random);
    }

    private static boolean oneInThree(Random random) {
        return random.nextInt(3) == 0;
    }

    private static String any(List<String> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
