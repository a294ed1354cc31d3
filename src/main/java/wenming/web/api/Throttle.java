package wenming.web.api;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.javalin.http.Context;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Holds each client to its rate. Remembers so many addresses at most; the one that has been silent longest is forgotten. */
public final class Throttle {
    /** Ours: a bucket takes some 300 bytes, so 20 MB at most. */
    static final int MOST_ADDRESSES = 65_536;

    private final Rate rate;
    private final TimeMeter time;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    /** Holds to a rate by a clock in nanoseconds. */
    public Throttle(Rate rate, LongSupplier nanos) {
        this.rate = rate;
        this.time = new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return nanos.getAsLong();
            }

            @Override
            public boolean isWallClockBased() {
                return false;
            }
        };
    }

    /** Lets the request pass, or refuses it and says in how many whole seconds it may come again. */
    public void admit(Context ctx) {
        if (!rate.isLimited()) {
            return;
        }
        admit(client(ctx));
    }

    void admit(String address) {
        ConsumptionProbe probe = bucket(network(address)).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            long seconds = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill() + 999_999_999L);
            throw Refusal.of(
                            Fault.TOO_MANY_REQUESTS, rate.requests(), rate.per().toSeconds(), Math.max(1, seconds))
                    .with("Retry-After", Math.max(1, seconds) + "");
        }
    }

    int addresses() {
        synchronized (buckets) {
            return buckets.size();
        }
    }

    private Bucket bucket(String client) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(client, unused -> Bucket.builder()
                    .addLimit(limit -> limit.capacity(rate.burst()).refillGreedy(rate.requests(), rate.per()))
                    .withCustomTimePrecision(time)
                    .build());
        }
    }

    /** Who asks. Of several addresses in the header only the last one was written by the proxy itself. */
    private String client(Context ctx) {
        String forwarded = rate.behindProxy() ? ctx.header("X-Forwarded-For") : null;
        return forwarded == null
                ? ctx.req().getRemoteAddr()
                : forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
    }

    /** A client has a whole /64 of IPv6 addresses for itself. What is no address stands for itself, cut short. */
    private static String network(String address) {
        if (address.indexOf(':') < 0 || !address.matches("[0-9A-Fa-f:.%\\[\\]]{2,50}")) {
            return address.substring(0, Math.min(50, address.length()));
        }
        try {
            InetAddress parsed = InetAddress.getByName(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), 8))
                    : parsed.getHostAddress();
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
