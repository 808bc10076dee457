//! The thin binary: gives up what it does not need, then lets `cli` do the work.

mod cli;

use plico::media;
use plico::model::Limits;
use plico::platform::worker::{self, Bounds};
use std::process::ExitCode;
use zeroizing_alloc::ZeroAlloc;

/// Whatever the heap gets back is wiped first: words that a library has copied do not outlive their use.
#[global_allocator]
static HEAP: ZeroAlloc<std::alloc::System> = ZeroAlloc(std::alloc::System);

fn main() -> ExitCode {
    let limits = Limits::STANDARD;
    let bounds = Bounds {
        memory: limits.worker_memory,
        cpu_seconds: limits.worker_cpu,
        silence_seconds: limits.worker_silence,
    };
    if let Some(code) = worker::live_as_child(std::env::args_os(), bounds, media::worker::serve) {
        return code;
    }
    // While other programs may still be started, this one starts itself.
    let nurseries = (0..cli::workers_needed()).map_while(|_| worker::Nursery::start(bounds).ok());
    media::worker::install(nurseries.collect());
    let protections = plico::platform::harden::process();
    cli::main(&protections)
}
