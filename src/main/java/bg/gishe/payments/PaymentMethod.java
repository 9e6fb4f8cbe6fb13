package bg.gishe.payments;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** How a fee is paid. */
public sealed interface PaymentMethod {

    /** Which of the ways of paying it is. */
    Kind kind();

    /** The ways of paying, as payments are kept and listed by them. */
    enum Kind {
        CASH,
        CARD,
        TRANSFER,
        EPAYMENT,
        EXEMPT;

        /** Whether it is notes and coins. */
        public boolean isCash() {
            return this == CASH;
        }

        /** Whether it goes over the terminal at the desk. */
        public boolean isCard() {
            return this == CARD;
        }

        /** Whether its money passes through a till. */
        public boolean passesTill() {
            return this == CASH || this == CARD;
        }
    }

    /** Settled while the citizen stands at the desk: only so a document can be handed over at once. */
    sealed interface AtDesk extends PaymentMethod {}

    /** Notes and coins: what the citizen gave. */
    record Cash(Money given) implements AtDesk {

        @Override
        public Kind kind() {
            return Kind.CASH;
        }
    }

    /** By card at the terminal, with the reference number of its slip. */
    record Card(String reference) implements AtDesk {

        @Override
        public Kind kind() {
            return Kind.CARD;
        }
    }

    /** Nothing to pay. */
    record Exempt() implements AtDesk {

        @Override
        public Kind kind() {
            return Kind.EXEMPT;
        }
    }

    /** Money that comes later; until then the request waits. */
    record ThroughBank(Route way) implements PaymentMethod {

        @Override
        public Kind kind() {
            return way.kind();
        }
    }

    /** How money comes later. */
    enum Route {
        TRANSFER,
        EPAYMENT;

        /** Whether it is the state's e-payment, which an official enters by its number. */
        public boolean isEpayment() {
            return this == EPAYMENT;
        }

        /** Which of the ways of paying it is. */
        public Kind kind() {
            return switch (this) {
                case TRANSFER -> Kind.TRANSFER;
                case EPAYMENT -> Kind.EPAYMENT;
            };
        }
    }

    /**
     * An exemption claimed with its proof; goes with any method, because it may cover only a part.
     *
     * @param code of the exemption
     */
    record Claim(String code, @Nullable String proof) {

        /** What the tariff itself leaves free, without anybody's claim. */
        static final Claim FREE_BY_TARIFF = new Claim("FREE_BY_TARIFF", null);
    }
}
