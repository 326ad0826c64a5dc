//! What an application may have meant by a path that no method has.

use crate::server::router::path::CallPath;

/// A sentence that names the nearest of `paths`, and the form of a path if `path` is not of that.
pub(crate) fn suggestion<'a>(path: &CallPath, paths: impl Iterator<Item = &'a str>) -> String {
    let mut nearest: Vec<_> = paths
        .map(|other| (distance(path.as_str(), other), other))
        .collect();
    nearest.sort_unstable();
    let Some(&(least, _)) = nearest.first() else {
        return "no service is mounted that names its methods".to_owned();
    };
    let nearest: Vec<_> = nearest
        .iter()
        .filter(|(distance, _)| *distance <= least + ALMOST_AS_NEAR)
        .take(MOST_NAMED)
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

/// How many characters have to be changed, added or taken away to make one text of the other (Levenshtein).
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

/// Paths that need this many changes more than the nearest one are named as well.
const ALMOST_AS_NEAR: usize = 1;

/// The paths that are named at most.
const MOST_NAMED: usize = 3;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_what_two_texts_differ_in() {
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
