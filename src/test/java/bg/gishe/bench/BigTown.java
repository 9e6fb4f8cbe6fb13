package bg.gishe.bench;

import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Makes a town as big as wanted inside the database, fast: valid numbers, and names with the vocabulary of a real register,
 * a few given names that many bear, thousands of family names that few bear.
 */
final class BigTown {

    private static final int STEP = 50_000;

    /** Syllables that together look like family names of the country. */
    private static final String FAMILIES = """
            CREATE TEMPORARY TABLE families AS
            SELECT row_number() OVER (ORDER BY md5(stem)) AS no, stem FROM (
                SELECT DISTINCT a || b || c AS stem
                  FROM unnest(string_to_array('Дра Кър Ста Бо Ми Же Хри Гър Тра Пе Вло Зла Ра Ща Ню Шо Ко Де Ца Ян', ' ')) AS a,
                       unnest(string_to_array('га ма до ми ка ли но ри ча ста жда ру бе ду ня во', ' ')) AS b,
                       unnest(string_to_array('нов рев шев ков лев мов сков дов тев чев йков жиев рски нски тров баков', ' ')) AS c) s
            """;

    private static final String OWN = """
            CREATE TEMPORARY TABLE own AS
            SELECT p.sex, array_agg(DISTINCT n.given) AS given, array_agg(DISTINCT n.middle) AS middle
              FROM person p JOIN person_name n ON n.person_id = p.id WHERE n.middle IS NOT NULL GROUP BY p.sex
            """;

    /** Numbers by the day and the order within it, as the law gives them; the check digit by the weights. */
    private static final String PEOPLE = """
            INSERT INTO person (egn, sex, birth_date, birth_ekatte, citizenship, marital_status)
            SELECT nine || mod(mod(sum, 11), 10), CASE WHEN mod(place, 2) = 0 THEN 'MALE' ELSE 'FEMALE' END, born, '68850', 'България', 'SINGLE'
              FROM (SELECT born, place, nine, (SELECT sum(w * substr(nine, i::int, 1)::int)
                                                 FROM unnest(ARRAY[2, 4, 8, 5, 10, 9, 7, 3, 6]) WITH ORDINALITY AS x (w, i)) AS sum
                      FROM (SELECT born, place, to_char(born, 'YY')
                                   || lpad((extract(month FROM born) + CASE WHEN born >= '2000-01-01' THEN 40 ELSE 0 END)::text, 2, '0')
                                   || to_char(born, 'DD') || lpad(place::text, 3, '0') AS nine
                              FROM (SELECT DATE '1930-01-01' + mod(i, 34000)::int AS born, 900 - (i / 34000)::int AS place
                                      FROM generate_series(?, ?) AS i) AS days) AS numbers) AS checked
            ON CONFLICT DO NOTHING
            """;

    private static final String NAMES = """
            WITH picked AS MATERIALIZED (
                SELECT id, sex, birth_date, abs(hashtext(id::text)::bigint) AS x, abs(hashtext('m' || id)::bigint) AS y,
                       -- Some families have many members and most have few.
                       1 + floor(pow(abs(hashtext('f' || id)::bigint) / 2147483649.0, 3) * (SELECT count(*) FROM families))::bigint AS f
                  FROM person WHERE id > ?)
            INSERT INTO person_name (person_id, given, middle, family, during)
            SELECT p.id, o.given[1 + mod(p.x, cardinality(o.given))], o.middle[1 + mod(p.y, cardinality(o.middle))],
                   f.stem || CASE WHEN p.sex = 'FEMALE' THEN 'а' ELSE '' END, daterange(p.birth_date, NULL)
              FROM picked p JOIN own o ON o.sex = p.sex JOIN families f ON f.no = p.f
            """;

    private static final String ADDRESSES = """
            INSERT INTO person_address (person_id, kind, ekatte, line, during)
            SELECT id, 'PERMANENT', '68850', 'ул. „Опитна“ № ' || id % 100, daterange(birth_date, NULL) FROM person WHERE id > ?
            """;

    private final JdbcTemplate jdbc;

    BigTown(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets the town grow to this many people, more or less. */
    void growTo(int people) {
        int known = (int) one("SELECT count(*) FROM person");
        jdbc.execute((ConnectionCallback<Object>) connection -> {
            // Temporary tables live as long as the connection: one connection for all of it.
            JdbcTemplate same = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            same.execute("SET enable_nestloop = off");
            same.execute(FAMILIES);
            same.execute(OWN);
            same.execute("ANALYZE families");
            same.execute("ANALYZE own");
            for (int i = known; i < people; i += STEP) {
                long last = one("SELECT max(id) FROM person");
                same.update(PEOPLE, i, Math.min(i + STEP, people) - 1);
                same.update(NAMES, last);
                same.update(ADDRESSES, last);
            }
            same.execute("RESET enable_nestloop");
            same.execute("DROP TABLE families, own");
            return null;
        });
    }

    private long one(String sql) {
        Long number = jdbc.queryForObject(sql, Long.class);
        return number == null ? 0 : number;
    }
}
