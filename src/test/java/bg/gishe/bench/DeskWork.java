package bg.gishe.bench;

import bg.gishe.testing.Desk;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Desks at work side by side, by plain HTTP. */
final class DeskWork {

    private static final Pattern PDF = Pattern.compile("src=\"(/counter/certificates/\\d+/document\\.pdf)\"");

    private final JdbcClient jdbc;

    DeskWork(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Documents a second from "Издай" to the last byte of the PDF; the people's pages are opened before. */
    double pressed(List<Desk> desks, List<Long> people, ProcessorTime processor, List<Double> work) throws Exception {
        ConcurrentLinkedQueue<Map.Entry<Desk, Desk.Opened>> opened = new ConcurrentLinkedQueue<>();
        for (int i = 0; i < people.size(); i++) {
            Desk desk = desks.get(i % desks.size());
            opened.add(Map.entry(desk, desk.open(people.get(i))));
        }
        double before = processor.seconds();
        long begun = System.nanoTime();
        together(desks.size(), () -> {
            for (var next = opened.poll(); next != null; next = opened.poll()) {
                HttpResponse<String> issued = next.getKey().issue(next.getValue());
                byte[] pdf = next.getKey()
                        .file("/counter/certificates/"
                                + certificate(next.getValue().basket()) + "/document.pdf");
                if (issued.statusCode() != 302 || !isPdf(pdf)) {
                    throw new IllegalStateException("No document");
                }
            }
        });
        double rate = people.size() / ((System.nanoTime() - begun) / 1e9);
        work.add((processor.seconds() - before) / people.size());
        return rate;
    }

    /** The document of the basket. */
    long certificate(String basket) {
        return jdbc.sql(
                        "SELECT c.id FROM certificate c JOIN service_request r ON r.id = c.request_id WHERE r.basket_id = :basket::uuid")
                .param("basket", basket)
                .query(Long.class)
                .single();
    }

    /** Every desk serves people until none is left; the times are from "Издай" to the last byte of the PDF. */
    static long[] issue(List<Desk> desks, List<Long> people) throws Exception {
        ConcurrentLinkedQueue<Long> queue = new ConcurrentLinkedQueue<>(people);
        ConcurrentLinkedQueue<Long> times = new ConcurrentLinkedQueue<>();
        Iterator<Desk> free = desks.iterator();
        together(desks.size(), () -> {
            Desk desk;
            synchronized (free) {
                desk = free.next();
            }
            for (Long person = queue.poll(); person != null; person = queue.poll()) {
                times.add(serve(desk, person));
            }
        });
        return times.stream().mapToLong(Long::longValue).toArray();
    }

    /** The desks take their turns evenly, a clerk every two seconds, which is many times the pace of a real counter. */
    static long[] paced(List<Desk> desks, List<Long> people) throws Exception {
        long interval = 2_000_000_000L / desks.size();
        long begun = System.nanoTime();
        AtomicInteger next = new AtomicInteger();
        ConcurrentLinkedQueue<Long> times = new ConcurrentLinkedQueue<>();
        Iterator<Desk> free = desks.iterator();
        together(desks.size(), () -> {
            Desk desk;
            synchronized (free) {
                desk = free.next();
            }
            for (int turn = next.getAndIncrement(); turn < people.size(); turn = next.getAndIncrement()) {
                long wait = begun + turn * interval - System.nanoTime();
                if (wait > 0) {
                    java.util.concurrent.locks.LockSupport.parkNanos(wait);
                }
                times.add(serve(desk, people.get(turn)));
            }
        });
        return times.stream().mapToLong(Long::longValue).toArray();
    }

    private static long serve(Desk desk, long person) {
        Desk.Opened opened = desk.open(person);
        long pressed = System.nanoTime();
        HttpResponse<String> issued = desk.issue(opened);
        if (issued.statusCode() != 302) {
            throw new IllegalStateException("Not issued: " + issued.statusCode());
        }
        String page = desk.get(
                        issued.headers().firstValue("Location").orElseThrow().replaceFirst("^http://[^/]+", ""))
                .body();
        Matcher pdf = PDF.matcher(page);
        if (!pdf.find() || !isPdf(desk.file(pdf.group(1)))) {
            throw new IllegalStateException("No document");
        }
        return System.nanoTime() - pressed;
    }

    private static boolean isPdf(byte[] file) {
        return file.length > 4 && new String(file, 0, 4, StandardCharsets.US_ASCII).equals("%PDF");
    }

    /** Does the work in so many threads at once. */
    static void together(int threads, Runnable work) throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                running.add(pool.submit(work));
            }
            for (Future<?> one : running) {
                one.get();
            }
        }
    }
}
