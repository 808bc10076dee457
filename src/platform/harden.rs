//! What the process gives up before it does anything else.

use std::path::Path;

/// One protection and whether this machine has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Protection {
    /// A stable name, for translation and for `--json`.
    pub name: &'static str,
    /// Whether it is in force.
    pub held: bool,
}

/// Forbids core dumps, attaching, new privileges, and every socket, exec and `io_uring` call, for the rest of the
/// process's life. Must run before the first thread is started. What the system lacks is reported, not fatal.
#[must_use]
pub fn process() -> Vec<Protection> {
    let mut held = vec![
        Protection {
            name: "no-core-dump",
            held: no_core_dump(),
        },
        Protection {
            name: "not-dumpable",
            held: not_dumpable(),
        },
        Protection {
            name: "no-new-privileges",
            held: no_new_privileges(),
        },
        Protection {
            name: "no-socket-no-exec",
            held: no_socket_no_exec(),
        },
    ];
    raise_memory_lock_limit();
    let probe = super::locked::LockedBytes::zeroed(1);
    held.push(Protection {
        name: "memory-lock",
        held: probe.is_locked(),
    });
    held.push(Protection {
        name: "write-limits",
        held: write_limits_available(),
    });
    held
}

/// The same for a nursery, which must start workers: it writes to no path and reaches no network.
#[cfg(target_os = "linux")]
pub(super) fn for_nursery() -> bool {
    no_core_dump()
        && not_dumpable()
        && no_new_privileges()
        && super::sandbox_linux::no_socket()
        && limit_writing_to(&[])
}

/// The same for a worker, before the kernel is told to leave it its pipes alone.
#[cfg(target_os = "linux")]
pub(super) fn for_worker() -> bool {
    no_core_dump() && not_dumpable() && no_new_privileges()
}

/// From now on, lets this process write only beneath `outputs` (folders that exist) and to its terminal.
/// Returns whether the kernel took it.
#[must_use]
pub fn limit_writing_to(outputs: &[&Path]) -> bool {
    #[cfg(target_os = "linux")]
    return super::sandbox_linux::limit_writing_to(outputs);
    #[cfg(not(target_os = "linux"))]
    {
        let _ = outputs;
        false
    }
}

fn write_limits_available() -> bool {
    #[cfg(target_os = "linux")]
    return super::sandbox_linux::write_limits_available();
    #[cfg(not(target_os = "linux"))]
    false
}

#[cfg(unix)]
fn no_core_dump() -> bool {
    use rustix::process::{Resource, Rlimit, setrlimit};
    let none = Rlimit {
        current: Some(0),
        maximum: Some(0),
    };
    setrlimit(Resource::Core, none).is_ok()
}

#[cfg(not(unix))]
fn no_core_dump() -> bool {
    false
}

#[cfg(target_os = "linux")]
fn not_dumpable() -> bool {
    use rustix::process::{DumpableBehavior, set_dumpable_behavior};
    set_dumpable_behavior(DumpableBehavior::NotDumpable).is_ok()
}

#[cfg(target_os = "linux")]
fn no_new_privileges() -> bool {
    rustix::thread::set_no_new_privs(true).is_ok()
}

#[cfg(target_os = "linux")]
fn no_socket_no_exec() -> bool {
    super::sandbox_linux::no_socket_no_exec()
}

#[cfg(not(target_os = "linux"))]
fn not_dumpable() -> bool {
    false
}

#[cfg(not(target_os = "linux"))]
fn no_new_privileges() -> bool {
    false
}

#[cfg(not(target_os = "linux"))]
fn no_socket_no_exec() -> bool {
    false
}

/// The soft limit on locked memory is often far below the hard one.
#[cfg(unix)]
fn raise_memory_lock_limit() {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
    let now = getrlimit(Resource::Memlock);
    let _ = setrlimit(
        Resource::Memlock,
        Rlimit {
            current: now.maximum,
            maximum: now.maximum,
        },
    );
}

#[cfg(not(unix))]
fn raise_memory_lock_limit() {}
