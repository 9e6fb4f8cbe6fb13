package bg.gishe.certificates.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Protects: a public check shows initials and counts tries by network. */
class ParticularsTest {

    @ParameterizedTest
    @CsvSource({
        "Иван Георгиев Петров, И. Г. П.",
        "'  Анна-Мария   Петрова-Иванова ', А. П.",
        "Ли, Л.",
        "'Иван Георгиев Петров;Мария Стоянова Димова', И. Г. П. и М. С. Д.",
        ", –"
    })
    void namesBecomeInitials(String names, String initials) {
        assertThat(Particulars.initials(names == null ? List.of() : List.of(names.split(";"))))
                .isEqualTo(initials);
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.17, 192.0.2.17",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2",
        "2001:db8:1:2::1, 2001:db8:1:2",
        "2001:db8::1, 2001:db8:0:0",
        "::1, 0:0:0:0",
        "fe80::1%eth0, fe80:0:0:0"
    })
    void anIpv6SubscriberCountsAsOne(String address, String network) {
        assertThat(TryLimit.network(address)).isEqualTo(network);
    }
}
