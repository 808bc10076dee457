//! Fuzzes the stripper of one format.
#![no_main]

plico_fuzz::target!(Mp3);
