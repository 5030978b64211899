package io.dragoman.gateway.integration;

import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/** Makes credentials for accounts whose other side is our own simulator. */
final class Secrets {

    private static final int BYTES = 32;

    private Secrets() {}

    static Map<String, String> of(ProviderFields fields, RandomGenerator random) {
        Map<String, String> secrets = new TreeMap<>();
        fields.credentials().forEach(name -> {
            byte[] secret = new byte[BYTES];
            random.nextBytes(secret);
            secrets.put(name, Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
        });
        return secrets;
    }
}
