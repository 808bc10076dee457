//! One text for one JSON value: sorted keys, no white space, as `serde_json` writes a value whose maps are sorted.

use serde::Serialize;
use serde::de::DeserializeOwned;

/// Writes a value canonically.
///
/// # Errors
/// If the value has no JSON form.
pub fn to_bytes<T: Serialize>(value: &T) -> serde_json::Result<Vec<u8>> {
    serde_json::to_vec(&serde_json::to_value(value)?)
}

/// Reads a value and insists that it was written canonically. A second spelling of the same value could carry a mark.
///
/// # Errors
/// If it does not parse; `None` inside if it parses but is written differently.
pub fn from_bytes<T: Serialize + DeserializeOwned>(bytes: &[u8]) -> serde_json::Result<Option<T>> {
    let value: T = serde_json::from_slice(bytes)?;
    Ok((to_bytes(&value)? == bytes).then_some(value))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    #[test]
    fn keys_are_sorted_and_nothing_is_spaced() {
        let value: serde_json::Value =
            serde_json::from_str(r#"{ "b" : 1, "a" : [ true ] }"#).unwrap();
        assert_eq!(to_bytes(&value).unwrap(), br#"{"a":[true],"b":1}"#);
    }

    #[test]
    fn another_spelling_is_not_canonical() {
        type Map = BTreeMap<String, u32>;
        assert!(from_bytes::<Map>(br#"{"a":1,"b":2}"#).unwrap().is_some());
        assert!(from_bytes::<Map>(br#"{"b":2,"a":1}"#).unwrap().is_none());
        assert!(from_bytes::<Map>(br#"{"a": 1}"#).unwrap().is_none());
        assert!(from_bytes::<Map>(br#"{"a":1,"a":1}"#).unwrap().is_none());
    }
}
