//! One connection to PostgreSQL, and those that wait for somebody to use them.

use super::{PATIENCE, describe, failed, unavailable};
use crate::db::{DbError, Statement};
use std::cell::RefCell;
use std::collections::HashMap;
use std::future::poll_fn;
use std::pin::pin;
use std::sync::{Arc, Mutex};
use std::task::Poll;
use tokio::runtime::{Builder, Runtime};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio_postgres::{Client, Config, NoTls};

/// A plan is made once for each statement, whatever values it is given, as on SQLite: making one anew costs more than most
/// statements themselves. And none is worth compiling.
const PLANS: &str = "set plan_cache_mode = force_generic_plan; set jit = off";

/// A connection with a small runtime of its own, which turns only while somebody waits for an answer, in the thread that
/// waits. Driven by the program's own runtime, each statement and each answer would have to wake another thread, and that
/// costs more than a short statement itself.
pub(in crate::db) struct Line {
    pub(in crate::db) client: Client,
    runtime: Runtime,
    /// Statements by where in the program they stand.
    prepared: RefCell<HashMap<usize, tokio_postgres::Statement>>,
}

impl Line {
    /// Blocks, and must be dropped where that is allowed.
    pub(super) fn open(config: &Config) -> Result<Self, DbError> {
        let runtime = Builder::new_current_thread().enable_all().build().map_err(unavailable)?;
        let client = runtime.block_on(async {
            let (client, connection) = config.connect(NoTls).await.map_err(|e| unavailable(describe(&e)))?;
            // Ends with the connection; whoever uses the line next hears of it.
            tokio::spawn(async move { connection.await.is_ok() });
            client.batch_execute(PLANS).await.map_err(|e| unavailable(describe(&e)))?;
            Ok::<_, DbError>(client)
        })?;
        Ok(Self { client, runtime, prepared: RefCell::default() })
    }

    pub(in crate::db) fn wait<T>(&self, answer: impl Future<Output = T>) -> T {
        self.runtime.block_on(answer)
    }

    /// Statements without values, one after another.
    pub(super) fn batch(&self, sql: &str) -> Result<(), tokio_postgres::Error> {
        self.wait(self.client.batch_execute(sql))
    }

    /// The same, sent off without waiting for what the server says to it.
    pub(super) fn say(&self, sql: &str) {
        self.wait(async {
            let mut said = pin!(self.client.batch_execute(sql));
            poll_fn(|context| Poll::Ready(said.as_mut().poll(context).is_ready())).await;
            // The connection is a task of this thread: now it sends.
            tokio::task::yield_now().await;
        });
    }

    /// Whether the connection still stood when it was last heard of. A server that has been stopped says so, which has
    /// come by now; nothing is asked.
    fn is_alive(&self) -> bool {
        self.wait(async {
            // The first turn sees that something has come, the second reads it.
            tokio::task::yield_now().await;
            tokio::task::yield_now().await;
        });
        !self.client.is_closed()
    }

    /// A statement that the server has planned once for this line, and that takes so many values.
    pub(super) async fn prepared(
        &self,
        statement: &'static Statement,
        given: usize,
    ) -> Result<tokio_postgres::Statement, DbError> {
        let place = std::ptr::from_ref(statement).addr();
        let known = self.prepared.borrow().get(&place).cloned();
        let prepared = match known {
            Some(prepared) => prepared,
            None => {
                let sql = statement.sql();
                let prepared = self.client.prepare(sql).await.map_err(|e| failed(statement.name(), &e))?;
                self.prepared.borrow_mut().insert(place, prepared.clone());
                prepared
            }
        };
        match prepared.params().len() {
            wanted if wanted == given => Ok(prepared),
            wanted => Err(DbError::Parameters { statement: statement.name(), wanted, given }),
        }
    }
}

/// The lines of a program: so many at once, opened when they are needed and kept.
pub(super) struct Lines {
    config: Config,
    idle: Mutex<Vec<Line>>,
    free: Arc<Semaphore>,
}

impl Lines {
    pub(super) fn new(config: Config, most: usize) -> Self {
        Self { config, idle: Mutex::default(), free: Arc::new(Semaphore::new(most)) }
    }

    /// Somebody's turn to use a line.
    pub(super) async fn turn(&self) -> Result<OwnedSemaphorePermit, DbError> {
        match tokio::time::timeout(PATIENCE, self.free.clone().acquire_owned()).await {
            Ok(turn) => turn.map_err(unavailable),
            Err(_) => Err(DbError::Unavailable("every connection is in use".into())),
        }
    }

    /// The line that was used last of those that have not died since, or a new one.
    pub(super) fn take_alive(&self) -> Result<Line, DbError> {
        loop {
            match self.take() {
                Some(line) if line.is_alive() => return Ok(line),
                Some(_) => {}
                None => return Line::open(&self.config),
            }
        }
    }

    fn take(&self) -> Option<Line> {
        self.idle.lock().unwrap_or_else(|e| e.into_inner()).pop()
    }

    pub(super) fn give_back(&self, line: Line) {
        self.idle.lock().unwrap_or_else(|e| e.into_inner()).push(line);
    }
}

impl Drop for Lines {
    /// The last to hold the database may be a task, in which a runtime may not end.
    fn drop(&mut self) {
        let idle = std::mem::take(self.idle.get_mut().unwrap_or_else(|e| e.into_inner()));
        std::thread::spawn(move || drop(idle));
    }
}
