//! The casebook as the commands see it, in builds with and without one.

use super::failure::Failure;
use super::open::Admission;
use plico::envelope::{Identity, Intake};
use std::path::Path;

#[cfg(feature = "casebook")]
pub(crate) use with::Store;
#[cfg(not(feature = "casebook"))]
pub(crate) use without::Store;

#[cfg(feature = "casebook")]
mod with {
    use super::{Admission, Failure, Identity, Intake, Path};
    use plico::casework::{self, Admitted, Casebook};
    use plico::model::Limits;

    pub(crate) struct Store(pub(crate) Casebook);

    impl Store {
        pub(crate) fn open(dir: &Path, identity: &Identity<Intake>) -> Result<Self, Failure> {
            Ok(Self(Casebook::open(dir, identity, &Limits::STANDARD)?))
        }

        pub(crate) fn admit(&mut self, path: &Path, identity: &Identity<Intake>) -> Admission {
            let admitted = casework::admit(&mut self.0, path, identity, &Limits::STANDARD)?;
            Ok(match admitted {
                Admitted::NewCase(case) => ("new", case),
                Admitted::FollowUp(case) => ("follow-up", case),
                Admitted::Known(case) => ("known", case),
            })
        }
    }
}

#[cfg(not(feature = "casebook"))]
mod without {
    use super::{Admission, Failure, Identity, Intake, Path};

    /// There is none in this build; `open --to` works.
    pub(crate) enum Store {}

    impl Store {
        pub(crate) fn open(_: &Path, _: &Identity<Intake>) -> Result<Self, Failure> {
            Err(Failure::usage("no-casebook"))
        }

        pub(crate) fn admit(&mut self, _: &Path, _: &Identity<Intake>) -> Admission {
            match *self {}
        }
    }
}
