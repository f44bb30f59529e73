//! Connections: no more than there is room for, none that a slow client can hold without sending or taking anything, and no more
//! from one address than leaves room for others.

use crate::limits::network;
use axum::Router;
use axum::extract::ConnectInfo;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::net::IpAddr;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::Semaphore;
use tokio_io_timeout::TimeoutStream;

/// Connections at once; more wait in the operating system's queue.
const CONNECTIONS: usize = 2048;
/// Connections at once from one address. A browser opens six, and an office behind one address has some dozens of them.
pub const FROM_ONE: usize = 512;
/// How long a client may take to send a request's head.
const HEAD_WITHIN: Duration = Duration::from_secs(10);
/// How long a client may leave an answer waiting before it takes any more of it.
const TAKE_WITHIN: Duration = Duration::from_secs(20);
/// How long what is being answered may take when the program stops.
const STOP_WITHIN: Duration = Duration::from_secs(30);

/// How many connections each address has open.
#[derive(Clone, Default)]
struct Open(Arc<Mutex<HashMap<IpAddr, usize>>>);

impl Open {
    /// A place among those an address may have, if there is one left.
    fn take(&self, address: IpAddr, most: usize) -> Option<OfAddress> {
        let mut open = self.0.lock().unwrap_or_else(|e| e.into_inner());
        let own = open.entry(address).or_default();
        if *own >= most {
            return None;
        }
        *own += 1;
        Some(OfAddress { open: self.clone(), address })
    }
}

/// A connection's place among those of its address, given back when it ends.
struct OfAddress {
    open: Open,
    address: IpAddr,
}

impl Drop for OfAddress {
    fn drop(&mut self) {
        let mut open = self.open.0.lock().unwrap_or_else(|e| e.into_inner());
        if let Entry::Occupied(mut own) = open.entry(self.address) {
            *own.get_mut() -= 1;
            if *own.get() == 0 {
                own.remove();
            }
        }
    }
}

/// Serves until `stop` ends; what is being answered then is answered. `from_one`: how many connections an address may have;
/// none where they come from a proxy.
pub async fn serve(listener: TcpListener, router: Router, from_one: Option<usize>, stop: impl Future<Output = ()>) {
    let of_addresses = Open::default();
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
        let own = match from_one {
            Some(most) => match of_addresses.take(network(from.ip()), most) {
                Some(own) => Some(own),
                // Closed without a word: whoever has so many waits for one of them.
                None => continue,
            },
            None => None,
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
            drop((place, own));
        });
    }
    drop(listener);
    let _ = tokio::time::timeout(STOP_WITHIN, open.shutdown()).await;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_has_so_many_and_gets_room_again() {
        let open = Open::default();
        let [one, other] = ["192.0.2.1", "192.0.2.2"].map(|address| address.parse().unwrap());
        let mut held: Vec<_> = (0..3).map(|_| open.take(one, 3).unwrap()).collect();
        assert!(open.take(one, 3).is_none() && open.take(other, 3).is_some());
        held.pop();
        held.push(open.take(one, 3).unwrap());
        drop(held);
        assert!(open.0.lock().unwrap().is_empty(), "nothing is kept of those who have gone");
    }
}
