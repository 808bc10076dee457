//! Relationships of OOXML (ECMA-376, part 2): what a part points at.

use crate::media::MediaError;
use crate::media::document::package::Package;
use crate::media::document::xml::{Report, Rules, read};

/// One relationship.
#[derive(Debug, Clone)]
pub(super) struct Relation {
    pub(super) id: String,
    /// The last step of its type's address.
    pub(super) kind: String,
    /// A part's name, or an address outside.
    pub(super) target: String,
    pub(super) outside: bool,
}

/// What a part points at, in the order of the file; of the package itself if the name is empty.
pub(super) fn of(
    part: &str,
    package: &mut Package<'_>,
    rules: &Rules<'_>,
    report: &mut Report,
) -> Result<Vec<Relation>, MediaError> {
    let (folder, name) = part.rsplit_once('/').unwrap_or(("", part));
    let file = if folder.is_empty() {
        format!("_rels/{name}.rels")
    } else {
        format!("{folder}/_rels/{name}.rels")
    };
    let Some(file) = package.find(&file) else {
        return Ok(Vec::new());
    };
    let Some(bytes) = package.read(&file)? else {
        return Ok(Vec::new());
    };
    let Some(root) = read(&bytes, rules, report)? else {
        return Ok(Vec::new());
    };
    let relations = root.elements().filter(|e| e.is("rel", "Relationship"));
    Ok(relations
        .map(|e| {
            let get = |name| e.get("", name).unwrap_or_default();
            let outside = get("TargetMode") == "External";
            Relation {
                id: get("Id").to_owned(),
                kind: get("Type")
                    .rsplit('/')
                    .next()
                    .unwrap_or_default()
                    .to_owned(),
                target: if outside {
                    get("Target").to_owned()
                } else {
                    resolve(folder, get("Target"))
                },
                outside,
            }
        })
        .collect())
}

/// A part's name, from where the relationship stands.
fn resolve(folder: &str, target: &str) -> String {
    let target = target
        .split('#')
        .next()
        .unwrap_or_default()
        .replace('\\', "/");
    let mut steps: Vec<&str> = if target.starts_with('/') {
        Vec::new()
    } else {
        folder.split('/').filter(|s| !s.is_empty()).collect()
    };
    for step in target.split('/') {
        match step {
            "" | "." => {}
            ".." => {
                steps.pop();
            }
            step => steps.push(step),
        }
    }
    steps.join("/").replace("%20", " ")
}
