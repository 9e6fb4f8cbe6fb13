package bg.gishe.issuing;

import bg.gishe.certificates.Certificate;
import bg.gishe.certificates.Certificates;
import bg.gishe.platform.Violation;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Asks back before the same is charged anew while what was paid and numbered for the person still waits for its file. */
@Component
class InTheMaking {

    private final Certificates certificates;

    InTheMaking(Certificates certificates) {
        this.certificates = certificates;
    }

    /** What is paid already and in the making, unless the order says that another is wanted. */
    List<Violation> against(BasketOrder order) {
        if (order.again()) {
            return List.of();
        }
        String numbers = certificates.unfinishedOf(order.subjectId()).stream()
                .filter(one -> order.lines().stream()
                        .anyMatch(line -> line.service().value().equals(one.serviceCode())))
                .map(Certificate::number)
                .map(number -> number.text())
                .collect(Collectors.joining(", "));
        return numbers.isEmpty() ? List.of() : List.of(Violation.of("again", "counter.basket.in-the-making", numbers));
    }
}
