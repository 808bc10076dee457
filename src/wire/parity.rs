//! Reed-Solomon over one stripe: `need` shards of the bundle become `parts` shards, any `need` of which give the first
//! back. The code is that of the `reed-solomon-simd` crate: systematic, over GF(2^16), shards of even length.

use super::part::Plan;
use reed_solomon_simd::{ReedSolomonDecoder, ReedSolomonEncoder};
use std::io;

/// Makes the shards that restore.
pub struct Encoder {
    plan: Plan,
    code: Option<ReedSolomonEncoder>,
}

impl Encoder {
    /// Starts.
    #[must_use]
    pub fn new(plan: Plan) -> Self {
        Self { plan, code: None }
    }

    /// Fills the rest of a stripe, whose first `need` shards of `len` bytes each are there.
    ///
    /// # Errors
    /// None for a stripe of `parts` shards of an even length.
    pub fn encode(&mut self, stripe: &mut [u8], len: usize) -> io::Result<()> {
        let (need, more) = (
            self.plan.need(),
            self.plan.parts().saturating_sub(self.plan.need()),
        );
        if more == 0 {
            return Ok(());
        }
        let (there, wanted) = stripe
            .split_at_mut_checked(need.saturating_mul(len))
            .ok_or(io::ErrorKind::InvalidInput)?;
        let code = match &mut self.code {
            Some(code) => {
                code.reset(need, more, len).map_err(broken)?;
                code
            }
            empty => empty.insert(ReedSolomonEncoder::new(need, more, len).map_err(broken)?),
        };
        for shard in there.chunks_exact(len) {
            code.add_original_shard(shard).map_err(broken)?;
        }
        let made = code.encode().map_err(broken)?;
        for (to, from) in wanted.chunks_exact_mut(len).zip(made.recovery_iter()) {
            to.copy_from_slice(from);
        }
        Ok(())
    }
}

/// Gives shards of the bundle back.
pub struct Decoder {
    plan: Plan,
    code: Option<ReedSolomonDecoder>,
}

impl Decoder {
    /// Starts.
    #[must_use]
    pub fn new(plan: Plan) -> Self {
        Self { plan, code: None }
    }

    /// Makes the first `need` shards of a stripe from any `need` of its shards, and hands them on in order.
    ///
    /// # Errors
    /// That of `take`; otherwise none for `need` different shards of one even length.
    pub fn decode(
        &mut self,
        shards: &[(u8, &[u8])],
        len: usize,
        mut take: impl FnMut(&[u8]) -> io::Result<()>,
    ) -> io::Result<()> {
        let need = self.plan.need();
        let more = self.plan.parts().saturating_sub(need);
        let own = |index: usize| shards.iter().find(|(i, _)| usize::from(*i) == index);
        if (0..need).all(|i| own(i).is_some()) {
            return (0..need).filter_map(own).try_for_each(|(_, s)| take(s));
        }
        let code = match &mut self.code {
            Some(code) => {
                code.reset(need, more, len).map_err(broken)?;
                code
            }
            empty => empty.insert(ReedSolomonDecoder::new(need, more, len).map_err(broken)?),
        };
        for (index, shard) in shards {
            let index = usize::from(*index);
            match index.checked_sub(need) {
                None => code.add_original_shard(index, shard),
                Some(index) => code.add_recovery_shard(index, shard),
            }
            .map_err(broken)?;
        }
        let made = code.decode().map_err(broken)?;
        (0..need).try_for_each(|i| match own(i) {
            Some((_, shard)) => take(shard),
            None => take(
                made.restored_original(i)
                    .ok_or(io::ErrorKind::InvalidInput)?,
            ),
        })
    }
}

/// A state that cannot come about.
fn broken(error: reed_solomon_simd::Error) -> io::Error {
    io::Error::other(format!("internal: {error}"))
}
