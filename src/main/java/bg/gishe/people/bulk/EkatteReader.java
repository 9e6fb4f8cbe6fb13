package bg.gishe.people.bulk;

import bg.gishe.imports.CsvText;
import bg.gishe.imports.UnreadableFileException;
import bg.gishe.people.Ekatte;
import bg.gishe.people.Settlement;
import bg.gishe.platform.CleanText;
import bg.gishe.platform.PaperAlphabet;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the classifier ЕКАТТЕ as the National Statistical Institute publishes it, CSV or JSON: ekatte, t_v_m, name, oblast, obshtina
 * and, in later editions, oblast_name and obshtina_name. Where the names are lacking they come from the files of municipalities and
 * districts of the same publication, or from what the register knows.
 */
final class EkatteReader {

    private static final Set<String> KINDS = Set.of("гр.", "с.", "ман.");
    private static final long LARGEST = 50_000_000;

    private final JsonMapper json;
    private final PaperAlphabet paper;
    private final Map<String, String> municipalities;
    private final Map<String, String> districts;

    /** @param municipalities names by code, @param districts names by the three letters */
    EkatteReader(
            JsonMapper json, PaperAlphabet paper, Map<String, String> municipalities, Map<String, String> districts) {
        this.json = json;
        this.paper = paper;
        this.municipalities = new HashMap<>(municipalities);
        this.districts = new HashMap<>(districts);
    }

    /** Learns names of municipalities or districts from their own file. */
    void learn(Path file) throws IOException {
        for (Map<String, String> row : rows(file)) {
            if (row.containsKey("obshtina") && !value(row, "name").isEmpty()) {
                municipalities.put(value(row, "obshtina"), value(row, "name"));
            } else if (row.containsKey("oblast") && !value(row, "name").isEmpty()) {
                districts.put(value(row, "oblast"), value(row, "name"));
            }
        }
    }

    /**
     * The settlements of the file, all or none.
     *
     * @throws UnreadableFileException with the row that cannot be right
     */
    List<Settlement> read(Path file) throws IOException {
        List<Settlement> settlements = new ArrayList<>();
        long line = 1;
        for (Map<String, String> row : rows(file)) {
            line++;
            // The published files end with a row about themselves.
            if (!value(row, "ekatte").isEmpty()) {
                settlements.add(settlement(row, line));
            }
        }
        if (settlements.isEmpty()) {
            throw new UnreadableFileException("ekatte-none");
        }
        return settlements;
    }

    private Settlement settlement(Map<String, String> row, long line) {
        String ekatte = value(row, "ekatte");
        String kind = value(row, "t_v_m");
        String name = value(row, "name");
        String code = value(row, "obshtina");
        // A spreadsheet takes the zeros in front away.
        if (!ekatte.matches("[0-9]{1,5}")
                || !KINDS.contains(kind)
                || name.isEmpty()
                || !code.matches("[A-Z]{3}[0-9]{2}")) {
            throw new UnreadableFileException("ekatte-row", line);
        }
        String municipality = clean(row.getOrDefault("obshtina_name", municipalities.getOrDefault(code, "")));
        String district = clean(row.getOrDefault("oblast_name", districts.getOrDefault(code.substring(0, 3), "")));
        if (municipality.isEmpty() || district.isEmpty()) {
            throw new UnreadableFileException("ekatte-municipality", line);
        }
        if (!paper.canPrint(name + municipality + district)) {
            throw new UnreadableFileException("ekatte-letters", line);
        }
        return new Settlement(
                new Ekatte("0".repeat(5 - ekatte.length()) + ekatte), kind, name, code, municipality, district);
    }

    private List<Map<String, String>> rows(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new UnreadableFileException("ekatte-none");
        }
        return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".json") ? objects(file) : records(file);
    }

    private List<Map<String, String>> objects(Path file) {
        List<Map<String, String>> rows = new ArrayList<>();
        try {
            for (JsonNode node : json.readTree(file)) {
                Map<String, String> row = new HashMap<>();
                node.properties()
                        .forEach(field ->
                                row.put(field.getKey().strip(), field.getValue().asString("")));
                rows.add(row);
            }
        } catch (JacksonException e) {
            throw new UnreadableFileException("ekatte-none");
        }
        return rows;
    }

    private static List<Map<String, String>> records(Path file) throws IOException {
        CsvText text = CsvText.inspect(Files.newInputStream(file));
        List<Map<String, String>> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> records = CsvReader.builder()
                .fieldSeparator(text.separator())
                .allowExtraFields(true)
                .allowMissingFields(true)
                .detectBomHeader(false)
                .ofNamedCsvRecord(new InputStreamReader(Files.newInputStream(file), text.charset()))) {
            for (NamedCsvRecord record : records) {
                Map<String, String> row = new HashMap<>();
                List<String> header = record.getHeader();
                for (int i = 0; i < Math.min(header.size(), record.getFieldCount()); i++) {
                    row.put(header.get(i).replace("\ufeff", "").strip().toLowerCase(Locale.ROOT), record.getField(i));
                }
                rows.add(row);
            }
        } catch (CsvParseException e) {
            throw new UnreadableFileException("ekatte-none");
        }
        return rows;
    }

    private static String value(Map<String, String> row, String key) {
        return clean(row.getOrDefault(key, ""));
    }

    private static String clean(String text) {
        return CleanText.of(text).strip();
    }
}
