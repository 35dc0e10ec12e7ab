package io.duban.task;

import io.duban.events.Extension;
import io.duban.events.Objection;
import io.duban.events.TaskState;
import io.duban.platform.rest.ExtensionView;
import io.duban.platform.rest.ObjectionView;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the office should look at beside a decision on a whole plan: that decision does not answer it. */
@Schema(name = "Unanswered", description = "What units asked about a task, and nobody has answered yet")
public record UnansweredView(@Schema(description = "Later deadlines asked for; none where all are answered") List<ExtensionView> extensions,
        @Schema(description = "Objections; none where all are answered") List<ObjectionView> objections) {

    /** As the task stands. */
    public static UnansweredView of(TaskState task) {
        return new UnansweredView(task.extensions().stream().filter(Extension::pending).map(ExtensionView::of).toList(),
                task.objections().stream().filter(Objection::pending).map(ObjectionView::of).toList());
    }
}
