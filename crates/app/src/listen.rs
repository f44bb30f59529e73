//! Connections: no more than there is room for, and none that a slow client can hold without sending or
//! taking anything.

use axum::Router;
use axum::extract::ConnectInfo;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::Semaphore;
use tokio_io_timeout::TimeoutStream;

/// Connections at once; more wait in the operating system's queue.
const CONNECTIONS: usize = 2048;
/// How long a client may take to send a request's head.
const HEAD_WITHIN: Duration = Duration::from_secs(10);
/// How long a client may leave an answer waiting before it takes any more of it.
const TAKE_WITHIN: Duration = Duration::from_secs(20);
/// How long what is being answered may take when the program stops.
const STOP_WITHIN: Duration = Duration::from_secs(30);

/// Serves until `stop` ends; what is being answered then is answered.
pub async fn serve(listener: TcpListener, router: Router, stop: impl Future<Output = ()>) {
    let room = Arc::new(Semaphore::new(CONNECTIONS));
    let open = GracefulShutdown::new();
    let mut http = hyper::server::conn::http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(HEAD_WITHIN);
    tokio::pin!(stop);
    loop {
        let Ok(place) = room.clone().acquire_owned().await else { break };
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            () = &mut stop => break,
        };
        let (stream, from) = match accepted {
            Ok(accepted) => accepted,
            Err(error) => {
                // Too many open files, most likely: others end meanwhile.
                tracing::error!(%error, "a connection could not be taken");
                tokio::time::sleep(Duration::from_millis(100)).await;
                continue;
            }
        };
        let _ = stream.set_nodelay(true);
        let mut stream = TimeoutStream::new(stream);
        stream.set_write_timeout(Some(TAKE_WITHIN));
        let stream = TokioIo::new(Box::pin(stream));
        let router = router.clone().layer(axum::Extension(ConnectInfo(from)));
        let connection = open.watch(http.serve_connection(stream, TowerToHyperService::new(router)));
        tokio::spawn(async move {
            // A client that has gone away, or was too slow, is nothing to tell of.
            let _ = connection.await;
            drop(place);
        });
    }
    drop(listener);
    let _ = tokio::time::timeout(STOP_WITHIN, open.shutdown()).await;
}
