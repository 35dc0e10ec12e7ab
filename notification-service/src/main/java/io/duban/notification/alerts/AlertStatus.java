package io.duban.notification.alerts;

/** What has become of an alert, and of the digest that carries it. A digest is never suppressed. */
public enum AlertStatus {
    PENDING("待发送"), SENT("已发送"), FAILED("发送失败"), SUPPRESSED("未发送");

    private final String label;

    AlertStatus(String label) {
        this.label = label;
    }

    /** Chinese. */
    public String label() {
        return label;
    }
}
