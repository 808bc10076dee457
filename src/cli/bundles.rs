//! The casebook as the commands see it, in builds with and without one.

use super::failure::Failure;
use super::gather::Item;
use super::open::Admission;
use plico::envelope::Author;
use std::path::{Path, PathBuf};

#[cfg(feature = "casebook")]
pub(crate) use with::Store;
#[cfg(not(feature = "casebook"))]
pub(crate) use without::Store;

#[cfg(feature = "casebook")]
mod with {
    use super::{Admission, Author, Failure, Item, Path, PathBuf};
    use crate::cli::gather::Place;
    use crate::cli::open::Became;
    use plico::casework::{self, Admitted, Casebook};
    use plico::model::Limits;

    pub(crate) struct Store(pub(crate) Casebook);

    impl Store {
        pub(crate) fn open(dir: &Path, by: &Author) -> Result<Self, Failure> {
            Ok(Self(Casebook::open(dir, by, &Limits::STANDARD)?))
        }

        /// Where bundles are joined: they stay there, under their name, if they are admitted.
        pub(crate) fn joining_dir(&self) -> PathBuf {
            self.0.evidence_dir()
        }

        pub(crate) fn admit(&mut self, item: Item, by: &Author) -> Admission {
            let (casebook, limits) = (&mut self.0, &Limits::STANDARD);
            let admitted = match item.place {
                Place::Given(path) => casework::admit(casebook, &path, by, limits)?,
                Place::Joined { file, set } => {
                    let kept = (file, set.sha256, set.size);
                    casework::admit_kept(casebook, kept, by, limits)?
                }
            };
            // The case is in, whatever comes of its pictures.
            let _ = casebook.look_at_pictures(by.intake(), limits);
            Ok(match admitted {
                Admitted::NewCase(case) => {
                    let alike = casebook.resembling(&case)?;
                    Became {
                        word: "new",
                        case,
                        alike,
                    }
                }
                Admitted::FollowUp(case) => Became::of("follow-up", case),
                Admitted::Known(case) => Became::of("known", case),
            })
        }
    }
}

#[cfg(not(feature = "casebook"))]
mod without {
    use super::{Admission, Author, Failure, Item, Path, PathBuf};

    /// There is none in this build; `open --to` works.
    pub(crate) enum Store {}

    impl Store {
        pub(crate) fn open(_: &Path, _: &Author) -> Result<Self, Failure> {
            Err(Failure::usage("no-casebook"))
        }

        pub(crate) fn joining_dir(&self) -> PathBuf {
            match *self {}
        }

        pub(crate) fn admit(&mut self, _: Item, _: &Author) -> Admission {
            match *self {}
        }
    }
}
