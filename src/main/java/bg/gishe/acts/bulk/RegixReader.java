package bg.gishe.acts.bulk;

import bg.gishe.acts.MarriageRecord.Place;
import bg.gishe.people.Ekatte;
import bg.gishe.people.MaritalStatus;
import bg.gishe.people.PersonNames;
import bg.gishe.people.PersonRecord;
import bg.gishe.people.PersonalNumber;
import bg.gishe.people.Sex;
import bg.gishe.people.bulk.ProperName;
import bg.gishe.platform.PaperAlphabet;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads answers of RegiX by the facts of their published schemas. */
final class RegixReader {

    private static final String STATUS = "http://egov.bg/RegiX/GRAO/BR/MaritalStatusResponse";
    private static final String FAMILY = "http://egov.bg/RegiX/GRAO/BR/MaritalStatusSpouseChildrenResponse";
    private static final String MARRIAGE = "http://egov.bg/RegiX/GRAO/MarriageCertificate/MarriageCertificateResponse";

    /** Codes of the classifier with the first letters of the only name that goes with each. */
    private static final Map<String, Map.Entry<MaritalStatus, String>> STATUSES = Map.of(
            "1", Map.entry(MaritalStatus.SINGLE, "не"),
            "2", Map.entry(MaritalStatus.MARRIED, "же"),
            "3", Map.entry(MaritalStatus.WIDOWED, "вд"),
            "4", Map.entry(MaritalStatus.DIVORCED, "ра"),
            "9", Map.entry(MaritalStatus.UNKNOWN, "не"));

    /** Letters of districts in codes of municipalities, by the district's number in the classifier of ГРАО. */
    private static final List<String> DISTRICTS = List.of(
            "BLG", "BGS", "VAR", "VTR", "VID", "VRC", "GAB", "DOB", "KRZ", "KNL", "LOV", "MON", "PAZ", "PER", "PVN",
            "PDV", "RAZ", "RSE", "SLS", "SLV", "SML", "SOF", "SFO", "SZR", "TGV", "HKV", "SHU", "JAM");

    private RegixReader() {}

    /** @throws UnreadableMessageException when it is none of the messages that can be taken over */
    static RegixMessage read(byte[] xml, PaperAlphabet paper) {
        XmlMessage message = XmlMessage.read(xml, paper);
        return switch (message.qualifiedName()) {
            case "{" + STATUS + "}MaritalStatusResponse", "{" + FAMILY + "}MaritalStatusSpouseChildrenResponse" ->
                familyStatus(message);
            case "{" + MARRIAGE + "}MarriageCertificateResponse" -> marriage(message);
            default -> throw new UnreadableMessageException("imports.regix.unreadable.unknown");
        };
    }

    private static RegixMessage familyStatus(XmlMessage message) {
        Sex sex = message.text("Gender")
                .map(code -> code.equals("1") ? Sex.MALE : code.equals("2") ? Sex.FEMALE : null)
                .orElse(null);
        PersonRecord person = new PersonRecord(names(message), number(message.required("EGN")), sex, null, null);
        String code = message.text("MaritalStatusCode").orElse("9");
        Map.Entry<MaritalStatus, String> meant = STATUSES.get(code);
        if (meant == null) {
            throw new UnreadableMessageException("imports.regix.unreadable.status");
        }
        String name = cyrillic(message.text("MaritalStatusName").orElse("")).toLowerCase(Locale.ROOT);
        boolean unstated = name.startsWith("непоказ");
        boolean agrees = name.isEmpty() || (name.startsWith(meant.getValue()) && unstated == code.equals("9"));
        List<RegixMessage.Relative> relatives = message.child("Relatives").stream()
                .flatMap(all -> all.children("Relative").stream())
                .map(RegixReader::relative)
                .toList();
        return new RegixMessage.FamilyStatus(
                person, agrees ? meant.getKey() : MaritalStatus.UNKNOWN, !agrees, relatives);
    }

    private static RegixMessage.Relative relative(XmlMessage said) {
        String type = said.required("RelativeType");
        Sex sex = switch (type) {
            case "СЪПРУГ", "СИН" -> Sex.MALE;
            case "СЪПРУГА", "ДЪЩЕРЯ" -> Sex.FEMALE;
            default -> throw new UnreadableMessageException("imports.regix.unreadable.relative");
        };
        // The field may hold a date of birth instead of a number; without a number nobody can be told from a namesake.
        Optional<PersonRecord> person = said.text("EGN")
                .filter(PersonalNumber::isTenDigits)
                .map(number -> new PersonRecord(
                        names(said),
                        number,
                        sex,
                        null,
                        date(said, "DateOfDeath").orElse(null)));
        return new RegixMessage.Relative(
                type.startsWith("СЪПРУГ") ? RegixMessage.Relative.Kind.SPOUSE : RegixMessage.Relative.Kind.CHILD,
                person);
    }

    private static RegixMessage marriage(XmlMessage message) {
        XmlMessage event = child(message, "MarriageData");
        XmlMessage act = child(message, "MarriageActData");
        LocalDate marriedOn = date(event, "MarriageDate").orElseThrow(RegixReader::incomplete);
        LocalDate actDate = date(act, "ActDate").orElseThrow(RegixReader::incomplete);
        if (actDate.isBefore(marriedOn)) {
            throw new UnreadableMessageException("imports.regix.unreadable.act-before-event");
        }
        String number = act.required("FullActNumber");
        if (!number.matches("[0-9]{1,6}") || Integer.parseInt(number) == 0) {
            throw new UnreadableMessageException("imports.regix.unreadable.act-number");
        }
        return new RegixMessage.MarriageCertificate(
                spouse(child(message, "ManData"), Sex.MALE),
                spouse(child(message, "WomanData"), Sex.FEMALE),
                marriedOn,
                event.child("MarriagePlace").map(RegixReader::place).orElse(null),
                Integer.parseInt(number),
                actDate,
                place(child(act, "ActPlace")),
                message.text("SignatureInvalidated").filter("true"::equals).isPresent());
    }

    private static RegixMessage.Spouse spouse(XmlMessage said, Sex sex) {
        return new RegixMessage.Spouse(
                new PersonRecord(
                        names(said),
                        number(said.required("Egn")),
                        sex,
                        date(said, "BirthDate").orElse(null),
                        null),
                said.name("PostMarriageLastName").map(ProperName::of).orElse(null));
    }

    private static Place place(XmlMessage said) {
        String ekatte = said.required("CityCode");
        String district = said.required("DistrictCode");
        String municipality = said.required("MunicipalityCode");
        if (!Ekatte.isCode(ekatte)
                || !district.matches("[0-9]{1,2}")
                || !municipality.matches("[0-9]{1,2}")
                || Integer.parseInt(district) < 1
                || Integer.parseInt(district) > DISTRICTS.size()) {
            throw new UnreadableMessageException("imports.regix.unreadable.place");
        }
        String city = said.required("CityName");
        int dot = city.indexOf('.');
        return new Place(
                new Ekatte(ekatte),
                dot < 0 ? "" : city.substring(0, dot + 1).toLowerCase(Locale.ROOT),
                ProperName.of(city.substring(dot + 1).strip()),
                DISTRICTS.get(Integer.parseInt(district) - 1) + "%02d".formatted(Integer.parseInt(municipality)),
                ProperName.of(said.required("MunicipalityName")),
                ProperName.of(said.required("DistrictName")));
    }

    private static PersonNames names(XmlMessage said) {
        return new PersonNames(
                said.name("FirstName").map(ProperName::of).orElseThrow(RegixReader::incomplete),
                said.name("MiddleName").map(ProperName::of).orElse(null),
                said.name("LastName").map(ProperName::of).orElse(null));
    }

    private static String number(String said) {
        if (!PersonalNumber.isTenDigits(said)) {
            throw new UnreadableMessageException("imports.regix.unreadable.number");
        }
        return said;
    }

    private static Optional<LocalDate> date(XmlMessage said, String name) {
        return said.text(name).map(text -> {
            try {
                return LocalDate.parse(text.substring(0, Math.min(10, text.length())));
            } catch (DateTimeException e) {
                throw new UnreadableMessageException("imports.regix.unreadable.date");
            }
        });
    }

    private static XmlMessage child(XmlMessage message, String name) {
        return message.child(name).orElseThrow(RegixReader::incomplete);
    }

    private static UnreadableMessageException incomplete() {
        return new UnreadableMessageException("imports.regix.unreadable.incomplete");
    }

    /** Real messages mix Latin letters of the same shape into Cyrillic words. */
    private static String cyrillic(@Nullable String text) {
        if (text == null) {
            return "";
        }
        String latin = "AaBEeKMHOoPpCcTXxy";
        String same = "АаВЕеКМНОоРрСсТХху";
        StringBuilder words = new StringBuilder();
        for (char letter : text.toCharArray()) {
            int at = latin.indexOf(letter);
            words.append(at < 0 ? letter : same.charAt(at));
        }
        return words.toString();
    }
}
