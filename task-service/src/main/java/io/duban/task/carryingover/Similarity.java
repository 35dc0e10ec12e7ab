package io.duban.task.carryingover;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.text.similarity.CosineSimilarity;

/**
 * How much two rows say the same, 0 to 1: the cosine of their pairs of characters, which needs no words (Chinese has no blanks)
 * and does not mind another order. Names and numbers weigh no more than anything else.
 */
final class Similarity {
    /** Above it two rows clearly mean the same: the same work under a new year's heading, with some words changed. */
    static final double CLEAR = 0.7;

    private static final double REQUIREMENT = 0.85;
    private static final CosineSimilarity COSINE = new CosineSimilarity();

    private Similarity() {
    }

    /** Of requirement and topic; the topic counts where both rows have one. */
    static double of(String requirement, String topic, String otherRequirement, String otherTopic) {
        double texts = of(requirement, otherRequirement);
        return topic == null || otherTopic == null ? texts : REQUIREMENT * texts + (1 - REQUIREMENT) * of(topic, otherTopic);
    }

    private static double of(String one, String other) {
        return COSINE.cosineSimilarity(pairs(one), pairs(other));
    }

    private static Map<CharSequence, Integer> pairs(String text) {
        var letters = " " + text.replaceAll("[\\p{P}\\p{S}\\s]", "") + " ";
        return IntStream.range(0, letters.length() - 1).mapToObj(i -> (CharSequence) letters.substring(i, i + 2))
                .collect(Collectors.toMap(Function.identity(), pair -> 1, Integer::sum));
    }
}
