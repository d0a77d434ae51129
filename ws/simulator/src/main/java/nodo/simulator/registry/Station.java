package nodo.simulator.registry;

/**
 * A station of an EC: one technical endpoint, operated by one broker.
 *
 * @param id its identifier
 * @param brokerId the broker that operates it
 * @param password the secret by which it calls the hub
 * @param primitiveVersion 1 or 2
 * @param classic whether it has the interfaces of the classic model
 */
public record Station(String id, String brokerId, String password, int primitiveVersion, boolean classic) {}
