package io.duban.platform;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Tells how much is read, so that what is too much can be refused by an exception before the rest is. */
public abstract class CountedStream extends FilterInputStream {

    protected CountedStream(InputStream counted) {
        super(counted);
    }

    /** So many more bytes were read. */
    protected abstract void count(int bytes);

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        count(Math.max(read, 0));
        return read;
    }
}
