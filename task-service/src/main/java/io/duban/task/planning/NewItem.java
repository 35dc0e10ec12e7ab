package io.duban.task.planning;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Feature;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A row that the office adds to a draft. */
@Schema(description = "A row to be added; what is left out is a finding until it is corrected")
record NewItem(@Schema(description = "Section of the table", examples = "一、夯实基础") @Size(max = 500) String section,
        @Schema(description = "Topic of the table", examples = "（一）完善公开目录") @Size(max = 500) String topic,
        @Schema(description = "What has to be done", examples = "逐项核对公开目录，缺漏的补齐。") @NotBlank @Size(max = 20000) String requirement,
        @Schema(description = "Leads by name, alias, group or code, in order; the first named one submits", examples = "[\"县财政局\"]")
        @JsonFormat(with = Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Size(max = 500) List<@NotBlank @Size(max = 5000) String> leads,
        @Schema(description = "Responsible units by name, alias, group or code", examples = "[\"各乡镇（街道）人民政府（办事处）\"]")
        @JsonFormat(with = Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Size(max = 500) List<@NotBlank @Size(max = 5000) String> responsibles,
        @Schema(description = "In the words of a notice, or a date", examples = "10月底前") @Size(min = 1, max = 200) String deadline) {

    AddItem command(UUID plan) {
        return new AddItem(plan, section, topic, requirement, leads, responsibles, deadline);
    }
}
