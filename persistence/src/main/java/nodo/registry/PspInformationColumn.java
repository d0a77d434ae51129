package nodo.registry;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.nio.charset.StandardCharsets;
import nodo.exchange.StrictJson;
import org.jspecify.annotations.Nullable;

/** What a provider publishes as the entry of the file: it is read and written as a whole. */
@Converter
public class PspInformationColumn implements AttributeConverter<PspInformation, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable PspInformation information) {
        return information == null
                ? null
                : PspInformationWriter.information(information).build().toString();
    }

    @Override
    public @Nullable PspInformation convertToEntityAttribute(@Nullable String column) {
        if (column == null) {
            return null;
        }
        Findings findings = new Findings();
        EntryReader in = new EntryReader(
                StrictJson.parse(column.getBytes(StandardCharsets.UTF_8)), "$", findings, new References(findings));
        return PspInformationReader.information(in)
                .orElseThrow(() -> new IllegalStateException("psp_information: " + findings.errors()));
    }
}
