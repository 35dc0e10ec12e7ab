package io.duban.notification.subscriptions;

/** Where an alert goes: a mail address, or a URL with the secret that signs calls to it (null for mail). */
public record Recipient(Channel channel, String address, String secret) {

    /** What may be shown to everybody: a chat robot's URL is a key in itself, so only its host is. */
    public static String shown(Channel channel, String address) {
        return channel == Channel.WEBHOOK ? WebhookTarget.host(address) : address;
    }
}
