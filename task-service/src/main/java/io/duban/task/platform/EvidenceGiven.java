package io.duban.task.platform;

import io.duban.events.Evidence;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Evidence as a unit names it. */
@Schema(name = "EvidenceGiven", description = "A file that shows what was done; the portal stores it")
public record EvidenceGiven(@Schema(description = "What it is", examples = "目录网页截图") @NotBlank @Size(max = 200) String title,
        @Schema(description = "Where it is", examples = "https://portal.example/files/1")
        @NotNull @Size(max = 2000) @Pattern(regexp = "https?://.+", message = "{io.duban.task.WebAddress}") String url,
        @Schema(description = "SHA-256 of the file, hex; optional", examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        @Pattern(regexp = "[0-9a-fA-F]{64}", message = "{io.duban.task.Sha256}") String sha256) {

    /** As the stream keeps it; none given is none. */
    public static List<Evidence> events(List<EvidenceGiven> given) {
        return given == null ? List.of() : given.stream().map(one -> new Evidence(one.title, one.url, one.sha256)).toList();
    }
}
