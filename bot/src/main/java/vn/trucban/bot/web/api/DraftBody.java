package vn.trucban.bot.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;

/** What another program wants said. A draft: nothing is sent before a leader approves it. */
record DraftBody(
        @Schema(description = "Id of a notice template; absent: free text", example = "interruption-power")
                String template,
        @Schema(description = "The template's blanks, by blank id") Map<String, String> values,
        @Schema(
                        description = "Any case. Obligatory without a template",
                        allowableValues = {"ROUTINE", "IMPORTANT", "EMERGENCY"})
                String level,
        @Schema(description = "At most 65 characters. Obligatory without a template") String title,
        @Schema(description = "Obligatory without a template") String text,
        @Schema(
                        description = "telegram, zalo, facebook, loudspeaker; any case; at least one",
                        requiredMode = Schema.RequiredMode.REQUIRED)
                List<String> channels,
        @Schema(description = "Absent or empty lists: the template's topics, else everybody") AudienceBody audience,
        @Schema(
                        description = "Nothing is sent from then on; ISO 8601 with offset",
                        example = "2026-11-23T17:00:00+07:00")
                String expiresAt,
        @Schema(description = "Prepared text in case it proves wrong; an EMERGENCY needs it") String correction,
        @Schema(description = "Prepared text for when it is over; an EMERGENCY needs it") String allClear,
        @Schema(description = "True: an exercise, reaches only those who opted in to drills") Boolean drill,
        @Schema(description = "The bulletin whose disaster risk level the text repeats; obligatory where it names one")
                SourceBody source) {

    /** All five are needed before it can be submitted; a template's blank for the bulletin may say the first four. */
    record SourceBody(
            @Schema(example = "3", description = "1 to 5; absent: the one the text names") Integer riskLevel,
            @Schema(description = "The body that issued it") String issuer,
            @Schema(example = "TTN-15") String number,
            @Schema(example = "2026-11-20T14:00:00+07:00") String issuedAt,
            @Schema(example = "https://…", description = "Where the bulletin can be read") String link) {}

    /** Ids as in commune.yaml. */
    record AudienceBody(List<String> hamlets, List<String> topics) {}
}
