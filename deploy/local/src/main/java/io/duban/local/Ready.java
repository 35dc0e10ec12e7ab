package io.duban.local;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** The last thing that deploy/up says: what is where, and what to try. */
record Ready(DataFolder data, List<Service> services, Progress progress) {

    void print(List<String> toTry) throws IOException {
        progress.print("");
        progress.print(String.format(Locale.ROOT, "Duban is ready (%.1f s). In it, it is %s.",
                progress.seconds(), new SystemTime(data).shown()));
        for (Service service : services) {
            progress.print(String.format("  %-22s %s   %s", service.name(), service.at("/q/swagger-ui"), service.at("/q/openapi")));
        }
        progress.print("  mails land in          " + data.mail());
        progress.print("  logs are in            " + data.logs());
        progress.print("  a token                deploy/token office | auditor | unit CODE");
        progress.print("  another day            deploy/clock +1d");
        if (!toTry.isEmpty()) {
            progress.print("\nTo try:");
            toTry.forEach(line -> progress.print("\n" + line));
        }
        progress.print("\nCtrl-C stops it; the data stays.");
    }
}
