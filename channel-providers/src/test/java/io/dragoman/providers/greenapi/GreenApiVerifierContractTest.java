package io.dragoman.providers.greenapi;

import io.dragoman.providers.VerifierContract;

class GreenApiVerifierContractTest extends VerifierContract {

    GreenApiVerifierContractTest() {
        super(new GreenApiVerifier(), "webhookSecret");
    }
}
