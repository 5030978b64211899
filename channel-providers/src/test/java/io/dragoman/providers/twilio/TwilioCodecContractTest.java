package io.dragoman.providers.twilio;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dragoman.providers.CodecContract;
import io.dragoman.providers.Samples;
import java.net.URLEncoder;
import java.util.List;

class TwilioCodecContractTest extends CodecContract {

    TwilioCodecContractTest() {
        super(new TwilioCodec());
    }

    @Override
    protected List<String> samples() {
        return Samples.names("twilio/webhook", "").stream()
                .map(name -> "twilio/webhook/" + name)
                .toList();
    }

    @Override
    protected byte[] saying(String text) {
        return ("MessageSid=SM1&From=%2B16505551234&Body=" + URLEncoder.encode(text, UTF_8)).getBytes(UTF_8);
    }

    @Override
    protected String contentType() {
        return "application/x-www-form-urlencoded";
    }
}
