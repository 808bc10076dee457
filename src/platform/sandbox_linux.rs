//! The Linux kernel's own refusals: seccomp for system calls, landlock for paths.

use landlock::{
    ABI, Access, AccessFs, AccessNet, CompatLevel, Compatible, PathBeneath, PathFd, Ruleset,
    RulesetAttr, RulesetCreatedAttr, RulesetStatus,
};
use seccompiler::{BpfProgram, SeccompAction, SeccompFilter, SeccompRule};
use std::collections::BTreeMap;
use std::path::Path;

/// Calls that reach a network, another program or another process's memory. `io_uring` could do the first two
/// behind the filter's back.
const NETWORK: &[libc::c_long] = &[
    libc::SYS_socket,
    libc::SYS_socketpair,
    libc::SYS_connect,
    libc::SYS_bind,
    libc::SYS_listen,
    libc::SYS_accept,
    libc::SYS_accept4,
    libc::SYS_sendto,
    libc::SYS_sendmsg,
    libc::SYS_sendmmsg,
    libc::SYS_recvfrom,
    libc::SYS_recvmsg,
    libc::SYS_recvmmsg,
    libc::SYS_io_uring_setup,
    libc::SYS_io_uring_enter,
    libc::SYS_io_uring_register,
    libc::SYS_ptrace,
    libc::SYS_process_vm_readv,
    libc::SYS_process_vm_writev,
    libc::SYS_bpf,
    libc::SYS_userfaultfd,
];
const EXEC: &[libc::c_long] = &[libc::SYS_execve, libc::SYS_execveat];

/// The same machine also takes calls under the x32 numbers: the usual number with this bit, and for some calls a
/// number of their own (`arch/x86/entry/syscalls/syscall_64.tbl`: recvfrom, sendmsg, recvmsg, execve, ptrace,
/// `process_vm_readv` and `writev`, execveat, sendmmsg and recvmmsg).
#[cfg(target_arch = "x86_64")]
const X32_BIT: libc::c_long = 0x4000_0000;
#[cfg(target_arch = "x86_64")]
const X32_OWN: &[libc::c_long] = &[517, 518, 519, 520, 521, 537, 538, 539, 540, 545];

/// Refuses the calls above with `EPERM` for this thread and all it starts. A foreign architecture's calls kill.
pub(super) fn no_socket_no_exec() -> bool {
    apply(refusing(&[NETWORK, EXEC].concat()))
}

/// The same without exec, for a nursery.
pub(super) fn no_socket() -> bool {
    apply(refusing(NETWORK))
}

/// What a worker's libraries call while they compute: memory, time, random numbers, the two pipes, its own end.
const COMPUTING: &[libc::c_long] = &[
    libc::SYS_read,
    libc::SYS_write,
    libc::SYS_mmap,
    libc::SYS_munmap,
    libc::SYS_mremap,
    libc::SYS_mprotect,
    libc::SYS_madvise,
    libc::SYS_brk,
    libc::SYS_futex,
    libc::SYS_getrandom,
    libc::SYS_clock_gettime,
    libc::SYS_sched_getaffinity,
    libc::SYS_sched_yield,
    libc::SYS_gettid,
    libc::SYS_getpid,
    libc::SYS_tgkill,
    libc::SYS_rt_sigaction,
    libc::SYS_rt_sigprocmask,
    libc::SYS_rt_sigreturn,
    libc::SYS_sigaltstack,
    libc::SYS_restart_syscall,
    libc::SYS_exit,
    libc::SYS_exit_group,
];

/// Leaves this thread and all it starts nothing but computing and the descriptors that are open. Every other call gets
/// `EPERM`. Where the kernel has landlock, no path can be reached either.
pub(super) fn pipes_only() -> bool {
    apply(allowing(COMPUTING))
}

/// Lets the process reach no path at all. Must come before the limit on open files. Returns whether the kernel took it.
pub(super) fn no_path() -> bool {
    let ruleset = Ruleset::default()
        .set_compatibility(CompatLevel::BestEffort)
        .handle_access(AccessFs::from_all(WANTED))
        .and_then(Ruleset::create)
        .and_then(landlock::RulesetCreated::restrict_self);
    ruleset.is_ok_and(|r| r.ruleset != RulesetStatus::NotEnforced)
}

fn apply(program: Option<BpfProgram>) -> bool {
    program.is_some_and(|p| seccompiler::apply_filter(&p).is_ok())
}

fn allowing(calls: &[libc::c_long]) -> Option<BpfProgram> {
    let rules = calls.iter().map(|&call| (call, Vec::new())).collect();
    build(rules, eperm()?, SeccompAction::Allow)
}

fn refusing(calls: &[libc::c_long]) -> Option<BpfProgram> {
    let mut rules: BTreeMap<i64, Vec<SeccompRule>> = BTreeMap::new();
    for &call in calls {
        rules.insert(call, Vec::new());
        #[cfg(target_arch = "x86_64")]
        rules.insert(call | X32_BIT, Vec::new());
    }
    #[cfg(target_arch = "x86_64")]
    for &call in X32_OWN {
        rules.insert(call | X32_BIT, Vec::new());
    }
    build(rules, SeccompAction::Allow, eperm()?)
}

fn eperm() -> Option<SeccompAction> {
    Some(SeccompAction::Errno(u32::try_from(libc::EPERM).ok()?))
}

fn build(
    rules: BTreeMap<i64, Vec<SeccompRule>>,
    otherwise: SeccompAction,
    matched: SeccompAction,
) -> Option<BpfProgram> {
    let arch = std::env::consts::ARCH.try_into().ok()?;
    let filter = SeccompFilter::new(rules, otherwise, matched, arch).ok()?;
    filter.try_into().ok()
}

/// The newest landlock this program knows; an older kernel takes what it can.
const WANTED: ABI = ABI::V5;

/// Lets the process write beneath the given folders and to the terminal, and to no other path.
pub(super) fn limit_writing_to(outputs: &[&Path]) -> bool {
    restrict(outputs).unwrap_or(false)
}

/// Whether the kernel would take such a limit. Asked by building a ruleset without entering it.
pub(super) fn write_limits_available() -> bool {
    Ruleset::default()
        .set_compatibility(CompatLevel::HardRequirement)
        .handle_access(AccessFs::from_write(ABI::V1))
        .and_then(Ruleset::create)
        .is_ok()
}

fn restrict(outputs: &[&Path]) -> Result<bool, Box<dyn std::error::Error>> {
    let writing = AccessFs::from_write(WANTED);
    let mut rules = Ruleset::default()
        .set_compatibility(CompatLevel::BestEffort)
        .handle_access(writing)?
        .handle_access(AccessNet::BindTcp | AccessNet::ConnectTcp)?
        .create()?;
    for path in outputs {
        rules = rules.add_rule(PathBeneath::new(PathFd::new(path)?, writing))?;
    }
    // The passphrase prompt opens the terminal itself. A device takes no folder rights.
    for device in ["/dev/tty", "/dev/null"] {
        if let Ok(fd) = PathFd::new(device) {
            let to_device = AccessFs::WriteFile | AccessFs::Truncate | AccessFs::IoctlDev;
            rules = rules.add_rule(PathBeneath::new(fd, to_device))?;
        }
    }
    Ok(rules.restrict_self()?.ruleset != RulesetStatus::NotEnforced)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::ErrorKind;

    /// Filters hold for one thread, so each test may enter one.
    fn alone<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
        std::thread::spawn(work).join().unwrap()
    }

    #[test]
    fn what_may_only_compute_opens_starts_and_reaches_nothing() {
        let (held, file, program, thread, path) = alone(|| {
            let held = pipes_only();
            let file = std::fs::File::open("/dev/null").map(drop);
            let program = std::process::Command::new("true").spawn().map(drop);
            let thread = std::thread::Builder::new().spawn(|| ()).map(drop);
            let path = std::fs::metadata("/").is_ok();
            (held, file, program, thread, path)
        });
        assert!(held);
        for refused in [file, program, thread] {
            assert_eq!(refused.unwrap_err().kind(), ErrorKind::PermissionDenied);
        }
        assert!(!path, "not even a look at a path");
    }

    #[test]
    fn without_a_path_no_file_is_opened() {
        if !write_limits_available() {
            return;
        }
        let (held, file) = alone(|| (no_path(), std::fs::File::open("/proc/self/exe").map(drop)));
        assert!(held);
        assert_eq!(file.unwrap_err().kind(), ErrorKind::PermissionDenied);
    }

    #[test]
    fn a_nursery_may_start_a_program_and_the_program_itself_may_not() {
        let started = |held: fn() -> bool| {
            alone(move || held() && std::process::Command::new("true").status().is_ok())
        };
        assert!(started(no_socket));
        assert!(!started(no_socket_no_exec));
    }
}
