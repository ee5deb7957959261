//! The review desk in the browser: pages on 127.0.0.1 for one person at this machine. It counts nothing and codes nothing; it asks
//! `pipeline`.

mod alive;
mod answers;
mod entrance;
mod form;
mod guard;
mod outputs;
mod pages;
mod room;
mod routes;
mod second;
mod upload;

use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;

use crate::i18n::Language;
use crate::pipeline::RunSettings;

use self::room::Shared;

/// What is reviewed, and by whom.
#[derive(Debug, Clone)]
pub struct DeskSettings {
    /// The project, and where its reports go.
    pub run: RunSettings,
    /// Name of the person, as decisions note it.
    pub who: String,
    /// Language of the pages; the project's when not given.
    pub language: Option<Language>,
    /// Language while the project's is not known.
    pub spoken: Language,
    /// Port; a free one when not given.
    pub port: Option<u16>,
}

/// Serves the desk until its page is closed. `ready` is told the address as soon as it answers.
///
/// # Errors
/// When the port is taken or the system allows no connection.
pub fn serve(settings: DeskSettings, ready: impl FnOnce(&str)) -> io::Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_io()
        .enable_time()
        .build()?;
    runtime.block_on(async {
        let place = SocketAddr::from((Ipv4Addr::LOCALHOST, settings.port.unwrap_or(0)));
        let listener = tokio::net::TcpListener::bind(place).await?;
        let port = listener.local_addr()?.port();
        let shared = Arc::new(Shared::new(settings, port));
        shared.begin();
        ready(&shared.address());
        let closed = Arc::clone(&shared);
        axum::serve(listener, routes::router(&shared))
            .with_graceful_shutdown(async move { closed.alive.closed().await })
            .await
    })
}
