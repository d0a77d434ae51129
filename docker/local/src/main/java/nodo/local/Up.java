package nodo.local;

/** The hub that people start with {@code ./nodo up}: stays up until it is interrupted. */
public final class Up {

    private Up() {}

    public static void main(String[] arguments) {
        Progress progress = Progress.toTerminal();
        Checkout checkout = Checkout.find();
        LocalHub hub = LocalHub.start(checkout, HubSettings.standing(checkout, System.getenv()), progress);
        hub.serverProcess().onExit().join();
    }
}
