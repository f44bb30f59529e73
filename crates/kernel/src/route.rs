//! One page or call: where it is, who it answers, and what answers. Routes are a list one can read and walk.

use crate::web::{Address, Reply, Request};
use crate::{Ctx, Stop, Tx};

pub type Handler = fn(&Ctx, &mut Tx<'_>, &Request) -> Result<Reply, Stop>;

/// Who a route answers at all; what it shows of is the look-ups' business.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    Anyone,
    /// Others are led to the sign-in page.
    SignedIn,
}

/// One page or API call.
#[derive(Clone, Copy)]
pub struct Route {
    pub address: Address,
    pub who: Who,
    /// Who may send its form: whoever reads it, or only those signed in.
    pub sender: Who,
    pub get: Option<Handler>,
    /// Runs in a write transaction, as `put` does.
    pub post: Option<Handler>,
    /// Pages have none: browsers' forms cannot send it.
    pub put: Option<Handler>,
    pub api: bool,
    /// Whether even looking leaves a trace, so that it takes a write transaction.
    pub get_writes: bool,
    /// Whether its form carries a file, which may be larger than a form.
    pub takes_file: bool,
}

impl Route {
    /// A page to read.
    pub const fn page(address: Address, who: Who, get: Handler) -> Self {
        Self {
            address,
            who,
            sender: who,
            get: Some(get),
            post: None,
            put: None,
            api: false,
            get_writes: false,
            takes_file: false,
        }
    }

    /// A page with a form.
    pub const fn form(address: Address, who: Who, get: Handler, post: Handler) -> Self {
        Self {
            address,
            who,
            sender: who,
            get: Some(get),
            post: Some(post),
            put: None,
            api: false,
            get_writes: false,
            takes_file: false,
        }
    }

    /// An act whose form stands on another page.
    pub const fn act(address: Address, who: Who, post: Handler) -> Self {
        Self {
            address,
            who,
            sender: who,
            get: None,
            post: Some(post),
            put: None,
            api: false,
            get_writes: false,
            takes_file: false,
        }
    }

    /// The same route, for a form with a file.
    pub const fn with_file(mut self) -> Self {
        self.takes_file = true;
        self
    }

    /// The same route, for a page that everybody reads and only those signed in send the form of.
    pub const fn sent_signed_in(mut self) -> Self {
        self.sender = Who::SignedIn;
        self
    }

    /// The same route, for a page that writes when it is opened.
    pub const fn writing(mut self) -> Self {
        self.get_writes = true;
        self
    }

    /// A call for machines, the same in every language.
    pub const fn api(path: &'static str, get: Handler) -> Self {
        Self {
            address: Address { sv: path, en: path },
            who: Who::Anyone,
            sender: Who::Anyone,
            get: Some(get),
            post: None,
            put: None,
            api: true,
            get_writes: false,
            takes_file: false,
        }
    }

    /// A call that only changes something.
    pub const fn api_write(path: &'static str) -> Self {
        Self {
            address: Address { sv: path, en: path },
            who: Who::Anyone,
            sender: Who::Anyone,
            get: None,
            post: None,
            put: None,
            api: true,
            get_writes: false,
            takes_file: false,
        }
    }

    /// The same call, which also makes something new.
    pub const fn making(mut self, post: Handler) -> Self {
        self.post = Some(post);
        self
    }

    /// The same call, which also puts something in another's place.
    pub const fn putting(mut self, put: Handler) -> Self {
        self.put = Some(put);
        self
    }
}
