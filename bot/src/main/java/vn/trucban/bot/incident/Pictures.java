package vn.trucban.bot.incident;

import java.util.List;

/** Shows photos to whoever works on an incident. */
final class Pictures {
    private Pictures() {}

    /** Those of the worker's channel as they are; of the others one word that they exist. Their own nobody needs to see. */
    static void show(Change change, IncidentTexts texts, Incident incident, Party worker, List<Picture> pictures) {
        List<Picture> others = pictures.stream()
                .filter(one -> !one.from().person().equals(worker.person()))
                .toList();
        others.stream()
                .filter(one -> one.channel() == worker.at().channel())
                .forEach(one -> change.show(worker.at(), texts.picture(incident, one.from()), one.id()));
        others.stream()
                .filter(one -> one.channel() != worker.at().channel())
                .findFirst()
                .ifPresent(one -> change.tell(worker.at(), texts.pictureElsewhere(incident, one.from()), List.of()));
    }
}
