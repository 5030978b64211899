package io.dragoman.providers.twilio;

import io.dragoman.providers.VerifierContract;

class TwilioVerifierContractTest extends VerifierContract {

    TwilioVerifierContractTest() {
        super(new TwilioVerifier(), "authToken");
    }
}
