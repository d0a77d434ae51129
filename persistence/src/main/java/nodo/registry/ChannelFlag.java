package nodo.registry;

import java.util.Arrays;
import java.util.Optional;

/** The switches of a channel, by their names in the registry file. All are off unless their text says otherwise. */
public enum ChannelFlag {
    /** The provider sends the RT itself. */
    RT_PUSH("rtPush"),
    /** The hub fetches RTs from the provider, also the missing ones of a channel that pushes. */
    RT_PULL("rtPull"),
    /** For cards issued by the provider itself. */
    ON_US("onUs"),
    /** Takes card carts (carrello carte). */
    CARD_CART("cardCart"),
    /** May carry digital stamps. */
    DIGITAL_STAMP("digitalStamp"),
    /** Understands the newer fault codes. */
    NEW_FAULT_CODE("useNewFaultCode"),
    /** Its closePayment carries complete card data. */
    CARD_DATA("flagPspCp"),
    /** Usable by closePayment. On unless switched off. */
    CLOSE_PAYMENT("flagIo"),
    /** Payments on it are parked for WISP. */
    WISP("agidWisp"),
    /** A touchpoint's own channel: only its activations may carry digital stamps. */
    E_COMMERCE("eCommerce"),
    /** Stands for the real channel in calls to, and RPTs from, old stations. */
    FICTITIOUS("fictitious");

    private final String member;

    ChannelFlag(String member) {
        this.member = member;
    }

    /** Its name in the registry file. */
    public String member() {
        return member;
    }

    /** Its value when the file does not say. */
    public boolean isOnByDefault() {
        return this == CLOSE_PAYMENT;
    }

    static Optional<ChannelFlag> named(String member) {
        return Arrays.stream(values())
                .filter(flag -> flag.member.equals(member))
                .findFirst();
    }
}
