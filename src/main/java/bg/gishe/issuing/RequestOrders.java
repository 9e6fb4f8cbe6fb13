package bg.gishe.issuing;

import bg.gishe.catalog.Channel;
import bg.gishe.requests.RequestOrder;
import bg.gishe.requests.ServiceRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the incoming register writes down of a line of an order, and the explained fee read back from it. */
@Component
class RequestOrders {

    private final JsonMapper json;

    RequestOrders(JsonMapper json) {
        this.json = json;
    }

    RequestOrder of(BasketOrder order, OrderCheck.Priced line) {
        List<FeeText.Line> lines = line.fee().lines().stream().map(FeeText::of).toList();
        return new RequestOrder(
                order.basketId(),
                Channel.COUNTER,
                line.service(),
                order.subjectId(),
                line.actId(),
                CounterPrice.SPEED,
                line.line().copies(),
                blankToNull(line.line().purpose()),
                line.line().form(),
                order.applicant(),
                line.fee(),
                json.writeValueAsString(lines));
    }

    /** The fee as printed on the document, by what was told to the applicant when they asked. */
    String printedFee(ServiceRequest request) {
        return FeeText.printed(request.fee(), List.of(json.readValue(request.feeLines(), FeeText.Line[].class)));
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
