package nodo.exchange.http;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request whose body ends where its head says (RFC 9112 §6.3), though the server would read on. */
final class FramedRequest extends HttpServletRequestWrapper {

    private @Nullable ServletInputStream body;

    FramedRequest(HttpServletRequest request) {
        super(request);
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (body == null) {
            body = new BodyStream(framed(super.getInputStream()));
        }
        return body;
    }

    /** Who sends no length sends nothing, unless it sends chunks. */
    private InputStream framed(InputStream connection) {
        return chunked()
                ? new ChunkedStream(new BufferedInputStream(connection))
                : new FixedStream(connection, Math.max(getContentLengthLong(), 0));
    }

    private boolean chunked() {
        return Optional.ofNullable(getHeader("Transfer-Encoding"))
                .filter(encoding -> encoding.strip().equalsIgnoreCase("chunked"))
                .isPresent();
    }
}
