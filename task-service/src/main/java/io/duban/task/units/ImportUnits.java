package io.duban.task.units;

import io.duban.platform.problem.Problem;
import io.duban.platform.problem.ProblemTexts;
import io.duban.task.Unit;
import io.duban.task.index.UnitRow;
import io.duban.task.platform.Answer;
import io.duban.task.platform.Asking;
import io.duban.task.units.UnitsCsv.LineProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.Repository;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The office brings the directory as a table, in one transaction; lines that are wrong are told and left out. */
public record ImportUnits(List<UnitsCsv.Line> lines, List<LineProblem> problems) {

    @Schema(name = "UnitsImported")
    record Result(@Schema(description = "Units that are new", examples = "36") int registered,
            @Schema(description = "Units that are different now", examples = "0") int changed,
            @Schema(description = "Units that were so already", examples = "0") int unchanged,
            @Schema(description = "Groups that no unit had before: a slip shows here", examples = "[\"县政府各部门、单位\"]") List<String> newGroups,
            @Schema(description = "Lines that were left out, and why") List<LineProblem> problems) {
    }

    /** Axon's side: every unit decides for itself, in the one unit of work. */
    public static final class Handler {
        private final Repository<Unit> units;

        public Handler(Repository<Unit> units) {
            this.units = units;
        }

        @CommandHandler
        Answer handle(ImportUnits command, MetaData metadata, Asking asking) throws Exception {
            int registered = 0;
            int changed = 0;
            var problems = new ArrayList<>(command.problems);
            String token = null;
            var newGroups = new TreeSet<String>();
            var known = UnitRow.directory().entries().stream().flatMap(unit -> unit.groups().stream()).collect(Collectors.toSet());
            for (var line : command.lines) {
                try {
                    var unit = units.loadOrCreate(line.unit().code(), Unit::new);
                    var before = unit.version();
                    var answer = unit.invoke(one -> one.handle(line.unit(), metadata, asking));
                    registered += answer.status() == 201 ? 1 : 0;
                    changed += answer.status() == 200 && !unit.version().equals(before) ? 1 : 0;
                    token = answer.token();
                    newGroups.addAll(line.unit().groups());
                } catch (Problem refused) {
                    problems.add(new LineProblem(line.number(), refused.code(), ProblemTexts.detail(refused, Locale.CHINESE)));
                }
            }
            newGroups.removeAll(known);
            int unchanged = command.lines.size() + command.problems.size() - problems.size() - registered - changed;
            return new Answer(200, null, token, null, new Result(registered, changed, unchanged, List.copyOf(newGroups), problems));
        }
    }
}
