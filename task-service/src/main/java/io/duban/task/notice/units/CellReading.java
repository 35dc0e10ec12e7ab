package io.duban.task.notice.units;

import io.duban.events.Assignee;
import io.duban.task.notice.text.HalfWidth;
import io.duban.task.notice.units.Understood.Unknown;
import io.duban.task.notice.units.Vocabulary.Found;

/** One pass over one cell of units, from left to right; each step reads one piece and says where the next begins. */
final class CellReading {

    private final String raw;
    private final String text;
    private final Vocabulary vocabulary;
    private final Cast cast = new Cast();

    CellReading(String cell, Vocabulary vocabulary) {
        this.raw = cell;
        this.text = HalfWidth.of(cell);
        this.vocabulary = vocabulary;
    }

    Understood understood() {
        int at = 0;
        while (at < text.length()) {
            at = next(at);
        }
        return cast.understood();
    }

    private int next(int at) {
        var bracketed = Words.bracketedDoing(text, at);
        if (bracketed.isPresent()) {
            cast.lastDoes(bracketed.get().doing());
            return bracketed.get().end();
        }
        if (Words.separates(text, at)) {
            return at + 1;
        }
        var butSome = Everyone.butSome(text, at, vocabulary);
        if (butSome.isPresent()) {
            return proposed(at, butSome.get());
        }
        var name = vocabulary.at(text, at);
        var open = Words.openGroup(text, at);
        if (open.isPresent() && (name.isEmpty() || name.get().end() < open.get())) {
            cast.add(Assignee.open(raw.substring(at, open.get())));
            return open.get();
        }
        if (name.isPresent()) {
            return named(at, name.get());
        }
        var everyone = Everyone.at(text, at, vocabulary);
        if (everyone.isPresent()) {
            return proposed(at, everyone.get());
        }
        var said = Words.doing(text, at).filter(word -> ends(word.end()));
        if (said.isPresent()) {
            cast.does(said.get().doing(), text.startsWith(":", said.get().end()));
            return said.get().end();
        }
        return joins(at) ? at + Words.joining(text, at) : unknown(at);
    }

    private int named(int at, Found name) {
        var assignee = name.meaning().apply(raw.substring(at, name.end()).replaceAll("\\s", ""));
        if (assignee.group() == null && assignee.units().size() > 1) {
            cast.add(new Unknown(assignee.raw(), assignee.units(), name.shared()));
        } else {
            cast.add(assignee);
        }
        return name.end();
    }

    private int proposed(int at, Everyone set) {
        cast.add(new Unknown(raw.substring(at, set.end()).strip(), set.proposal()));
        return set.end();
    }

    /** 督查落实中心 holds 落实 and means none: such a word is followed by a known name or by no character at all. */
    private boolean ends(int at) {
        return at >= text.length() || !Character.isIdeographic(text.charAt(at)) || vocabulary.at(text, at).isPresent();
    }

    /** 和平街道 behind a separator begins with 和; 和 behind a name or before a known one joins two. */
    private boolean joins(int at) {
        boolean behindName = at > 0 && !Words.separates(text, at - 1);
        return Words.joining(text, at) > 0 && (behindName || joinsToKnown(at));
    }

    private boolean joinsToKnown(int at) {
        int behind = at + Words.joining(text, at);
        return behind > at && behind < text.length() && (vocabulary.at(text, behind).isPresent() || Words.everyone(text, behind).isPresent());
    }

    private int unknown(int from) {
        int at = from + 1;
        while (at < text.length() && !endsUnknown(from, at)) {
            at++;
        }
        var printed = raw.substring(from, at).strip();
        cast.add(new Unknown(printed, vocabulary.closestTo(printed).orElse(null)));
        return at;
    }

    /** Within an unknown name brackets and 和 may belong to it, and a known name may be its tail (某某县财政局). */
    private boolean endsUnknown(int from, int at) {
        char character = text.charAt(at);
        if (character == '(') {
            return Words.bracketedDoing(text, at).isPresent();
        }
        if (character == ')') {
            return text.substring(from, at).indexOf('(') < 0;
        }
        return joinsToKnown(at) || Words.separates(text, at) || character == '等' && Words.openGroup(text, at).isPresent()
                || Words.doing(text, at).filter(word -> ends(word.end())).isPresent();
    }
}
