package nodo.reporting;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import nodo.content.Content;

/** The bytes of documents, in parts of 1 MiB, of which one is in memory at a time (table REPORTING_FLOW_PART). */
final class FlowParts {

    private static final int PART = 1 << 20;

    private final EntityManager entityManager;

    FlowParts(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Looks at a document once, before its flow has a number. */
    static StoredDocument look(Content document) {
        MessageDigest hash = sha256();
        try (InputStream bytes = document.open()) {
            for (byte[] part = bytes.readNBytes(PART); part.length > 0; part = bytes.readNBytes(PART)) {
                hash.update(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new StoredDocument(document.size(), hash.digest());
    }

    void keep(Flow flow, Content document) {
        int number = 0;
        try (InputStream bytes = document.open()) {
            for (byte[] part = bytes.readNBytes(PART); part.length > 0; part = bytes.readNBytes(PART)) {
                entityManager
                        .createNativeQuery("INSERT INTO reporting_flow_part (flow, part, content)"
                                + " VALUES (:flow, :part, :content)")
                        .setParameter("flow", flow.id())
                        .setParameter("part", number++)
                        .setParameter("content", part)
                        .executeUpdate();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a document out. */
    void copy(long flow, OutputStream document) throws IOException {
        for (int number = 0; true; number++) {
            List<?> part = entityManager
                    .createNativeQuery(
                            "SELECT content FROM reporting_flow_part WHERE flow = :flow AND part = :part", byte[].class)
                    .setParameter("flow", flow)
                    .setParameter("part", number)
                    .getResultList();
            if (part.isEmpty()) {
                return;
            }
            document.write((byte[]) part.get(0));
        }
    }

    void remove(Flow flow) {
        entityManager
                .createNativeQuery("DELETE FROM reporting_flow_part WHERE flow = :flow")
                .setParameter("flow", flow.id())
                .executeUpdate();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
