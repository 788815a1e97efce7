package fr.observatoire.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A client that cannot unpack an answer, and said so, gets it as it is. */
class GzipTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip|true",
                "GZIP;q=0.5|true",
                "br, gzip|true",
                "deflate;q=0.1, * ;q=0.5|true",
                "*|true",
                "|false",
                "identity|false",
                "gzip;q=0|false",
                "gzip ; q=0.000, *|false",
                "*;q=0|false",
                "br|false",
                "gzipped|false"
            })
    void theHeaderSaysWhoTakesIt(String acceptEncoding, boolean taken) {
        assertEquals(taken, Gzip.isAccepted(acceptEncoding));
    }
}
