package nodo.wire.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nodo.wire.nodeforpsp.VerifyPaymentNoticeReq;
import org.junit.jupiter.api.Test;

class SoapReaderConcurrencyTest {
    private static final int THREADS = 8;
    private static final int MESSAGES = 4000;

    @Test
    void keepsTheMessagesOfManyThreadsApart() throws Exception {
        Sample sample = Sample.of(WireService.NODE_FOR_PSP, "verifyPaymentNotice.request");
        SoapReader reader = SoapReader.ofRequests(WireService.NODE_FOR_PSP);
        SoapWriter writer = SoapWriter.of(WireService.NODE_FOR_PSP);
        List<Callable<String>> readings = IntStream.range(0, MESSAGES)
                .<Callable<String>>mapToObj(i -> () -> noticeNumber(reader, writer, sample, i))
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<String>> results = threads.invokeAll(readings);

            for (int i = 0; i < MESSAGES; i++) {
                assertThat(results.get(i).get()).isEqualTo(sent(i));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static String noticeNumber(SoapReader reader, SoapWriter writer, Sample sample, int i) {
        Reading first = reader.read(sample.with("noticeNumber", sent(i)).bytes());
        if (first instanceof Reading.Invalid invalid) {
            return invalid.message().replaceAll(".*valore \"|\" non.*", "");
        }
        byte[] again = writer.write(((Reading.Valid) first).payload());
        Reading.Valid second = (Reading.Valid) reader.read(again);
        return ((VerifyPaymentNoticeReq) second.payload()).getQrCode().getNoticeNumber();
    }

    private static String sent(int i) {
        return i % 3 == 0 ? "x" + i : "%018d".formatted(i);
    }
}
