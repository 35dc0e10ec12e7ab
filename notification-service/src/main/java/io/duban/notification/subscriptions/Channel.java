package io.duban.notification.subscriptions;

/** How somebody is told. */
public enum Channel {
    EMAIL("邮件"), WEBHOOK("网络回调");

    private final String label;

    Channel(String label) {
        this.label = label;
    }

    /** Chinese. */
    public String label() {
        return label;
    }
}
