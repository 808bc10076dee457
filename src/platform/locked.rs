//! Bytes that are kept out of swap and core dumps and wiped when dropped.
//!
//! This is the one file with `unsafe`. A buffer owns whole pages, because locking works on pages and does not
//! nest: two secrets sharing a page would unlock each other.
#![expect(
    unsafe_code,
    reason = "page-aligned memory and mlock have no safe interface; the invariants are in this file"
)]

use std::alloc::{Layout, alloc_zeroed, dealloc, handle_alloc_error};
use std::ptr::NonNull;
use zeroize::Zeroize;

/// Whole pages of memory for one secret.
///
/// Invariants: `ptr` comes from `alloc_zeroed` with `layout`, is owned by this value alone, and its first `len`
/// bytes are initialised (all of them are, being zeroed); `len <= layout.size()`.
pub struct LockedBytes {
    ptr: NonNull<u8>,
    layout: Layout,
    len: usize,
    locked: bool,
}

// SAFETY: the memory is owned by this value alone, as with `Vec<u8>`.
unsafe impl Send for LockedBytes {}
// SAFETY: a shared reference gives shared access to plain bytes only.
unsafe impl Sync for LockedBytes {}

impl LockedBytes {
    /// Zeroed memory of `len` bytes, locked where the system allows.
    #[must_use]
    pub fn zeroed(len: usize) -> Self {
        let page = page_size();
        let size = len
            .max(1)
            .checked_next_multiple_of(page)
            .unwrap_or(usize::MAX);
        let Ok(layout) = Layout::from_size_align(size, page) else {
            handle_alloc_error(Layout::new::<u8>())
        };
        // SAFETY: the layout's size is at least one page, so never zero.
        let raw = unsafe { alloc_zeroed(layout) };
        let Some(ptr) = NonNull::new(raw) else {
            handle_alloc_error(layout)
        };
        let locked = lock(ptr, size);
        Self {
            ptr,
            layout,
            len,
            locked,
        }
    }

    /// A copy of `bytes`. The caller wipes the original.
    #[must_use]
    pub fn copy_of(bytes: &[u8]) -> Self {
        let mut new = Self::zeroed(bytes.len());
        new.copy_from_slice(bytes);
        new
    }

    /// How many bytes fit before the memory has to move.
    #[must_use]
    pub fn capacity(&self) -> usize {
        self.layout.size()
    }

    /// Shortens or lengthens the buffer; new bytes are zero, cut ones are wiped.
    pub fn resize(&mut self, len: usize) {
        if len <= self.capacity() {
            if let Some(cut) = self.get_mut(len..) {
                cut.zeroize();
            }
            self.len = len;
        } else {
            let mut bigger = Self::zeroed(len.max(self.capacity().saturating_mul(2)));
            if let Some(head) = bigger.get_mut(..self.len) {
                head.copy_from_slice(self);
            }
            bigger.len = len;
            *self = bigger;
        }
    }

    /// Whether the system agreed to keep this memory out of swap.
    #[must_use]
    pub fn is_locked(&self) -> bool {
        self.locked
    }
}

impl std::ops::Deref for LockedBytes {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        // SAFETY: by the type's invariants the first `len` bytes are initialised and owned by us.
        unsafe { std::slice::from_raw_parts(self.ptr.as_ptr(), self.len) }
    }
}

impl std::ops::DerefMut for LockedBytes {
    fn deref_mut(&mut self) -> &mut [u8] {
        // SAFETY: as above, and `&mut self` makes the access unique.
        unsafe { std::slice::from_raw_parts_mut(self.ptr.as_ptr(), self.len) }
    }
}

impl Drop for LockedBytes {
    fn drop(&mut self) {
        let size = self.layout.size();
        // SAFETY: the whole allocation was zeroed at creation, so all of it is initialised.
        unsafe { std::slice::from_raw_parts_mut(self.ptr.as_ptr(), size) }.zeroize();
        if self.locked {
            unlock(self.ptr, size);
        }
        // SAFETY: `ptr` and `layout` are the pair that `alloc_zeroed` was called with.
        unsafe { dealloc(self.ptr.as_ptr(), self.layout) }
    }
}

#[cfg(unix)]
fn page_size() -> usize {
    rustix::param::page_size()
}

#[cfg(not(unix))]
fn page_size() -> usize {
    4096
}

#[cfg(unix)]
fn lock(ptr: NonNull<u8>, size: usize) -> bool {
    let raw = ptr.as_ptr().cast();
    // SAFETY: the range is one live allocation of ours; the advice changes only what a core dump holds.
    #[cfg(target_os = "linux")]
    let _ = unsafe { rustix::mm::madvise(raw, size, rustix::mm::Advice::LinuxDontDump) };
    // SAFETY: the range is one live allocation of ours, page-aligned; locking does not change its content.
    unsafe { rustix::mm::mlock(raw, size) }.is_ok()
}

#[cfg(unix)]
fn unlock(ptr: NonNull<u8>, size: usize) {
    let raw = ptr.as_ptr().cast();
    // SAFETY: the range was locked by `lock` and is still allocated. A failure leaves it locked, which harms nobody.
    let _ = unsafe { rustix::mm::munlock(raw, size) };
    // SAFETY: as above; the pages go back to the allocator, which may use them for anything.
    #[cfg(target_os = "linux")]
    let _ = unsafe { rustix::mm::madvise(raw, size, rustix::mm::Advice::LinuxDoDump) };
}

#[cfg(not(unix))]
fn lock(_: NonNull<u8>, _: usize) -> bool {
    false
}

#[cfg(not(unix))]
fn unlock(_: NonNull<u8>, _: usize) {}

#[cfg(test)]
mod tests {
    use super::LockedBytes;

    #[test]
    fn a_buffer_grows_and_keeps_its_bytes() {
        let mut b = LockedBytes::copy_of(b"abc");
        b.resize(100_000);
        assert_eq!(&b[..3], b"abc");
        assert!(b[3..].iter().all(|&x| x == 0));
        b.resize(2);
        b.resize(3);
        assert_eq!(&b[..], b"ab\0", "cut bytes are wiped, not kept");
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn a_buffer_is_locked_in_memory_when_the_system_allows() {
        let b = LockedBytes::zeroed(10_000);
        let status = std::fs::read_to_string("/proc/self/status").unwrap();
        let line = status.lines().find(|l| l.starts_with("VmLck:")).unwrap();
        let kib: u64 = line.split_whitespace().nth(1).unwrap().parse().unwrap();
        assert!(!b.is_locked() || kib >= 12, "{line}");
    }
}
