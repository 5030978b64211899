package io.dragoman.providers.meta;

import io.dragoman.providers.VerifierContract;

class MetaVerifierContractTest extends VerifierContract {

    MetaVerifierContractTest() {
        super(new MetaVerifier(), "appSecret");
    }
}
