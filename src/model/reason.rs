//! Failures a person will read: a stable code and the values its sentence needs. The library speaks only English
//! and only to developers; `cli` turns the code into a sentence of the person's language.

/// An error with a stable code.
pub trait Reason: std::error::Error + Send + Sync + 'static {
    /// The code, such as `card-expired`. The sentence is `error-` and this in `src/cli/locale`.
    fn code(&self) -> &'static str;
    /// The values of that sentence, by name.
    fn args(&self) -> Vec<(&'static str, String)>;
}

/// Defines an error enum whose variants each carry a code and an English sentence, and lists the codes, so that a
/// test can hold every language to them. Variants after `wrapping` stand for the error inside them.
#[macro_export]
#[doc(hidden)]
macro_rules! reasons {
    (
        $(#[$meta:meta])*
        $vis:vis enum $name:ident {
            $( $variant:ident $({ $($field:ident : $ty:ty),* $(,)? })? = $code:literal, $text:literal; )*
        }
        $(wrapping { $( $wrap:ident($inner:ty) ),* $(,)? })?
    ) => {
        $(#[$meta])*
        #[allow(missing_docs, reason = "each variant's sentence is its documentation")]
        #[derive(Debug, thiserror::Error)]
        $vis enum $name {
            $( #[error($text)] $variant $({ $($field: $ty),* })?, )*
            $( $( #[error(transparent)] $wrap(#[from] $inner), )* )?
        }

        impl $name {
            /// The codes of this enum's own variants.
            pub const CODES: &'static [&'static str] = &[$($code),*];
        }

        impl $crate::model::reason::Reason for $name {
            fn code(&self) -> &'static str {
                match self {
                    $( Self::$variant $({ $($field: _),* })? => $code, )*
                    $( $( Self::$wrap(inner) => $crate::model::reason::Reason::code(inner), )* )?
                }
            }

            fn args(&self) -> Vec<(&'static str, String)> {
                match self {
                    $( Self::$variant $({ $($field),* })? => vec![$($( (stringify!($field), $field.to_string()) ),*)?], )*
                    $( $( Self::$wrap(inner) => $crate::model::reason::Reason::args(inner), )* )?
                }
            }
        }
    };
}

reasons! {
    /// A failure of the system under us, with what it was doing.
    pub enum IoFailure {
        Read { source: std::io::Error } = "io-read", "cannot read: {source}";
        Write { source: std::io::Error } = "io-write", "cannot write: {source}";
    }
}
