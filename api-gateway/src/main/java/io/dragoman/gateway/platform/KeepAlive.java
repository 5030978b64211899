package io.dragoman.gateway.platform;

import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.stereotype.Component;
import reactor.core.scheduler.Schedulers;
import reactor.netty.http.server.HttpServer;

/**
 * Starts to handle a request in a turn of its own. Reactor Netty 1.3.7 never reads a connection again once a request that
 * had to wait behind another is answered in the very turn in which its wait ends (reactor-netty#4361, mended in 1.3.8).
 */
@Component
final class KeepAlive implements NettyServerCustomizer {

    @Override
    public HttpServer apply(HttpServer server) {
        return server.mapHandle((handled, connection) ->
                handled.subscribeOn(Schedulers.fromExecutor(connection.channel().eventLoop())));
    }
}
