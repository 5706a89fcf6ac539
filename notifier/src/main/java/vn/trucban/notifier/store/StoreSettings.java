package vn.trucban.notifier.store;

import com.mongodb.ConnectionString;
import java.nio.file.Path;
import java.util.Optional;
import vn.trucban.notifier.settings.ConfigurationRefused;
import vn.trucban.notifier.settings.Variables;

/**
 * Where everything is kept.
 *
 * @param server {@code MONGODB_URI}; absent: the embedded store in {@code dataDir}
 */
record StoreSettings(Optional<ConnectionString> server, Path dataDir) {
    /** @throws ConfigurationRefused naming the variable and the remedy */
    static StoreSettings read(Variables variables) {
        return new StoreSettings(
                variables.text("MONGODB_URI").map(StoreSettings::uri),
                Path.of(variables.text("TRUCBAN_DATA_DIR").orElse("./data")));
    }

    private static ConnectionString uri(String value) {
        try {
            return new ConnectionString(value);
        } catch (IllegalArgumentException notAUri) {
            // why without the cause: the driver quotes the value, password and all
            throw new ConfigurationRefused("MONGODB_URI", "system.settings.mongodb-uri");
        }
    }

    /** Without the password. */
    @Override
    public String toString() {
        return server.map(uri -> "MongoDB at " + uri.getHosts()).orElse("embedded in " + dataDir);
    }
}
