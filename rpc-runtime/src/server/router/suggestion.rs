//! Suggests the methods that an application may have meant by an unknown path.

use crate::server::router::path::CallPath;

/// A sentence that names the nearest of `paths`; it also shows the form of a path if `path` does not have it.
pub(crate) fn suggestion<'a>(path: &CallPath, paths: impl Iterator<Item = &'a str>) -> String {
    let mut nearest: Vec<_> = paths
        .map(|other| (distance(path.as_str(), other), other))
        .collect();
    nearest.sort_unstable();
    let Some(&(least, _)) = nearest.first() else {
        return "no mounted service declares methods; add the service before serving".to_owned();
    };
    let nearest: Vec<_> = nearest
        .iter()
        .filter(|(distance, _)| *distance <= least + MAX_FURTHER_CHANGES)
        .take(MAX_NAMED)
        .map(|(_, method)| format!("`{method}`"))
        .collect();
    let has_form = path
        .service()
        .is_some_and(|name| !name.is_empty() && !name.contains('/'))
        && !path.method().is_empty();
    let form = if has_form {
        ""
    } else {
        "the form of a path is `/package.Service/Method`; "
    };
    format!("{form}did you mean {}?", nearest.join(" or "))
}

/// The number of characters to change, add or remove to turn one text into the other (Levenshtein distance).
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<_> = other.chars().collect();
    let mut above: Vec<_> = (0..=other.len()).collect();
    for (row, character) in one.chars().enumerate() {
        let mut left = row + 1;
        let mut diagonal = row;
        for (cell, &candidate) in above.iter_mut().skip(1).zip(&other) {
            let changed = diagonal + usize::from(character != candidate);
            diagonal = *cell;
            left = changed.min(left + 1).min(diagonal + 1);
            *cell = left;
        }
        if let Some(first) = above.first_mut() {
            *first = row + 1;
        }
    }
    above.last().copied().unwrap_or_default()
}

/// Paths are named too if they need at most this many changes more than the nearest one.
const MAX_FURTHER_CHANGES: usize = 1;

/// The maximum number of named paths.
const MAX_NAMED: usize = 3;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_distance_counts_changed_added_and_removed_characters() {
        for (one, other, expected) in [
            ("", "", 0),
            ("", "abc", 3),
            ("abc", "", 3),
            ("abc", "abc", 0),
            ("abc", "axc", 1),
            ("abc", "ac", 1),
            ("ac", "abc", 1),
            ("kitten", "sitting", 3),
            ("/S/Get", "/s/get", 2),
        ] {
            assert_eq!(distance(one, other), expected, "{one:?} {other:?}");
        }
    }
}
