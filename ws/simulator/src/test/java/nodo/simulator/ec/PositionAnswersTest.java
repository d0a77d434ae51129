package nodo.simulator.ec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nodo.simulator.notice.NoticeNumber;
import nodo.simulator.notice.Position;
import nodo.simulator.notice.PositionRule;
import nodo.simulator.registry.Registry;
import nodo.simulator.registry.RegistryFile;
import nodo.wire.common.CtMapEntry;
import nodo.wire.pafornode.StTransferType;
import org.junit.jupiter.api.Test;

class PositionAnswersTest {

    /** With as many metadata as there may be. */
    private static final NoticeNumber FULL = NoticeNumber.of("01", 60_000_000_010L);

    private static final int MOST = 15;

    @Test
    void namesThePostalAccountAmongTheMostMetadata() {
        Registry registry = RegistryFile.demo();
        Position position = new PositionRule(registry)
                .position(registry.creditor("77777777777").orElseThrow(), FULL);

        List<CtMapEntry> entries = PositionAnswers.paymentV2(position, StTransferType.PAGOPA)
                .getData()
                .getTransferList()
                .getTransfers()
                .get(0)
                .getMetadata()
                .getMapEntries();

        assertThat(position.transfers().get(0).metadata()).hasSize(MOST);
        assertThat(entries).hasSize(MOST).last().extracting(CtMapEntry::getKey).isEqualTo("IBANAPPOGGIO");
    }
}
