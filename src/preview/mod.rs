//! The preview: the site while it's written. Not a second pipeline: on a change the sources are read and linked again, unchanged ones from the
//! reader's cache, and a page is rendered by build's own function when a browser asks for it. What it shows is what build writes, but for the script that reloads.
//!
//! [`watch`] tells of changes; [`respond`] answers requests; this file keeps the site of the moment and serves.

mod respond;
mod watch;

use std::convert::Infallible;
use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;
use std::sync::{Arc, RwLock};

use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::net::TcpListener;
use tokio::sync::watch as channel;

use crate::build::{Pipeline, Ready};
use crate::diagnostics::Diagnostic;
use crate::link::Options;
use crate::program::Words;

/// What a preview is asked for.
#[derive(Debug)]
pub struct Settings {
    /// The folder of the site.
    pub root: PathBuf,
    /// What is shown.
    pub options: Options,
    /// The address to listen on.
    pub host: String,
    /// The port, 0 for any; without one the first free one from `first_port` on.
    pub port: Option<u16>,
    /// Where the search for a port begins.
    pub first_port: u16,
    /// The language of the panel that shows what is wrong.
    pub lang: &'static str,
}

/// What a preview has to tell.
pub enum Event {
    /// It listens, at this address.
    Listening(String),
    /// What is wrong with the site has changed; nothing is, where it's empty.
    Diagnostics(Vec<Diagnostic>),
    /// A file has changed, and here is its page.
    Changed {
        /// The file, relative to the site's root.
        file: String,
        /// The page's address.
        url: String,
    },
    /// The system can't watch the files, and why.
    Unwatched(String),
}

/// The site of the moment.
struct Moment {
    /// The last one that could be linked.
    ready: Option<Arc<Ready>>,
    /// What is wrong now.
    diagnostics: Vec<Diagnostic>,
}

/// What requests share.
struct State {
    moment: RwLock<Moment>,
    words: Words,
    /// The names that a browser may ask for: any other is a page elsewhere that has its name resolved to this machine.
    hosts: Vec<String>,
    /// Counts the changes.
    changes: channel::Sender<u64>,
}

impl State {
    fn ready(&self) -> Option<Arc<Ready>> {
        self.moment.read().unwrap_or_else(std::sync::PoisonError::into_inner).ready.clone()
    }

    fn diagnostics(&self) -> Vec<Diagnostic> {
        self.moment.read().unwrap_or_else(std::sync::PoisonError::into_inner).diagnostics.clone()
    }

    /// Reads and links again, where something has changed. Gives what is wrong, if that has.
    fn refresh(&self, pipeline: &mut Pipeline, changed: Option<&[String]>) -> Option<Vec<Diagnostic>> {
        let revision = pipeline.revision();
        let result = pipeline.prepare(changed);
        if pipeline.revision() == revision {
            return None;
        }
        let (ready, diagnostics) = match result {
            Ok(mut ready) => {
                let diagnostics = std::mem::take(&mut ready.diagnostics);
                // A site with errors isn't shown: the last good page stays, under the panel. At the start anything is better than nothing.
                let usable = !diagnostics.iter().any(Diagnostic::is_error) || self.ready().is_none();
                (usable.then(|| Arc::new(ready)), diagnostics)
            }
            Err(diagnostics) => (None, diagnostics),
        };
        let mut moment = self.moment.write().unwrap_or_else(std::sync::PoisonError::into_inner);
        if ready.is_some() {
            moment.ready = ready;
        }
        let news = (moment.diagnostics != diagnostics).then(|| diagnostics.clone());
        moment.diagnostics = diagnostics;
        drop(moment);
        self.changes.send_modify(|changes| *changes += 1);
        news
    }
}

/// Serves until the process is ended.
///
/// # Errors
/// When there's no port to listen on.
pub fn serve(settings: &Settings, tell: &(dyn Fn(Event) + Sync)) -> Result<(), (u16, std::io::Error)> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_io()
        .build()
        .map_err(|error| (settings.port.unwrap_or(settings.first_port), error))?;
    let listener = runtime.block_on(listen(settings))?;
    let address = listener.local_addr().map_err(|error| (settings.first_port, error))?;
    let state = Arc::new(State {
        moment: RwLock::new(Moment { ready: None, diagnostics: Vec::new() }),
        words: Words::new(settings.lang),
        hosts: vec!["localhost".to_owned(), settings.host.clone()],
        changes: channel::Sender::new(0),
    });

    let mut pipeline = Pipeline::new(&settings.root, settings.options.clone());
    if let Some(diagnostics) = state.refresh(&mut pipeline, None) {
        tell(Event::Diagnostics(diagnostics));
    }
    let host = if address.ip().is_unspecified() { "127.0.0.1".to_owned() } else { address.ip().to_string() };
    let path = state.ready().map(|ready| ready.site.settings.base_path().to_owned()).unwrap_or_default();
    let url = format!("http://{host}:{}{path}/", address.port());
    tell(Event::Listening(url.clone()));

    std::thread::scope(|scope| {
        let watched = state.clone();
        scope.spawn(move || {
            let changed = |files: Option<&[String]>| {
                if let Some(diagnostics) = watched.refresh(&mut pipeline, files) {
                    tell(Event::Diagnostics(diagnostics));
                }
                for file in files.unwrap_or_default() {
                    if let Some(page) = watched.ready().and_then(|ready| respond::page_of(&ready, file)) {
                        tell(Event::Changed { file: file.clone(), url: format!("{}{page}", url.trim_end_matches('/')) });
                    }
                }
            };
            watch::watch(&settings.root, changed, |detail| tell(Event::Unwatched(detail)));
        });
        runtime.block_on(accept(&listener, &state));
    });
    Ok(())
}

async fn listen(settings: &Settings) -> Result<TcpListener, (u16, std::io::Error)> {
    let ip: IpAddr = match settings.host.as_str() {
        "localhost" => IpAddr::from([127, 0, 0, 1]),
        host => host.parse().map_err(|error| (settings.first_port, std::io::Error::other(error)))?,
    };
    if let Some(port) = settings.port {
        return TcpListener::bind(SocketAddr::new(ip, port)).await.map_err(|error| (port, error));
    }
    let mut refused = None;
    for port in settings.first_port..settings.first_port.saturating_add(100) {
        match TcpListener::bind(SocketAddr::new(ip, port)).await {
            Ok(listener) => return Ok(listener),
            Err(error) => refused = Some((port, error)),
        }
    }
    Err(refused.unwrap_or_else(|| (settings.first_port, std::io::ErrorKind::AddrInUse.into())))
}

async fn accept(listener: &TcpListener, state: &Arc<State>) {
    let tasks = tokio::task::LocalSet::new();
    let serve = async {
        loop {
            // A connection that fails is the browser's to try again.
            let Ok((stream, _)) = listener.accept().await else { continue };
            let state = state.clone();
            tokio::task::spawn_local(async move {
                let service = service_fn(|request| {
                    let state = state.clone();
                    async move { Ok::<_, Infallible>(respond::respond(&request, &state)) }
                });
                let _ = http1::Builder::new().serve_connection(TokioIo::new(stream), service).await;
            });
        }
    };
    tasks.run_until(serve).await;
}
