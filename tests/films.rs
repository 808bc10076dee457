//! films
