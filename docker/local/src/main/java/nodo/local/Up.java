package nodo.local;

import java.time.Clock;

/** The hub that people start with {@code ./nodo up}: pays a notice, and stays up until it is interrupted. */
public final class Up {

    private Up() {}

    public static void main(String[] arguments) {
        Progress progress = Progress.toTerminal();
        try {
            Checkout checkout = Checkout.find();
            LocalHub hub = LocalHub.start(checkout, HubSettings.standing(checkout, System.getenv()), progress);
            progress.say("\nA notice is paid, and this is what was said:\n");
            String notice = DemoNotice.number("01", Clock.systemUTC().millis() % DemoNotice.SEQUENCES);
            String token = new GuidedPayment(hub, progress).pay(notice);
            progress.say(new Directions(hub, notice, token).text());
            hub.serverProcess().onExit().join();
            if (!hub.isClosing()) {
                progress.say("the server has ended; its log is " + hub.serverLog());
            }
        } catch (IllegalStateException | IllegalArgumentException e) {
            progress.say("nodo: " + e.getMessage());
        }
        // Reached when something went wrong; whoever interrupts is gone before.
        System.exit(1);
    }
}
