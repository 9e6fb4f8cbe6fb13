package bg.gishe.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tells the many settlements of one name apart: a place with its municipality and district, as documents print it. */
@Repository
public class Places {

    private static final String IN_FULL = """
            SELECT kind || ' ' || name || ', община ' || municipality_name || ', област ' || district_name
              FROM settlement WHERE kind || ' ' || name = :place LIMIT 2
            """;

    private final JdbcClient jdbc;

    /** The classifier changes a few times a year, and by another process. */
    private final Cache<String, String> known = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(1))
            .maximumSize(10_000)
            .build();

    Places(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * "гр. Стара Загора, община Стара Загора, област Стара Загора". A place abroad, and one whose name several settlements bear, is as it
     * was: nobody says of it in which municipality it lies.
     */
    public @Nullable String inFull(@Nullable String place) {
        return place == null || place.isBlank() ? place : Objects.requireNonNull(known.get(place, this::read));
    }

    private String read(String place) {
        List<String> found =
                jdbc.sql(IN_FULL).param("place", place).query(String.class).list();
        return found.size() == 1 ? found.getFirst() : place;
    }
}
