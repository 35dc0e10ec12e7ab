package io.duban.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ActorTest {

    @Test
    void four_eyes_are_two_persons_in_whatever_role() {
        var clerk = new Actor("https://idp.example", "42", "unit", "xczj");
        assertThat(clerk.samePersonAs(new Actor("https://idp.example", "42", "office", "xzfbgs"))).isTrue();
        assertThat(clerk.samePersonAs(new Actor("https://idp.example", "43", "unit", "xczj"))).isFalse();
        assertThat(clerk.samePersonAs(new Actor("https://other.example", "42", "unit", "xczj"))).isFalse();
        assertThat(clerk.samePersonAs(null)).isFalse();
    }
}
