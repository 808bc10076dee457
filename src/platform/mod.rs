//! What the operating system does for us: the only home of `cfg(target_os)`, of the clock and of `unsafe`.

pub mod clock;
pub mod files;
pub mod harden;
pub mod locked;
pub mod newfile;
pub mod readback;
#[cfg(target_os = "linux")]
mod sandbox_linux;
pub mod scratch;
pub mod signals;
#[cfg(target_os = "linux")]
mod spawn_linux;
pub mod worker;
#[cfg(not(target_os = "linux"))]
mod worker_elsewhere;
#[cfg(target_os = "linux")]
mod worker_linux;
