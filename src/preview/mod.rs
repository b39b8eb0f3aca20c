//! The preview: the site while it's written. Not a second pipeline: on a change the sources are read and linked again,
//! unchanged ones from the reader's cache, and a page is rendered by build's own function when a browser asks for it.
//! What it shows is what build writes, but for the script that reloads.
//!
//! Two threads share a [`state::PreviewState`]: one follows the files ([`watch`]), links the site again and, when
//! nothing else is to be done, renders every page to find what fails; the other answers browsers ([`respond`]), tells
//! them of changes ([`events`]), and has for the commissions a [`studio`] and a [`badge`] on each page. A third makes
//! the [`search`] index now and then. The site in the [`pseudo`]-locale is linked when it's asked for.

mod badge;
mod events;
mod page;
mod pseudo;
mod respond;
mod search;
mod stands;
mod state;
mod studio;
mod watch;

use std::convert::Infallible;
use std::net::{IpAddr, SocketAddr, ToSocketAddrs};
use std::path::PathBuf;
use std::sync::Arc;

use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::net::TcpListener;

use crate::build::{Pipeline, Ready};
use crate::diagnostics::Diagnostic;
use crate::link::LinkOptions;
use crate::program::Words;
use state::PreviewState;

/// What a preview is asked for.
#[derive(Debug)]
pub struct PreviewSettings {
    /// The folder of the site.
    pub root: PathBuf,
    /// What is shown.
    pub options: LinkOptions,
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
    Diagnostics(Arc<[Diagnostic]>),
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

/// Serves until it's interrupted (Ctrl-C).
///
/// # Errors
/// When there's no port to listen on.
pub fn serve(settings: &PreviewSettings, tell: Arc<dyn Fn(Event) + Send + Sync>) -> Result<(), Refused> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_io()
        .build()
        .map_err(|error| Refused::Port(settings.port.unwrap_or(settings.first_port), error))?;
    let listener = runtime.block_on(listen(settings))?;
    let address = listener.local_addr().map_err(|error| Refused::Port(settings.first_port, error))?;
    let hosts = vec!["localhost".to_owned(), settings.host.clone()];
    let state =
        Arc::new(PreviewState::new(Words::new(&[settings.lang]), hosts, settings.root.clone(), settings.options.as_of));

    let mut pipeline = Pipeline::preview(&settings.root, settings.options.clone());
    if let (_, Some(diagnostics)) = state.refresh(&mut pipeline, None) {
        tell(Event::Diagnostics(diagnostics));
    }
    let host = if address.ip().is_unspecified() { "127.0.0.1".to_owned() } else { address.ip().to_string() };
    let host = if host.contains(':') { format!("[{host}]") } else { host };
    let path = state.moment().shown.map(|ready| ready.site.settings.base_path().to_owned()).unwrap_or_default();
    let origin = format!("http://{host}:{}", address.port());
    tell(Event::Listening(format!("{origin}{path}/")));

    let (watched, root) = (state.clone(), settings.root.clone());
    // The thread ends with the process: it holds nothing that has to be put away.
    std::thread::spawn(move || {
        let changed = |files: Option<&[String]>| {
            let (is_new, diagnostics) = watched.refresh(&mut pipeline, files);
            diagnostics.into_iter().for_each(|diagnostics| tell(Event::Diagnostics(diagnostics)));
            let ready = watched.moment().newest.filter(|_| is_new);
            for file in files.unwrap_or_default() {
                if let Some(page) = ready.as_ref().and_then(|ready| page_of(ready, file)) {
                    tell(Event::Changed { file: file.clone(), url: format!("{origin}{path}{page}") });
                }
            }
        };
        let idle = |is_needed: &mut dyn FnMut() -> bool| {
            watched.check(is_needed).into_iter().for_each(|diagnostics| tell(Event::Diagnostics(diagnostics)));
            watched.moment().shown.iter().for_each(|ready| watched.search.prepare(ready));
        };
        watch::watch(&root, changed, idle, |detail| tell(Event::Unwatched(detail)));
    });
    runtime.block_on(accept(listener, state));
    Ok(())
}

/// The address of the page that a file's text is on.
fn page_of(ready: &Ready, file: &str) -> Option<String> {
    let of = |translation: &Option<crate::model::Translation>| {
        translation.as_ref().is_some_and(|known| *known.front.source.path == *file)
    };
    let find = |entry: &crate::model::Entry| {
        let lang = entry.translations.find(of)?;
        entry.urls[lang].as_ref().map(ToString::to_string)
    };
    ready.site.entries.iter().find_map(find)
}

/// The address of this machine that a name or an address means.
///
/// # Errors
/// When nobody knows it.
pub fn address_of(host: &str) -> Result<IpAddr, std::io::Error> {
    if host == "localhost" {
        return Ok(IpAddr::from([127, 0, 0, 1]));
    }
    let host = host.trim_start_matches('[').trim_end_matches(']');
    if let Ok(ip) = host.parse() {
        return Ok(ip);
    }
    let found = (host, 0).to_socket_addrs()?.next().map(|address| address.ip());
    found.ok_or_else(|| std::io::ErrorKind::NotFound.into())
}

/// Why there's no preview.
#[derive(Debug)]
pub enum Refused {
    /// Nothing can listen at that address.
    Host(String, std::io::Error),
    /// Nothing can listen on that port.
    Port(u16, std::io::Error),
}

async fn listen(settings: &PreviewSettings) -> Result<TcpListener, Refused> {
    let ip = address_of(&settings.host).map_err(|error| Refused::Host(settings.host.clone(), error))?;
    if let Some(port) = settings.port {
        return TcpListener::bind(SocketAddr::new(ip, port)).await.map_err(|error| refused(settings, port, error));
    }
    let mut last = None;
    for port in settings.first_port..settings.first_port.saturating_add(100) {
        match TcpListener::bind(SocketAddr::new(ip, port)).await {
            Ok(listener) => return Ok(listener),
            Err(error) => last = Some(refused(settings, port, error)),
        }
    }
    Err(last.unwrap_or_else(|| Refused::Port(settings.first_port, std::io::ErrorKind::AddrInUse.into())))
}

/// Whether the port or the address is what can't be listened on.
fn refused(settings: &PreviewSettings, port: u16, error: std::io::Error) -> Refused {
    match error.kind() {
        std::io::ErrorKind::AddrNotAvailable => Refused::Host(settings.host.clone(), error),
        _ => Refused::Port(port, error),
    }
}

/// Answers until the process is interrupted.
async fn accept(listener: TcpListener, state: Arc<PreviewState>) {
    let tasks = tokio::task::LocalSet::new();
    tasks.spawn_local(async move {
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
    });
    let interrupted = async {
        if tokio::signal::ctrl_c().await.is_err() {
            // Where the system doesn't tell of interruptions, it ends the process by itself.
            std::future::pending::<()>().await;
        }
    };
    tasks.run_until(interrupted).await;
}
