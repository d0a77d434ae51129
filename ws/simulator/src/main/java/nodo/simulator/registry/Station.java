package nodo.simulator.registry;

/**
 * A station of an EC: one technical endpoint, operated by one broker.
 *
 * @param id its identifier
 * @param brokerId the broker that operates it
 * @param primitiveVersion 1 or 2
 */
public record Station(String id, String brokerId, int primitiveVersion) {}
