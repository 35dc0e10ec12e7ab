package io.duban.task;

import io.duban.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;

/** Brings the real Kafka and PostgreSQL under every test of the running service. */
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "database", value = "duban_task"))
final class RealPartsUnderEveryTest {
}
