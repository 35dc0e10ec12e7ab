package io.duban.notification;

import io.duban.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;

/** Brings real Kafka, PostgreSQL and a mail server under every test of the running service. */
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "database", value = "duban_notification"))
@QuarkusTestResource(MailServer.class)
final class PartsUnderEveryTest {
}
