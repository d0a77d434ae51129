package nodo.wire.codec;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.xml.bind.JAXBElement;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SamplesTest {

    @ParameterizedTest
    @MethodSource("nodo.wire.codec.Sample#all")
    void bindsASampleToItsOperation(Sample sample) {
        Reading reading = sample.read();

        assertThat(reading).isInstanceOf(Reading.Valid.class);
        assertThat(((Reading.Valid) reading).operation())
                .isEqualTo(WireOperation.of(sample.service(), sample.operation()));
    }

    @ParameterizedTest
    @MethodSource("nodo.wire.codec.Sample#all")
    void givesTheWireObjectAndNotItsElement(Sample sample) {
        assertThat(((Reading.Valid) sample.read()).payload()).isNotInstanceOf(JAXBElement.class);
    }

    @ParameterizedTest
    @MethodSource("nodo.wire.codec.Sample#all")
    void writesASampleBackCharacterByCharacter(Sample sample) {
        Reading.Valid read = (Reading.Valid) sample.read();

        byte[] written = SoapWriter.of(sample.service()).write(read.header(), read.payload(), Map.of());

        assertThat(new String(written, StandardCharsets.UTF_8)).isEqualTo(sample.compact());
    }

    @ParameterizedTest
    @MethodSource("nodo.wire.codec.Sample#requests")
    void refusesARequestAsAnAnswer(Sample sample) {
        Reading reading = Sample.answerReader(sample.service()).read(sample.bytes());

        assertThat(reading).isInstanceOf(Reading.Invalid.class);
    }

    @ParameterizedTest
    @MethodSource("nodo.wire.codec.Sample#answers")
    void refusesAnAnswerAsARequest(Sample sample) {
        Reading reading = Sample.requestReader(sample.service()).read(sample.bytes());

        assertThat(reading).isInstanceOf(Reading.Invalid.class);
    }

    @Test
    void hasARequestAnAnswerAndARefusalOfEveryOperation() {
        List<String> expected = WireOperation.all().stream()
                .map(operation -> operation.service().interfaceName() + "/" + operation.name())
                .flatMap(name -> List.of(name + ".request", name + ".answer", name + ".refusal").stream())
                .toList();

        assertThat(Sample.all().map(Sample::toString)).containsAll(expected);
    }
}
