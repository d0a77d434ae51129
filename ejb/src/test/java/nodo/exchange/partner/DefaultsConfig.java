package nodo.exchange.partner;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.eclipse.microprofile.config.spi.Converter;

/** The hub's defaults, some of them overridden; an empty value is an absent one, as MicroProfile Config says. */
final class DefaultsConfig implements Config {

    private final Properties properties = new Properties();

    DefaultsConfig(Map<String, String> overrides) {
        try (InputStream defaults =
                DefaultsConfig.class.getResourceAsStream("/META-INF/microprofile-config.properties")) {
            properties.load(defaults);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        properties.putAll(overrides);
    }

    @Override
    public <T> Optional<T> getOptionalValue(String name, Class<T> type) {
        return Optional.ofNullable(properties.getProperty(name))
                .filter(text -> !text.isEmpty())
                .map(text -> type.cast(convert(text, type)));
    }

    private static Object convert(String text, Class<?> type) {
        if (type == Duration.class) {
            return Duration.parse(text);
        }
        return type == Integer.class ? Integer.valueOf(text) : text;
    }

    @Override
    public <T> T getValue(String name, Class<T> type) {
        return getOptionalValue(name, type).orElseThrow(() -> new NoSuchElementException(name));
    }

    @Override
    public ConfigValue getConfigValue(String name) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Iterable<String> getPropertyNames() {
        return properties.stringPropertyNames();
    }

    @Override
    public Iterable<ConfigSource> getConfigSources() {
        return List.of();
    }

    @Override
    public <T> Optional<Converter<T>> getConverter(Class<T> type) {
        return Optional.empty();
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        throw new UnsupportedOperationException();
    }
}
