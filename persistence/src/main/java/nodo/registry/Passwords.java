package nodo.registry;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Passwords of stations and channels by their ids: in clear as a file gives them, or hashed.
 *
 * @param <P> {@link String} in clear, {@link PasswordHash} hashed
 */
public record Passwords<P>(Map<String, P> stations, Map<String, P> channels) {

    public Passwords {
        stations = Map.copyOf(stations);
        channels = Map.copyOf(channels);
    }

    /** The hashes that a registry holds. */
    static Passwords<PasswordHash> of(RegistryContent content) {
        Map<String, PasswordHash> stations = content.stations().stream()
                .filter(station -> station.password().isPresent())
                .collect(Collectors.toMap(
                        Station::id, station -> station.password().orElseThrow()));
        Map<String, PasswordHash> channels = content.channels().stream()
                .filter(channel -> channel.password().isPresent())
                .collect(Collectors.toMap(
                        Channel::id, channel -> channel.password().orElseThrow()));
        return new Passwords<>(stations, channels);
    }

    /** Hashes each of them. That takes a while, so it belongs outside any transaction. */
    public <H> Passwords<H> hashed(Function<P, H> hash) {
        return new Passwords<>(each(stations, hash), each(channels, hash));
    }

    private static <P, H> Map<String, H> each(Map<String, P> passwords, Function<P, H> hash) {
        return passwords.entrySet().parallelStream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> hash.apply(entry.getValue())));
    }

    Optional<P> ofStation(Station station) {
        return Optional.ofNullable(stations.get(station.id()));
    }

    Optional<P> ofChannel(Channel channel) {
        return Optional.ofNullable(channels.get(channel.id()));
    }

    /** Whose they are, never what they are. */
    @Override
    public String toString() {
        return "Passwords[stations=" + stations.keySet() + ", channels=" + channels.keySet() + "]";
    }
}
